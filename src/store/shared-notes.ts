import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** A note as the database knows it, without its text. */
export interface KnownNote {
  /** Such as `notes/who-paints-the-pier.md`. */
  readonly file: string
  /** The SHA-256 of its text; of its last one where it is withdrawn. */
  readonly sha256: string
  /** The SHA-256 of what it said before. */
  readonly earlier: readonly string[]
  readonly isWithdrawn: boolean
}

/** A note as it is put into the database. */
export interface PutNote {
  readonly file: string
  readonly content: string
  /** Who has approved it; null if nobody is named. */
  readonly by: string | null
  readonly at: Date
}

/** The notes of all processes on one database. Every method throws where the database fails. */
export interface SharedNotes {
  list(): Promise<readonly KnownNote[]>
  /** The texts of notes that are not withdrawn. */
  read(files: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Put in a note that is not there, or was withdrawn. @returns false if another note has its name */
  add(note: PutNote): Promise<boolean>
  /** Put in a note, in place of what has its name. */
  put(note: PutNote): Promise<void>
  /** Withdraw a note; its text is forgotten. @returns false if there is none */
  withdraw(file: string, at: Date): Promise<boolean>
}

/** The table, which PostgreSQL alone has. `content` is null for a note that is withdrawn, `earlier` holds hashes with blanks between them. */
export interface NotesTable {
  readonly notes: {
    readonly file: string
    readonly content: string | null
    readonly sha256: string
    readonly by: string | null
    readonly at: string
    readonly earlier: string
  }
}

/** @example sha256Of('Ulla keeps the lamp.').length // 64 */
export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex')

/** @param prepare resolves when the table is there */
export function createSharedNotes(db: Kysely<NotesTable>, prepare: () => Promise<void>): SharedNotes {
  /** @returns whether it is there now */
  const write = async ({ file, content, by, at }: PutNote, replaces: boolean): Promise<boolean> => {
    await prepare()
    const row = { content, sha256: sha256Of(content), by, at: at.toISOString() }
    const written = await db
      .insertInto('notes')
      .values({ file, ...row, earlier: '' })
      .onConflict((same) =>
        same
          .column('file')
          .doUpdateSet({ ...row, earlier: sql<string>`trim(notes.earlier || ' ' || notes.sha256)` })
          .where((is) => (replaces ? is.lit(true) : is.or([is('notes.content', 'is', null), is('notes.sha256', '=', row.sha256)]))),
      )
      .returning('file')
      .execute()
    return written.length > 0
  }
  return {
    async list() {
      await prepare()
      const rows = await db
        .selectFrom('notes')
        .select(['file', 'sha256', 'earlier', (is) => is('content', 'is', null).$castTo<boolean>().as('isWithdrawn')])
        .orderBy('file')
        .execute()
      return rows.map(({ earlier, ...row }) => ({ ...row, earlier: earlier.split(' ') }))
    },
    async read(files) {
      if (files.length === 0) return new Map()
      await prepare()
      const rows = await db.selectFrom('notes').select(['file', 'content']).where('file', 'in', files).execute()
      return new Map(rows.flatMap(({ file, content }) => (content === null ? [] : [[file, content] as const])))
    },
    add: (note) => write(note, false),
    async put(note) {
      await write(note, true)
    },
    async withdraw(file, at) {
      await prepare()
      const withdrawn = await db
        .updateTable('notes')
        .set({ content: null, by: null, at: at.toISOString() })
        .where('file', '=', file)
        .where('content', 'is not', null)
        .returning('file')
        .execute()
      return withdrawn.length > 0
    },
  }
}
