import { table } from '../src/eval/report.js'
import { findPostgres, startPostgres } from '../test/fakes/postgres.js'
import { compile } from '../test/support/compile.js'
import { openReplicas, waitForAnswers } from '../test/worlds/replicas.js'
import { shippedQuestions } from './questions.js'
import { describeMachine, formatHead } from './report.js'

/** How many answers a second 1, 2 and 3 processes on one database give, if people ask more than they can answer. */
const processes = [1, 2, 3]
const warmUp = 30
const many = 240
/** Then the bench goes on without those that are missing. */
const longestMs = 180_000

process.env.PROGRAM = JSON.stringify([await compile()])
if ((await findPostgres()) === null) throw new Error('PostgreSQL is not installed: install it, such as with apt-get install postgresql')
process.stdout.write(`${formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() })}\n\n`)
const { timed: questions } = shippedQuestions(many)
const postgres = await startPostgres()
const rows: string[][] = []
for (const count of processes) {
  const replicas = await openReplicas(count, await postgres.makeDatabase(), { KNOWLEDGE_DIR: '', LOG_LEVEL: 'error' })
  const ask = (from: number, until: number) =>
    Array.from({ length: until - from }, (_, i) => {
      const question = questions[(from + i) % questions.length] ?? ''
      return replicas.onSlack(replicas.slack.addPerson(`p${from + i}`), question, i)
    })
  await waitForAnswers(ask(0, warmUp), longestMs)
  const began = performance.now()
  const open = await waitForAnswers(ask(warmUp, warmUp + many), longestMs)
  const seconds = (performance.now() - began) / 1_000
  await replicas.close()
  rows.push([String(count), String(many), String(many - open.length), seconds.toFixed(1), ((many - open.length) / seconds).toFixed(1)])
}
await postgres.stop()
process.stdout.write(`${table([['processes', 'asked at once', 'answered', 'seconds', 'answers a second'], ...rows])}\n`)
