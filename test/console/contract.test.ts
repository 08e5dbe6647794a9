import { adapterContract } from '../contract.js'
import { consoleDriver } from '../support/console-driver.js'

adapterContract('console', consoleDriver)
