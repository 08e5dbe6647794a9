import { adapterContract } from './adapter.js'
import { consoleDriver } from './console-driver.js'

adapterContract('console', consoleDriver)
