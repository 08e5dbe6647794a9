import { adapterContract } from '../contract.js'
import { slackDriver } from './slack-driver.js'

adapterContract('Slack', slackDriver)
