import { type Kysely, Migrator, sql } from 'kysely'
import { migrations } from '../../src/store/schema.js'

/** The people and places of the rows, by the platform’s ids. */
export interface OldStoreOf {
  readonly platform: string
  readonly channel: string
  readonly person: string
}

export const oldTimes = { asked: '2026-01-02T03:04:05.678Z', hour: '2026-01-02T03:00:00.000Z', due: '2999-01-05T09:00:00.000Z' } as const
export const oldQuestions = { told: 'Who keeps the lamp of Oreby?', open: 'Who paints the lighthouse of Oreby?' } as const
export const oldNote = { note: 'the-keeper', file: 'notes/the-keeper.md' } as const
export const oldForm = {
  question: oldQuestions.open,
  answer: 'Ulla.',
  source: 'A page',
  link: 'https://a.example',
  date: '2026-01-01',
} as const

/** Create the tables as they were before `005-channels-and-outbox`, with a row or two in each. */
export async function makeOldStore(db: Kysely<unknown>, { platform, channel, person }: OldStoreOf): Promise<void> {
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '005'))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest()
  if (error) throw error
  const { asked, hour, due } = oldTimes
  const told = JSON.stringify({ kind: 'told', question: oldQuestions.told, asked: '2026-01-02', ...oldNote })
  const state = JSON.stringify({ lamp: [1, 4_294_967_295] })
  for (const row of [
    sql`insert into events values ('event', ${asked})`,
    sql`insert into ratings (platform, person, place, at, good, status, question, answer)
      values (${platform}, ${person}, ${channel}, ${asked}, 0, 'answered', 'Who is ana@port.example?', 'AQID')`,
    sql`insert into gaps (id, platform, place, person, at, reason, question, ended, note, answer_to)
      values ('open', ${platform}, ${channel}, ${person}, ${asked}, 'none', ${oldQuestions.open}, null, null, ${`${channel}:1.5`}),
        ('ended', ${platform}, null, null, ${asked}, 'related', ${oldQuestions.told}, 'answered', ${oldNote.note}, null)`,
    sql`insert into drafts (id, gap, form, publisher, "by", at, note)
      values ('draft', 'open', ${JSON.stringify(oldForm)}, 'a.example', 'Ana Holm', ${asked}, null)`,
    sql`insert into letters (id, platform, place, person, answer_to, at, matter, until, begun, ended)
      values ('waits', ${platform}, null, ${person}, null, ${asked}, ${told}, ${asked}, 0, null),
        ('sent', ${platform}, null, null, null, ${asked}, null, ${asked}, 1, ${asked})`,
    sql`insert into tallies (hour, platform, place, status, subject, count) values (${hour}, ${platform}, ${channel}, 'none', '', 3)`,
    sql`insert into schedules (platform, place, every, day, hour, zone, since, before, next)
      values (${platform}, ${channel}, 'weekly', 'monday', 9, 'UTC', ${asked}, ${state}, ${due})`,
    sql`insert into places (platform, place, answers, private, language) values (${platform}, ${channel}, 'thread', 1, 'fr')`,
  ])
    await row.execute(db)
}
