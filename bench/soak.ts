import { Command } from 'commander'
import { table } from '../src/eval/report.js'
import { everyPlatform } from '../test/fakes/every-platform.js'
import { findPostgres, startPostgres } from '../test/fakes/postgres.js'
import { startPostgresProxy } from '../test/fakes/postgres-proxy.js'
import { compile } from '../test/support/compile.js'
import { soak, type Unwell } from '../test/worlds/soak.js'
import { createRandom } from './random.js'
import { describeMachine, formatHead } from './report.js'

const { minutes, seed } = new Command('soak')
  .description('People ask while one failure follows the other. Counts how many questions are answered once, twice, or not at all.')
  .option('--minutes <n>', 'how long each platform is asked', Number, 10)
  .option('--seed <n>', 'for the order of the troubles', Number, 1)
  .parse()
  .opts<{ readonly minutes: number; readonly seed: number }>()

process.env.PROGRAM = JSON.stringify([await compile()])
process.stdout.write(`${formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() })}\n\n`)
const postgres = (await findPostgres()) === null ? null : await startPostgres()
const rows = await Promise.all(
  everyPlatform.map(async (platform) => {
    // Of its own, so that each platform's database goes away alone.
    const database = postgres === null ? null : await startPostgresProxy(await postgres.makeDatabase())
    const stored = database === null ? {} : { database, env: { DATABASE_URL: database.url } }
    const options = { seconds: minutes * 60, random: createRandom(seed), ...stored }
    const { asked, once, doubled, lost, unwell, troubles, problems } = await soak(platform, options)
    for (const one of unwell) process.stdout.write(`${platform.name} ${describeUnwell(one)}\n`)
    for (const problem of new Set(problems.map((one) => JSON.stringify(one).slice(0, 200))))
      process.stdout.write(`${platform.name} ${problem}\n`)
    await database?.stop()
    const many = Object.values(troubles).reduce((sum, one) => sum + one, 0)
    return [platform.name, ...[asked, many, once, doubled, lost, problems.length].map(String)]
  }),
)
await postgres?.stop()
process.stdout.write(`${table([['', 'asked', 'troubles', 'answered once', 'twice', 'never', 'refused by the platform'], ...rows])}\n`)
process.exitCode = rows.every(([, , , , twice, never]) => twice === '0' && never === '0') ? 0 : 1

/** Such as *lost: said in "a stop" (before: none, next: a hang), connected, not acknowledged, 2.1 s before the process ended*. */
function describeUnwell({ answers, troubles: [before, during, next], connected, acknowledged, beforeEndMs }: Unwell): string {
  const what = answers === 0 ? 'never answered' : `answered ${answers} times`
  const connection = connected === null ? [] : [connected ? 'connected' : 'not connected']
  const receipt = acknowledged === null ? [] : [acknowledged ? 'acknowledged' : 'not acknowledged']
  const end = beforeEndMs === null ? [] : [`${(beforeEndMs / 1_000).toFixed(1)} s before the process ended`]
  return `${what}: ${[`said in: ${during} (before: ${before}; next: ${next})`, ...connection, ...receipt, ...end].join(', ')}`
}
