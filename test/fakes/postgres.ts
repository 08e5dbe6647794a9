import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.js'

/** Our own PostgreSQL server on loopback. */
export interface Postgres {
  /** Create an empty database. @returns its address */
  makeDatabase(): Promise<string>
  /** Stop answering, as if the server were down, until `start`. */
  halt(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const run = promisify(execFile)
/** The server refuses to run as root, so it runs as nobody, who owns nothing else. */
const nobody = 65_534

/** The folder of PostgreSQL’s programs, of the newest version; null if there are none. */
export async function findPostgres(): Promise<string | null> {
  const asked = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  )
  const debian = await readdir('/usr/lib/postgresql').catch((): string[] => [])
  const folders = [...asked, ...debian.sort((a, b) => Number(b) - Number(a)).map((v) => join('/usr/lib/postgresql', v, 'bin'))]
  for (const folder of folders) if ((await readdir(folder).catch((): string[] => [])).includes('initdb')) return folder
  return null
}

/** Whether the PostgreSQL tests run: always on a build machine, where a missing server is a failure. */
export const wantsPostgres = async (): Promise<boolean> => process.env.CI !== undefined || (await findPostgres()) !== null

/** Make an empty cluster. In the tests each is a copy of the first one, which takes a second of work to make. */
async function makeCluster(
  programs: string,
  data: string,
  options: { readonly uid?: number; readonly gid?: number; readonly cwd: string },
) {
  const initdb = (into: string) =>
    run(join(programs, 'initdb'), ['-D', into, '-U', 'desk', '-A', 'trust', '-N', '--no-locale', '-E', 'UTF8'], options)
  const { TEST_SCRATCH } = process.env
  if (TEST_SCRATCH === undefined) {
    await initdb(data)
    return
  }
  const model = join(TEST_SCRATCH, 'postgres-model')
  const isMade = await stat(model).then(
    () => true,
    () => false,
  )
  if (!isMade) {
    const own = `${model}-${process.pid}-${randomUUID()}`
    await initdb(own)
    // Another worker may have been faster; its cluster is as good.
    await rename(own, model).catch(() => rm(own, { recursive: true }))
  }
  await run('cp', ['-R', model, data], options)
}

/** Start a server with an empty cluster. @throws if PostgreSQL is not installed */
export async function startPostgres(): Promise<Postgres> {
  const programs = await findPostgres()
  if (programs === null) throw new Error('PostgreSQL is not installed: install it, such as with apt-get install postgresql')
  const as = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  if (as.uid !== undefined) await chown(folder, nobody, nobody)
  const data = join(folder, 'data')
  await makeCluster(programs, data, { ...as, cwd: folder })
  const port = await freePort()
  const address = (database: string): string => `postgres://desk@127.0.0.1:${port}/${database}`
  let server: ReturnType<typeof spawn> | null = null
  let made = 0

  const query = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address('postgres') })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  const start = async (): Promise<void> => {
    const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off', `port=${port}`]
    server = spawn(join(programs, 'postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], { ...as, stdio: 'ignore' })
    // It accepts connections shortly after the start.
    for (let tries = 0; ; tries++) {
      const trouble = await query('select 1').then(
        () => null,
        (error: Error) => error,
      )
      if (trouble === null) return
      if (tries === 200) throw trouble
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const halt = async (): Promise<void> => {
    const ended = new Promise((resolve) => server?.once('exit', resolve))
    server?.kill('SIGINT')
    await ended
  }
  await start()
  return {
    async makeDatabase() {
      const name = `desk_${++made}`
      await query(`create database ${name}`)
      return address(name)
    },
    halt,
    start,
    async stop() {
      await halt()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
