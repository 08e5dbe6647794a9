import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DiscordDesk, openDiscord, type Seen } from '../../fakes/discord/desk.js'
import type { Channel, Interaction, Person } from '../../fakes/discord/index.js'
import { ferries } from '../../worlds/ferries.js'

/** A desk with documents of its own, to which notes can be written, and people who moderate it. */
export interface ModeratedDesk {
  readonly d: DiscordDesk
  readonly folder: string
  /** Somebody who may manage messages. */
  moderator(): Person
  /** Somebody who has a role that moderates, and may do what every member may. */
  holder(): Person
  member(name?: string): Person
  /** Somebody uses a command; the server's settings offer it to all. */
  use(person: Person, name: string, values?: Parameters<DiscordDesk['server']['slash']>[3], channel?: Channel): Promise<Seen>
  press(person: Person, seen: Seen, label: string): Promise<Seen>
  /** Somebody opens a form. */
  open(person: Person, seen: Seen, label: string): Promise<Interaction>
  submit(opener: Interaction, values: Readonly<Record<string, string>>): Promise<Seen>
  close(): Promise<void>
}

/** Ships' names, no two alike. */
const ships = (quay: number): string =>
  Array.from(
    { length: 60 },
    (_, i) => `${'BDFGKLMN'[quay]}${'aeiou'[i % 5]}${'lmnrst'[i % 6]}${'aeiou'[(i + quay) % 5]}${'dkpvz'[i % 5]}${quay}x${i}`,
  ).join(', ')
/** A document whose points take more than one message. */
const quays = `# The quays\n\n${Array.from({ length: 8 }, (_, i) => `At quay ${i + 1} of Oreby lie the ships ${ships(i)}.`).join('\n\n')}\n`

/** @param more settings beyond those that make it moderated, looked at at each start */
export async function openModerated(more: Record<string, string> = {}): Promise<ModeratedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  let role = ''
  const d = await openDiscord({
    before: async () => {
      for (const [name, text] of Object.entries({ ...ferries, 'quays.md': quays })) await writeFile(join(folder, name), text)
    },
    env: (guild, server) => {
      role ||= server.addRole(guild, 'Keepers')
      return { KNOWLEDGE_DIR: folder, MODERATOR_ROLE_IDS: role, LOG_LEVEL: 'warn', ...more }
    },
  })
  const { server } = d
  return {
    ...{ d, folder },
    moderator: () => server.addPerson('Mona Moderator', { permissions: ['ManageMessages'] }),
    holder() {
      const person = server.addPerson('Rita Rolle')
      person.roles.add(role)
      return person
    },
    member: (name = 'ana') => server.addPerson(name),
    use: (person, name, values = {}, channel = d.channel) => d.replyTo(server.slash(person, channel, name, values, { widened: true })),
    press: (person, seen, label) => d.replyTo(server.press(person, seen.message, label)),
    async open(person, seen, label) {
      const pressed = server.press(person, seen.message, label)
      await server.until(() => pressed.modal, 'a form')
      return pressed
    },
    submit: (opener, values) => d.replyTo(server.submitModal(opener, values)),
    async close() {
      await d.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The inputs of a form that was opened, by their names, with what stands in them. */
export const filled = ({ modal }: Interaction): Record<string, unknown> =>
  Object.fromEntries((modal?.components ?? []).map(({ component }) => [component?.custom_id, component?.value ?? '']))
