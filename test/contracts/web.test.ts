import { adapterContract } from './adapter.js'
import { webDriver } from './web-driver.js'

adapterContract('web', webDriver)
