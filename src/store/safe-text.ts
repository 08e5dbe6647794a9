import { isUtf8 } from 'node:buffer'

/** One value that SQLite gives. libsql hands blobs over as `ArrayBuffer`. */
export type Value = string | number | bigint | ArrayBuffer | null

/** A row that holds text which is no UTF-8. */
export class DamagedText extends Error {
  override readonly name = 'DamagedText'
  readonly code = 'SQLITE_CORRUPT'
}

/**
 * SQL whose rows have the same columns with each text as its bytes. libsql 0.5.29 ends the whole process where a text is no UTF-8, and no
 * `catch` stops that: it must never read one.
 * @param sql a query, or a change that ends with `returning`
 * @param columns the names of its columns, in order
 * @example readAsBytes('select "a" from "t"', ['a']) // select … from (select "a" from "t")
 */
export function readAsBytes(sql: string, columns: readonly string[]): string {
  const list = columns.map(asBytes).join(', ')
  if (/^\s*(?:select|with|values)\b/i.test(sql)) return `select ${list} from (${sql})`
  const returning = sql.toLowerCase().lastIndexOf(' returning ')
  return returning < 0 ? sql : `${sql.slice(0, returning)} returning ${list}`
}

/** A column, with text as its bytes. @example asBytes('a') // case typeof("a") when 'text' then cast("a" as blob) else "a" end as "a" */
export function asBytes(column: string): string {
  const name = `"${column.replaceAll('"', '""')}"`
  return `case typeof(${name}) when 'text' then cast(${name} as blob) else ${name} end as ${name}`
}

/** The row with its text. The store keeps no blobs: all bytes are text. @throws DamagedText if one is no UTF-8 */
export function decodeRow(row: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, decode(value)]))
}

function decode(value: Value): Value {
  if (!(value instanceof ArrayBuffer)) return value
  if (!isUtf8(value)) throw new DamagedText('the file is damaged: a text in it is no UTF-8. The next start sets the file aside')
  return Buffer.from(value).toString('utf8')
}
