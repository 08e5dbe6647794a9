import { adapterContract } from './adapter.js'
import { discordDriver } from './discord-driver.js'

adapterContract('Discord', discordDriver)
