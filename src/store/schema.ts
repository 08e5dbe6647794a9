import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely'
import type { Installed } from '../contract/installations.js'
import type { ChannelSettings } from '../contract/reply.js'
import type { ChangeEnd, FollowedPage, SourceChange } from '../records/followed.js'
import type { Draft, Gap, GapEnd } from '../records/gap.js'
import type { InboxRecord } from '../records/inbox.js'
import { mask } from '../records/mask/mask.js'
import type { OutboxRecord } from '../records/outbox.js'
import type { Schedule } from '../records/schedule.js'
import type { Asked, DocumentVersion, Rating, Tally } from './store.js'

/** A record as a row, of which these columns are other than its fields. */
type Row<Record, Other> = Omit<Record, keyof Other | 'answerTo'> & Readonly<Other>

interface GapColumns {
  readonly at: string
  readonly server: string | null
  readonly message: string | null
  readonly passed: string | null
  readonly ended: GapEnd | null
  readonly note: string | null
  readonly answer_to: string | null
}

/** The tables as they are now. Times are ISO 8601 in UTC, truth values 0 and 1: both databases have them alike. */
export interface Tables {
  /** Events that have come, so that each is handled once. */
  readonly events: { readonly event: string; readonly at: string }
  /** Requests whose replies are not sent yet, not taken before `until`. `matter` is JSON. */
  readonly inbox: Row<InboxRecord, { at: string; until: string }>
  /** Questions without an answer. `ended` and `note` are null while one is open. */
  readonly gaps: Row<Gap, GapColumns>
  /** What moderators have filled in. `form` and `note` are JSON; `note` is null until the draft was found valid. */
  readonly drafts: Row<Draft, { at: string; form: string; note: string | null }>
  /** What the desk says unasked, not before `until`. `matter` is JSON; an ended record stays as its id, so that it is never sent again. */
  readonly outbox: Row<
    OutboxRecord,
    { at: string; matter: string | null; answer_to: string | null; until: string; begun: number; ended: string | null }
  >
  /** Questions by hour; `channel`, `subject` and `language` are empty if there is none. */
  readonly tallies: Row<Tally, { hour: string; channel: string; subject: string; language: string }>
  /** Channels with digests. `before` is JSON. */
  readonly schedules: Row<Schedule, { since: string; before: string; next: string }>
  /** How channels want their answers; null is the platform's custom. */
  readonly channels: Row<
    ChannelSettings,
    { platform: string; channel: string; private: number | null; server: string | null; moderators: number; listens: number }
  >
  readonly ratings: Row<Rating, { at: string; good: number }>
  /** The last question of each thread, for an hour. */
  readonly conversations: Row<Asked, { at: string }>
  /** Servers and workspaces that a platform was installed in. */
  readonly installations: Row<Installed, { platform: string; at: string }>
  /** What documents said and say. `content` is a file's text. */
  readonly versions: Row<DocumentVersion, { at: string }>
  /** Works that one process does at a time. */
  readonly leases: { readonly name: string; readonly holder: string; readonly until: string }
  /** Pages and feeds that are read again and again. */
  readonly followed: Row<FollowedPage, { next: string; gone: string | null }>
  /** What is new on them. `note` and `told` are JSON; an ended one stays without its text, so that it is not proposed again. */
  readonly changes: Row<SourceChange, { at: string; note: string | null; told: string; ended: ChangeEnd | null }>
}

const steps = (...statements: readonly string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})

/** What processes on one PostgreSQL database share beside the tables: limits, notes, and word of what another has changed. */
const replicas = [
  // As rate-limiter-flexible wants it.
  'create table "limits" ("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint)',
  `create table "notes" ("file" text primary key, "content" text, "sha256" text not null, "by" text, "at" text not null,
    "earlier" text not null)`,
  `create function "desk_tell_notes"() returns trigger language plpgsql as $$ begin
    perform pg_notify('desk', json_build_object('kind', 'notes')::text); return null; end $$`,
  `create trigger "notes_tell" after insert or update or delete on "notes" for each statement execute procedure "desk_tell_notes"()`,
  `create function "desk_tell_channel"() returns trigger language plpgsql as $$ begin
    perform pg_notify('desk', json_build_object('kind', 'channel', 'platform', new.platform, 'channel', new.channel)::text);
    return null; end $$`,
  `create trigger "channels_tell" after insert or update on "channels" for each row execute procedure "desk_tell_channel"()`,
]

/** How the tables came to be, in the order of their names. A step that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-ratings': steps(
    `create table "ratings" ("platform" text not null, "person" text not null, "place" text, "at" text not null, "good" integer not null,
      "status" text not null, "question" text, "answer" text not null,
      constraint "ratings_of" primary key ("platform", "person", "answer"))`,
  ),
  '002-events': steps(
    'create table "events" ("event" text primary key, "at" text not null)',
    'create index "events_at" on "events" ("at")',
  ),
  '003-gaps': steps(
    `create table "gaps" ("id" text primary key, "platform" text not null, "place" text, "person" text, "at" text not null,
      "reason" text not null, "question" text not null, "ended" text, "note" text)`,
    'create index "gaps_open" on "gaps" ("ended", "at")',
    'create index "gaps_of" on "gaps" ("platform", "person")',
  ),
  '004-moderators': steps(
    'alter table "gaps" add column "answer_to" text',
    `create table "drafts" ("id" text primary key, "gap" text not null, "form" text not null, "publisher" text not null,
      "by" text not null, "at" text not null, "note" text)`,
    `create table "letters" ("id" text primary key, "platform" text not null, "place" text, "person" text, "answer_to" text,
      "at" text not null, "matter" text, "until" text not null, "begun" integer not null, "ended" text)`,
    'create index "letters_waiting" on "letters" ("ended", "until")',
    `create table "tallies" ("hour" text not null, "platform" text not null, "place" text not null, "status" text not null,
      "subject" text not null, "count" integer not null,
      constraint "tallies_of" primary key ("hour", "platform", "place", "status", "subject"))`,
    `create table "schedules" ("platform" text not null, "place" text not null, "every" text not null, "day" text not null,
      "hour" integer not null, "zone" text not null, "since" text not null, "before" text not null, "next" text not null,
      constraint "schedules_of" primary key ("platform", "place"))`,
    `create table "places" ("platform" text not null, "place" text not null, "answers" text, "private" integer, "language" text not null,
      constraint "places_of" primary key ("platform", "place"))`,
  ),
  '005-channels-and-outbox': steps(
    ...['ratings', 'gaps', 'letters', 'tallies', 'schedules', 'places'].map(
      (table) => `alter table "${table}" rename column "place" to "channel"`,
    ),
    'alter table "letters" rename to "outbox"',
    'alter table "places" rename to "channels"',
  ),
  '006-people': {
    async up(db) {
      const statements = [
        `create table "ratings_kept" ("platform" text not null, "person" text, "channel" text, "at" text not null, "good" integer not null,
          "status" text not null, "question" text, "answer" text not null)`,
        'insert into "ratings_kept" select * from "ratings"',
        'drop table "ratings"',
        'alter table "ratings_kept" rename to "ratings"',
        // If the person is forgotten, it is null, and no two nulls are the same.
        'create unique index "ratings_of" on "ratings" ("platform", "person", "answer")',
        `create table "conversations" ("platform" text not null, "thread" text not null, "person" text, "question" text not null,
          "at" text not null, constraint "conversations_of" primary key ("platform", "thread"))`,
        'create index "conversations_at" on "conversations" ("at")',
      ]
      for (const statement of statements) await sql.raw(statement).execute(db)
      await maskRatings(db)
    },
  },
  '007-inbox': steps(
    `create table "inbox" ("id" text primary key, "platform" text not null, "person" text, "at" text not null, "matter" text not null,
      "until" text not null)`,
    'create index "inbox_waiting" on "inbox" ("until")',
    'create index "inbox_of" on "inbox" ("platform", "person")',
  ),
  '008-people-step-in': steps(
    'alter table "gaps" add column "server" text',
    'alter table "gaps" add column "message" text',
    'alter table "gaps" add column "passed" text',
    'alter table "channels" add column "server" text',
    'alter table "channels" add column "moderators" integer not null default 0',
    'alter table "channels" add column "listens" integer not null default 0',
  ),
  '009-replicas': {
    async up(db) {
      // A file is one process's own: its limits are counted in memory, and its notes are files.
      if (db.getExecutor().adapter instanceof PostgresAdapter) await steps(...replicas).up(db)
    },
  },
  // SQLite changes no primary key: the table is made again, and an index takes the key's place.
  '010-insights': steps(
    `create table "tallies_kept" ("hour" text not null, "platform" text not null, "channel" text not null, "status" text not null,
      "subject" text not null, "count" integer not null, "language" text not null default '')`,
    `insert into "tallies_kept" ("hour", "platform", "channel", "status", "subject", "count")
      select "hour", "platform", "channel", "status", "subject", "count" from "tallies"`,
    'drop table "tallies"',
    'alter table "tallies_kept" rename to "tallies"',
    'create unique index "tallies_of" on "tallies" ("hour", "platform", "channel", "status", "subject", "language")',
    'create index "ratings_at" on "ratings" ("at")',
  ),
  '011-installations': steps(
    `create table "installations" ("platform" text not null, "server" text not null, "sealed" text not null, "at" text not null,
      constraint "installations_of" primary key ("platform", "server"))`,
  ),
  '012-changes': steps(
    `create table "versions" ("document" text not null, "sha256" text not null, "file" text not null, "change" text not null,
      "at" text not null, "content" text, constraint "versions_of" primary key ("document", "sha256"))`,
  ),
  '013-sources': steps(
    'create table "leases" ("name" text primary key, "holder" text not null, "until" text not null)',
    `create table "followed" ("link" text primary key, "feed" text, "etag" text, "modified" text, "next" text not null,
      "failures" integer not null, "trouble" text, "gone" text)`,
    `create table "changes" ("id" text primary key, "link" text not null, "kind" text not null, "title" text not null, "note" text,
      "told" text not null, "hash" text not null, "at" text not null, "ended" text)`,
    'create index "changes_of" on "changes" ("link", "hash")',
    'create index "changes_pending" on "changes" ("ended", "at")',
  ),
}

/** Questions of ratings were kept as they were typed. */
async function maskRatings(db: Kysely<Pick<Tables, 'ratings'>>): Promise<void> {
  const asked = await db.selectFrom('ratings').select('question').distinct().where('question', 'is not', null).execute()
  for (const { question } of asked) {
    const masked = question === null ? null : mask(question)
    if (masked !== question) await db.updateTable('ratings').set({ question: masked }).where('question', '=', question).execute()
  }
}
