import { type APIApplication, type APIGatewayBotInfo, ApplicationFlagsBitField, REST, Routes } from 'discord.js'
import type { Finding } from '../../src/contract/adapter.js'
import { fine } from '../../src/contract/platform.js'
import type { DiscordOptions, Shards } from './options.js'
import { compareCommands } from './registration.js'
import { serverLink } from './render/install.js'
import { connectionsOf } from './shards.js'
import { explainConnection, switchOnContent } from './trouble.js'

/** Application flags that stand for privileged intents, each in two kinds. */
const privileged = {
  Presence: ['GatewayPresence', 'GatewayPresenceLimited'],
  'Server Members': ['GatewayGuildMembers', 'GatewayGuildMembersLimited'],
  'Message Content': ['GatewayMessageContent', 'GatewayMessageContentLimited'],
} as const

/** Check everything that the desk needs from Discord, without changing anything there. Never throws for Discord's answers. */
export async function examineDiscord({
  token,
  guildId,
  apiUrl,
  shards,
  readChannels = false,
}: DiscordOptions): Promise<readonly Finding[]> {
  const rest = new REST({ ...(apiUrl === undefined ? {} : { api: apiUrl }), retries: 1 }).setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication
    const findings: Finding[] = [fine(`DISCORD_TOKEN is good: ${application.name}`), intentsOf(application, readChannels)]
    const { session_start_limit: starts, shards: recommended } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo
    const needed = connectionsOf(shards, recommended)
    findings.push(
      starts.remaining >= needed
        ? fine(`the gateway can be reached; ${starts.remaining} starts are left today`)
        : {
            text: starts.remaining === 0 ? 'no start is left today' : `${starts.remaining} starts are left today, for ${needed} shards`,
            todo: 'Wait until Discord allows more starts, and find out why the desk starts so often.',
          },
    )
    findings.push(...shardsOf(shards, recommended), invitedOf(application))
    findings.push(await commandsOf(rest, application.id, guildId))
    return findings
  } catch (error) {
    const { message } = explainConnection(error)
    return [{ text: 'Discord does not let the desk in', todo: message }]
  }
}

/** Says nothing if one connection is enough and there is one. */
function shardsOf(shards: Shards | undefined, recommended: number): readonly Finding[] {
  if (shards === undefined && recommended <= 1) return []
  const count = shards === 'auto' ? recommended : (shards?.count ?? 1)
  const own = connectionsOf(shards, recommended)
  const text = `${own} of ${count} shards in this process; Discord recommends ${recommended}`
  // Discord asks for more from 2,500 servers a shard on, and recommends one for each 1,000.
  if (count >= recommended) return [fine(text)]
  const todo = 'Set DISCORD_SHARDS=auto or, over several processes, DISCORD_SHARD_COUNT, before Discord lets the desk connect no more.'
  return [{ text, todo }]
}

function intentsOf({ flags }: APIApplication, readChannels: boolean): Finding {
  const set = new ApplicationFlagsBitField(flags ?? 0)
  if (readChannels) {
    if (set.any(privileged['Message Content']))
      return fine('privileged intents: Message Content is switched on, as DISCORD_READ_CHANNELS=on needs')
    return { text: 'DISCORD_READ_CHANNELS=on needs the Message Content intent, which is off', todo: `${switchOnContent}.` }
  }
  const on = Object.entries(privileged).flatMap(([name, either]) => (set.any(either) ? [name] : []))
  const rest = on.length === 0 ? 'none is switched on' : `${on.join(', ')} could be switched off`
  return fine(`privileged intents: the desk needs none; ${rest}`)
}

function invitedOf({ id, approximate_guild_count: count = 0 }: APIApplication): Finding {
  if (count > 0) return fine(`invited to ${count} ${count === 1 ? 'server' : 'servers'}`)
  return { text: 'not invited to any server', todo: `Open ${serverLink(id)} and choose your server.` }
}

async function commandsOf(rest: REST, applicationId: string, guildId: string | undefined): Promise<Finding> {
  const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`
  try {
    const { wanted, changed } = await compareCommands(rest, applicationId, guildId)
    if (!changed) return fine(`${wanted.length} commands are registered ${where}`)
    return {
      text: `the commands registered ${where} are not those of this version`,
      todo: 'Start the desk, which registers them, or run: mission-desk discord register.',
    }
  } catch (error) {
    if (guildId === undefined) throw error
    return {
      text: `the commands of the server ${guildId} cannot be read`,
      todo: 'Check DISCORD_GUILD_ID, and that the desk was invited there.',
    }
  }
}
