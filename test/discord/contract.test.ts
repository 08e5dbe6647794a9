import { adapterContract } from '../contract.js'
import { discordDriver } from './discord-driver.js'

adapterContract('Discord', discordDriver)
