import type { Kysely, Migration } from 'kysely'
import type { Status } from '../adapter.js'
import type { GapEnd, GapReason } from '../gaps/gap.js'

/** The tables as they are now. Times are ISO 8601 in UTC, truth values 0 and 1: both databases have them alike. */
export interface Tables {
  /** Events that have come, so that each is worked on once. */
  readonly events: {
    readonly event: string
    readonly at: string
  }
  /** Questions without an answer. `ended` and `note` are null while one is open. */
  readonly gaps: {
    readonly id: string
    readonly platform: string
    readonly place: string | null
    readonly person: string | null
    readonly at: string
    readonly reason: GapReason
    readonly question: string
    readonly ended: GapEnd | null
    readonly note: string | null
  }
  readonly ratings: {
    readonly platform: string
    readonly person: string
    readonly place: string | null
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
}
