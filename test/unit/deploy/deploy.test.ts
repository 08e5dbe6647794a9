import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseEnv } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runProgram } from '../../support/processes.js'
import { repository, settingNames } from '../../support/program.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const read = (file: string): Promise<string> => readFile(join(repository, file), 'utf8')
/** Settings of other programs. */
const others = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD']
const unknown = (names: readonly string[]): string[] => names.filter((name) => ![...settingNames, ...others].includes(name))

/** The instructions of a Dockerfile, with continued lines joined. */
async function instructions(): Promise<{ readonly name: string; readonly rest: string }[]> {
  const lines = (await read('deploy/Dockerfile'))
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.replace(/^\S+\s+/, '') }))
}
/** The files that a Dockerfile copies from its build folder. */
const copied = async (): Promise<string[]> =>
  (await instructions()).flatMap(({ name, rest }) => {
    const words = rest.split(/\s+/).filter((word) => !word.startsWith('--chmod'))
    return name !== 'COPY' || rest.includes('--from=') ? [] : words.slice(0, -1)
  })

describe('the Dockerfile', () => {
  it('copies existing files, and its ignore list lets only these through', async () => {
    const sources = await copied()
    expect(sources.filter((source) => !existsSync(join(repository, source)))).toEqual([])
    const ignored = (await read('deploy/Dockerfile.dockerignore')).split('\n')
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*')
    expect(ignored.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : [])).sort()).toEqual([...new Set(sources)].sort())
  })

  it('runs without root, with a health check, and installs packages only from the lock file', async () => {
    const all = await instructions()
    const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'))
    expect(last.filter(({ name }) => name === 'USER')).toEqual([{ name: 'USER', rest: '1000:1000' }])
    expect(last.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(last.findLastIndex(({ name }) => name === 'RUN'))
    expect(last.some(({ name, rest }) => name === 'HEALTHCHECK' && rest.includes('/readyz'))).toBe(true)
    expect(all.filter(({ name }) => name === 'ADD')).toEqual([])
    const installs = all.filter(({ name, rest }) => name === 'RUN' && /npm (?:ci|i|install)\b/.test(rest))
    expect(installs.map(({ rest }) => /^npm ci .*--ignore-scripts/.test(rest))).toEqual([true, true])
    for (const { name, rest } of all) if (name === 'FROM') expect(rest).not.toMatch(/latest/)
  })

  it('uses a Node version that the program supports, and copies the package’s files', async () => {
    const { files, engines } = JSON.parse(await read('package.json')) as { files: string[]; engines: { node: string } }
    const [, version = '0'] = /ARG NODE_VERSION=(\d+)/.exec(await read('deploy/Dockerfile')) ?? []
    expect(Number(version)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]))
    // Built files are copied from the build stage.
    for (const file of files.filter((name) => !name.startsWith('!') && name !== 'dist')) expect(await copied()).toContain(file)
  })

  it('sets only known settings', async () => {
    const env = (await instructions()).filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.match(/\w+(?==)/g) ?? [])
    expect(env).toContain('DATA_DIR')
    expect(unknown(env)).toEqual([])
  })
})

interface Service {
  readonly [key: string]: unknown
  readonly volumes: readonly string[]
  readonly ports?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly healthcheck: object
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly env_file?: readonly { readonly path: string }[]
}

describe('the compose file', () => {
  const compose = async () => parse(await read('deploy/compose.yaml')) as { services: Record<string, Service>; volumes: object }

  it('runs each service with a read-only root, no privileges and a health check', async () => {
    const { services } = await compose()
    expect(Object.keys(services)).toEqual(['desk', 'postgres'])
    for (const service of Object.values(services)) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        restart: 'unless-stopped',
      })
      expect(service.tmpfs).toContain('/tmp')
      expect(Object.keys(service.healthcheck)).toContain('interval')
    }
    expect(services.desk).toMatchObject({ depends_on: { postgres: { condition: 'service_healthy' } } })
    expect(services.desk).not.toHaveProperty('cap_add')
  })

  it('opens ports to this machine alone, keeps data in named volumes, and sets only known settings', async () => {
    const { services, volumes } = await compose()
    for (const { ports = [], volumes: mounts, environment } of Object.values(services)) {
      expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
      for (const mount of mounts) expect(Object.keys(volumes)).toContain(mount.split(':')[0])
      expect(unknown(Object.keys(environment))).toEqual([])
    }
    expect(services.desk?.volumes).toContain('data:/data')
  })

  it('builds from existing files, and reads an environment file that has an example', async () => {
    const { build, env_file: files = [] } = (await compose()).services.desk as Service
    expect(existsSync(join(repository, 'deploy', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true)
    for (const { path } of files) expect(existsSync(join(repository, 'deploy', `${path}.example`))).toBe(true)
  })
})

it('the environment file has only known settings, and none that the unit and the image set', async () => {
  const text = await read('deploy/mission-desk.env.example')
  const names = Object.keys(parseEnv(text.replace(/^#(?=[A-Z_]+=)/gm, '')))
  expect(names.length).toBeGreaterThan(5)
  expect(unknown(names)).toEqual([])
  expect(names.filter((name) => ['DATA_DIR', 'METRICS_PORT'].includes(name))).toEqual([])
})

describe('the start script of the image', () => {
  /** Run the script with prepared embeddings, and a program in place of the desk that reports how it was called. */
  const start = (prepare: (data: string) => Promise<void>) =>
    withFolder({ 'vectors.bin': 'prepared' }, (prepared) =>
      withFolder({}, (folder) =>
        withFolder({}, async (bin) => {
          const data = join(folder, 'data')
          await mkdir(data)
          await prepare(data)
          await writeFile(join(bin, 'mission-desk'), '#!/bin/sh\necho "called with $*"\n', { mode: 0o755 })
          const env = { PATH: `${bin}:${process.env.PATH}`, DATA_DIR: data, PREPARED_DIR: prepared }
          const { code, stdout } = await runProgram('sh', [join(repository, 'deploy/entrypoint.sh'), 'start', '--web'], { env })
          const files = await readdir(data)
          const vectors = await readFile(join(data, 'vectors.bin'), 'utf8').catch(() => null)
          const mode = vectors === null ? 0 : (await stat(join(data, 'vectors.bin'))).mode & 0o777
          return { code, stdout, files, vectors, mode }
        }),
      ),
    )

  it('gives a new volume the embeddings of the image, readable by the desk alone', async () => {
    expect(await start(async () => {})).toEqual({
      ...{ code: 0, stdout: 'called with start --web\n', files: ['vectors.bin'], vectors: 'prepared', mode: 0o600 },
    })
  })

  it('keeps existing embeddings, which may be more', async () => {
    expect(await start((data) => writeFile(join(data, 'vectors.bin'), 'more'))).toMatchObject({
      code: 0,
      vectors: 'more',
      files: ['vectors.bin'],
    })
  })

  it('starts the desk even if the volume is not writable, and the desk reports that', async () => {
    expect(await start(async (data) => chmod(data, 0o500))).toMatchObject({ code: 0, stdout: 'called with start --web\n' })
  })
})

// Without systemd these tests are skipped; on a build machine they fail.
describe.runIf(existsSync('/usr/bin/systemd-analyze') || process.env.CI)('the systemd unit', () => {
  /** The unit, with the Node and the environment file of this machine. */
  const analyze = (...args: string[]) =>
    withFolder({}, async (folder) => {
      const unit = join(folder, 'mission-desk.service')
      const text = (await read('deploy/mission-desk.service')).replace('/usr/bin/node', process.execPath)
      await writeFile(unit, text.replace('/etc/mission-desk/env', join(repository, 'deploy/mission-desk.env.example')))
      return runProgram('systemd-analyze', [...args, unit])
    })

  it('passes the check of systemd without a warning', async () => {
    expect(await analyze('verify')).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('restricts what the desk can do to the system', async () => {
    const { stdout } = await analyze('security', '--offline=true', '--no-pager')
    expect(Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(1.5)
  })

  it('sets only known settings', async () => {
    const [, settings = ''] = /^Environment=(.*)$/m.exec(await read('deploy/mission-desk.service')) ?? []
    expect(unknown(settings.match(/\w+(?==)/g) ?? [])).toEqual([])
  })
})
