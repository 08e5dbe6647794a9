import { openDiscord } from '../test/fakes/discord/desk.js'
import { type Channel as DiscordChannel, type Person as DiscordPerson, textsOf } from '../test/fakes/discord/index.js'
import { openSlack } from '../test/fakes/slack/desk.js'
import { type Channel, type Person, textOf } from '../test/fakes/slack/index.js'

/** A reply as people see it. `at` in milliseconds of the clock. */
export interface Told {
  readonly at: number
  readonly text: string
}

/** Something that was asked, and what has come of it so far. */
export interface Asking {
  readonly at: number
  readonly told: () => readonly Told[]
}

/** People who ask a running desk through a platform's look-alike. */
export interface Crowd {
  /**
   * @param person counted from 0; each is somebody else
   * @param room a channel, counted from 0
   */
  ask(person: number, question: string, room: number): Asking
  /** Type the beginning of a question, where the platform completes it. @returns how long the choices took, in milliseconds */
  type?(person: number, beginning: string): Promise<number>
  close(): Promise<void>
}

export type Door = 'mention' | 'command'

const quiet = { env: { LOG_LEVEL: 'error' } }

export async function discordCrowd(door: Door): Promise<Crowd> {
  const { server, guild, channel, close } = await openDiscord(quiet)
  const rooms = [channel]
  const roomOf = (n: number): DiscordChannel => (rooms[n] ??= server.addChannel(guild))
  const people: DiscordPerson[] = []
  const person = (n: number): DiscordPerson => (people[n] ??= server.addPerson(`person-${n}`))
  return {
    ask(n, question, room) {
      const [asker, channel] = [person(n), roomOf(room)]
      const at = Date.now()
      if (door === 'command') {
        const asked = server.slash(asker, channel, 'ask', { question })
        return { at, told: () => asked.replies.map((r) => ({ at: r.createdAt, text: textsOf(r.components).join('\n') })) }
      }
      const said = server.say(asker, channel, question, { mentionBot: true })
      const own = () => server.botMessages(channel).filter(({ referenced }) => referenced === said)
      return { at, told: () => own().map((r) => ({ at: r.createdAt, text: textsOf(r.components).join('\n') })) }
    },
    async type(n, beginning) {
      const at = Date.now()
      const typing = server.autocomplete(person(n), channel, 'ask', { question: beginning })
      await server.until(() => typing.choices !== null, 'choices')
      return Date.now() - at
    },
    close,
  }
}

export async function slackCrowd(door: Door): Promise<Crowd> {
  const { server, channel, close } = await openSlack(quiet)
  const rooms = [channel]
  const roomOf = (n: number): Channel => (rooms[n] ??= server.addChannel())
  const people: Person[] = []
  const person = (n: number): Person => (people[n] ??= server.addPerson(`person-${n}`))
  const asTold = ({ ts, blocks }: { readonly ts: string; readonly blocks: Parameters<typeof textOf>[0] }): Told => ({
    at: Number(ts) * 1_000,
    text: textOf(blocks),
  })
  return {
    ask(n, question, room) {
      const [asker, channel] = [person(n), roomOf(room)]
      const at = Date.now()
      if (door === 'command') {
        const asked = server.slash(asker, channel, '/ask', question)
        return { at, told: () => asked.replies.map(asTold) }
      }
      const said = server.say(asker, channel, question, { mentionBot: true })
      return {
        at,
        told: () =>
          server
            .messagesIn(channel.id, said.ts)
            .filter(({ byBot }) => byBot)
            .map(asTold),
      }
    },
    close,
  }
}
