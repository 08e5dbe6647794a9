import { adapterContract } from './adapter.js'
import { slackDriver } from './slack-driver.js'

adapterContract('Slack', slackDriver)
