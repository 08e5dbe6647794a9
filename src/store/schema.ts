import type { Kysely, Migration } from 'kysely'
import type { Weekday } from '../commands/options.js'
import type { Language, Status } from '../contract/reply.js'
import type { GapEnd, GapReason } from '../records/gap.js'
import type { Rhythm } from '../records/schedule.js'

/** The tables as they are now. Times are ISO 8601 in UTC, truth values 0 and 1: both databases have them alike. */
export interface Tables {
  /** Events that have come, so that each is worked on once. */
  readonly events: { readonly event: string; readonly at: string }
  /** Questions without an answer. `ended` and `note` are null while one is open. */
  readonly gaps: {
    readonly id: string
    readonly platform: string
    readonly channel: string | null
    readonly person: string | null
    readonly at: string
    readonly reason: GapReason
    readonly question: string
    readonly ended: GapEnd | null
    readonly note: string | null
    readonly answer_to: string | null
  }
  /** What moderators have filled in. `form` and `note` are JSON; `note` is null until the draft was found valid. */
  readonly drafts: {
    readonly id: string
    readonly gap: string
    readonly form: string
    readonly publisher: string
    readonly by: string
    readonly at: string
    readonly note: string | null
  }
  /** What the desk says unasked. `matter` is JSON; a record that has ended stays as its id, so that it is never sent again. */
  readonly outbox: {
    readonly id: string
    readonly platform: string
    readonly channel: string | null
    readonly person: string | null
    readonly answer_to: string | null
    readonly at: string
    readonly matter: string | null
    /** Nobody begins to send it before this time. */
    readonly until: string
    readonly begun: number
    readonly ended: string | null
  }
  /** Questions by hour; `channel` and `subject` are empty where there is none. */
  readonly tallies: {
    readonly hour: string
    readonly platform: string
    readonly channel: string
    readonly status: Status
    readonly subject: string
    readonly count: number
  }
  /** Channels with digests. `before` is JSON. */
  readonly schedules: {
    readonly platform: string
    readonly channel: string
    readonly every: Rhythm['every']
    readonly day: Weekday
    readonly hour: number
    readonly zone: string
    readonly since: string
    readonly before: string
    readonly next: string
  }
  /** How channels want their answers; null is the platform's custom. */
  readonly channels: {
    readonly platform: string
    readonly channel: string
    readonly answers: 'thread' | 'channel' | null
    readonly private: number | null
    readonly language: Language
  }
  readonly ratings: {
    readonly platform: string
    readonly person: string
    readonly channel: string | null
    readonly at: string
    readonly good: number
    readonly status: Status
    readonly question: string | null
    readonly answer: string
  }
}

/** How the tables came to be, in the order of their names. A step that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-ratings': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('ratings')
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('place', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('good', 'integer', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('question', 'text')
        .addColumn('answer', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('ratings_of', ['platform', 'person', 'answer'])
        .execute()
    },
  },
  '002-events': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('events')
        .addColumn('event', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('events_at').on('events').column('at').execute()
    },
  },
  '003-gaps': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('gaps')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('place', 'text')
        .addColumn('person', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('ended', 'text')
        .addColumn('note', 'text')
        .execute()
      await db.schema.createIndex('gaps_open').on('gaps').columns(['ended', 'at']).execute()
      await db.schema.createIndex('gaps_of').on('gaps').columns(['platform', 'person']).execute()
    },
  },
  '004-moderators': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('gaps').addColumn('answer_to', 'text').execute()
      await db.schema
        .createTable('drafts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('gap', 'text', (column) => column.notNull())
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('publisher', 'text', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .execute()
      await db.schema
        .createTable('letters')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('place', 'text')
        .addColumn('person', 'text')
        .addColumn('answer_to', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('matter', 'text')
        .addColumn('until', 'text', (column) => column.notNull())
        .addColumn('begun', 'integer', (column) => column.notNull())
        .addColumn('ended', 'text')
        .execute()
      await db.schema.createIndex('letters_waiting').on('letters').columns(['ended', 'until']).execute()
      await db.schema
        .createTable('tallies')
        .addColumn('hour', 'text', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('tallies_of', ['hour', 'platform', 'place', 'status', 'subject'])
        .execute()
      await db.schema
        .createTable('schedules')
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('every', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('hour', 'integer', (column) => column.notNull())
        .addColumn('zone', 'text', (column) => column.notNull())
        .addColumn('since', 'text', (column) => column.notNull())
        .addColumn('before', 'text', (column) => column.notNull())
        .addColumn('next', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('schedules_of', ['platform', 'place'])
        .execute()
      await db.schema
        .createTable('places')
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('answers', 'text')
        .addColumn('private', 'integer')
        .addColumn('language', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('places_of', ['platform', 'place'])
        .execute()
    },
  },
  '005-channels-and-outbox': {
    async up(db: Kysely<unknown>) {
      for (const table of ['ratings', 'gaps', 'letters', 'tallies', 'schedules', 'places'])
        await db.schema.alterTable(table).renameColumn('place', 'channel').execute()
      await db.schema.alterTable('letters').renameTo('outbox').execute()
      await db.schema.alterTable('places').renameTo('channels').execute()
    },
  },
}
