import { isDeepStrictEqual } from 'node:util'
import { Kysely, sql } from 'kysely'
import { migrate, migrationNames } from './migrate.js'
import { migrations, type Tables } from './schema.js'
import { sqliteDialect } from './sqlite-dialect.js'

/** A file that holds something else than the desk has written. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

type Database = Kysely<Tables>
type Columns = { readonly [Table in keyof Tables]?: readonly (keyof Tables[Table])[] }

/** Columns that are read back as times, and as JSON. */
const times: Columns = {
  ...{ events: ['at'], gaps: ['at'], drafts: ['at'], outbox: ['at', 'until'], tallies: ['hour'], schedules: ['since', 'next'] },
  ...{ ratings: ['at'], conversations: ['at'], inbox: ['at', 'until'], installations: ['at'], versions: ['at'] },
  ...{ leases: ['until'], followed: ['next', 'gone'], changes: ['at'] },
}
const json: Columns = { drafts: ['form', 'note'], outbox: ['matter'], schedules: ['before'], inbox: ['matter'], changes: ['note', 'told'] }

/**
 * Look for damage in a file before anything else reads it. This runs SQLite's own check, and reads each text and each expected table.
 * @throws DamagedFile, or the error of SQLite
 */
export function checkFile(whole: Database): Promise<void> {
  // As it is at one moment: another process may be making it ready.
  return whole.transaction().execute(checkTables)
}

async function checkTables(db: Database): Promise<void> {
  const { rows } = await sql<{ readonly integrity_check: string }>`select integrity_check from pragma_integrity_check(1)`.execute(db)
  if (rows[0]?.integrity_check !== 'ok') throw new DamagedFile(`SQLite's check says: ${rows[0]?.integrity_check}`)
  const tables = await tablesOf(db)
  for (const [table, columns] of Object.entries(tables)) await checkTexts(db, table, columns)
  if (!isDeepStrictEqual(tables, await tablesExpected(db, tables))) throw new DamagedFile('its tables are not tables of the desk')
}

/**
 * Look for times and JSON that cannot be read back. The tables must be as they are now.
 * @throws DamagedFile, or the error of SQLite
 */
export async function checkContents(db: Database): Promise<void> {
  const check = async (columns: Columns, valid: (column: string) => ReturnType<typeof sql<unknown>>): Promise<void> => {
    for (const [table, names] of Object.entries(columns))
      for (const name of names) {
        const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(name)} is not null and not ${valid(name)}`.execute(db)
        if (rows.length > 0) throw new DamagedFile(`${table}.${name} cannot be read back`)
      }
  }
  await check(times, (name) => sql`(julianday(${sql.ref(name)}) is not null)`)
  await check(json, (name) => sql`json_valid(${sql.ref(name)})`)
}

/** The columns of each table, in order. */
async function tablesOf(db: Database): Promise<Record<string, string[]>> {
  const columns = await sql<{ readonly table: string; readonly column: string }>`
    select t.name as "table", c.name as "column" from sqlite_schema as t, pragma_table_info(t.name) as c
    where t.type = 'table' and t.name not glob 'sqlite_*' order by t.name, c.cid`.execute(db)
  const tables: Record<string, string[]> = {}
  for (const { table, column } of columns.rows) tables[table] = [...(tables[table] ?? []), column]
  return tables
}

/** Reading a text that is no UTF-8 throws. Bytes that are no text were a text once: the desk keeps none. */
async function checkTexts(db: Database, table: string, columns: readonly string[]): Promise<void> {
  const isBlob = columns.map((column) => sql`typeof(${sql.ref(column)}) = 'blob'`)
  const rows = sql<{ readonly blob: number }>`select (${sql.join(isBlob, sql` or `)}) as blob, * from ${sql.table(table)}`
  for (const { blob } of (await rows.execute(db)).rows) if (blob === 1) throw new DamagedFile(`${table} holds bytes that are not text`)
}

/** The tables that a file should have after the migrations that it says it has had. */
async function tablesExpected(db: Database, tables: Record<string, string[]>): Promise<Record<string, string[]>> {
  // Another process may be about to make the first of them: what Kysely keeps for itself is there before.
  if (Object.keys(tables).every((name) => name.startsWith('kysely_'))) return tables
  const had = tables.kysely_migration === undefined ? [] : await migrationNames(db)
  const known = Object.keys(migrations).filter((name) => had.includes(name))
  if (expected?.after !== known.join()) expected = { after: known.join(), tables: await tablesAfter(known) }
  return expected.tables
}

/** What the last file should have: nearly always, the next one has had the same migrations. */
let expected: { readonly after: string; readonly tables: Record<string, string[]> } | null = null

async function tablesAfter(had: readonly string[]): Promise<Record<string, string[]>> {
  const fresh: Database = new Kysely<Tables>({ dialect: sqliteDialect(':memory:') })
  try {
    await migrate(fresh, (name) => had.includes(name))
    return await tablesOf(fresh)
  } finally {
    await fresh.destroy()
  }
}
