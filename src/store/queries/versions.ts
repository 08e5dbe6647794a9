import { type Kysely, sql } from 'kysely'
import type { Tables } from '../schema.js'
import type { DocumentVersion, KeptVersion, Store } from '../store.js'

/** How many rows, and how many characters, are written together at most: each statement holds up everything else. */
const mostAtOnce = 200
const longestAtOnce = 500_000

/** What documents said, and when that was seen first. */
export const versionQueries = (db: Kysely<Tables>) =>
  ({
    async versions() {
      const length = sql<number | string>`coalesce(length("content"), 0)`.as('length')
      const rows = await db.selectFrom('versions').select(['document', 'sha256', 'change', 'at', length]).orderBy('at', 'desc').execute()
      return rows.map((row): KeptVersion => ({ ...row, at: new Date(row.at), length: Number(row.length) }))
    },
    async versionsOf(document) {
      const rows = await db.selectFrom('versions').selectAll().where('document', '=', document).orderBy('at', 'desc').execute()
      return rows.map((row): DocumentVersion => ({ ...row, at: new Date(row.at) }))
    },
    async keepVersions(versions) {
      for (const some of inParts(versions))
        await db
          .insertInto('versions')
          .values(some.map((version) => ({ ...version, at: version.at.toISOString() })))
          .onConflict((same) =>
            same.columns(['document', 'sha256']).doUpdateSet((is) => ({
              ...{ change: is.ref('excluded.change'), at: is.ref('excluded.at'), content: is.ref('excluded.content') },
            })),
          )
          .execute()
    },
    async dropVersions(versions) {
      for (let i = 0; i < versions.length; i += mostAtOnce)
        await db
          .deleteFrom('versions')
          .where((is) =>
            is.or(
              versions
                .slice(i, i + mostAtOnce)
                .map(({ document, sha256 }) => is.and([is('document', '=', document), is('sha256', '=', sha256)])),
            ),
          )
          .execute()
    },
  }) satisfies Partial<Store>

function inParts(versions: readonly DocumentVersion[]): DocumentVersion[][] {
  const parts: DocumentVersion[][] = []
  let length = 0
  for (const version of versions) {
    length += version.content?.length ?? 0
    const last = parts.at(-1)
    if (last && last.length < mostAtOnce && length <= longestAtOnce) last.push(version)
    else {
      parts.push([version])
      length = version.content?.length ?? 0
    }
  }
  return parts
}
