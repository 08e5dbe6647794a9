import type { Kysely } from 'kysely'
import { changed, type Eraser, forgetting, rowsOf } from '../erase.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** What platforms keep of the servers and workspaces that they were installed in. */
export const installationQueries = (db: Kysely<Tables>, eraser: Eraser) => {
  const forget = forgetting(db, eraser)
  const from = (platform: string) => db.selectFrom('installations').select(['server', 'sealed', 'at']).where('platform', '=', platform)
  return {
    async installations(platform) {
      const rows = await from(platform).orderBy('server').execute()
      return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }))
    },
    async installation(platform, server) {
      const row = await from(platform).where('server', '=', server).executeTakeFirst()
      return row === undefined ? null : { ...row, at: new Date(row.at) }
    },
    async keepInstallation(platform, { at, ...installed }) {
      const row = { platform, ...installed, at: at.toISOString() }
      // A token that is replaced is not good for long, but stays in the file until it is erased.
      await forget(async (within) => {
        const gone = await within.deleteFrom('installations').where('platform', '=', platform).where('server', '=', row.server).execute()
        await within.insertInto('installations').values(row).execute()
        return rowsOf(changed(gone))
      })
    },
    async forgetInstallation(platform, server) {
      const count = await forget(async (within) =>
        rowsOf(changed(await within.deleteFrom('installations').where('platform', '=', platform).where('server', '=', server).execute())),
      )
      return count > 0
    },
  } satisfies Partial<Store>
}
