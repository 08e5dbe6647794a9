import { setTimeout as pause } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { percentile } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { words } from '../src/i18n/words.js'
import { compile } from '../test/support/compile.js'
import { bursts } from './bursts.js'
import { type Asking, type Crowd, discordCrowd, slackCrowd } from './crowds.js'
import { shippedQuestions } from './questions.js'
import { describeMachine, formatHead } from './report.js'

interface Options {
  readonly people: number
  readonly each: number
  readonly before: number
}

const lookEveryMs = 50
const fewAtOnce = 5
/** With this many, a channel stays within what it may ask in a minute. */
const eachRoom = 100
const longestWaitMs = 60_000
/** A channel's queue takes 120 answers at a time; beyond that people are told that none will come. */
const mostMentions = 100

/** The results of the questions asked on one platform. Times in milliseconds, from a question's event to its reply. */
interface Load {
  readonly asked: number
  /** With one of the three outcomes; an apology is no answer. */
  readonly answered: number
  readonly doubled: number
  readonly times: readonly number[]
  /** How long the choices took that people asked for in the meantime. */
  readonly typing: readonly number[]
}

const options = new Command('bench:chat')
  .description('Many people ask at once. Counts the replies, and times them. The platforms are look-alikes on this machine.')
  .option('--people <n>', 'how many people', wholeNumber, 50)
  .option('--each <n>', 'how many questions each of them asks', wholeNumber, 4)
  .option('--before <n>', 'how many questions others ask before, a few at a time and in other channels', wholeNumber, 300)
  .parse()
  .opts<Options>()

const crowds: readonly (readonly [string, () => Promise<Crowd>, ('typing' | 'mentions')?])[] = [
  ['Discord, /ask', () => discordCrowd('command')],
  ['Discord, /ask, and as many type', () => discordCrowd('command'), 'typing'],
  ['Discord, mentions in one channel', () => discordCrowd('mention'), 'mentions'],
  ['Slack, /ask', () => slackCrowd('command')],
  ['Slack, mentions in one channel', () => slackCrowd('mention'), 'mentions'],
]
// Bundled, as the tests run it; but as long as the bench runs, optimizing pays.
process.env.PROGRAM = JSON.stringify([await compile()])
process.stdout.write(`${formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() })}\n\n`)
const rows: string[][] = []
for (const [name, open, kind] of crowds) {
  const crowd = await open()
  const { asked, answered, doubled, times, typing } = await load(crowd, kind).finally(crowd.close)
  const at = (part: number): string => `${Math.round(percentile(times, part) ?? 0)} ms`
  const longest = typing.length === 0 ? '–' : `${Math.max(...typing)} ms`
  rows.push([name, String(asked), String(answered), String(doubled), at(0.5), at(0.95), at(1), longest])
}
const heads = ['', 'asked', 'answered', 'doubled', 'p50', 'p95', 'longest', 'choices, longest']
process.stdout.write(`${table([heads, ...rows])}\n\n`)
const troubled: string[][] = []
for await (const { name, asked, answered, refused, tookMs } of bursts())
  troubled.push([name, String(asked), String(answered), String(refused), `${Math.round(tookMs / 100) / 10} s`])
process.stdout.write(`${table([['', 'asked', 'answered once', 'refused or too late', 'all answered after'], ...troubled])}\n`)

/** Wait until each was answered. Seldom looked at: the looking would take the time that is measured. */
async function settled(all: readonly Asking[]): Promise<void> {
  const until = Date.now() + longestWaitMs
  for (let left = all; left.length > 0; left = left.filter(({ told }) => told().length === 0)) {
    if (Date.now() > until) throw new Error(`${left.length} of ${all.length} questions were not answered within ${longestWaitMs / 1_000} s`)
    await pause(lookEveryMs)
  }
}

/** Let everybody ask at the same moment. @param kind `typing`: each is typing another question meanwhile */
async function load(crowd: Crowd, kind: 'typing' | 'mentions' | undefined): Promise<Load> {
  const wanted = options.people * options.each
  const many = kind === 'mentions' ? Math.min(wanted, mostMentions) : wanted
  const questions = shippedQuestions(many).timed
  // A desk that has run for a while: its code is compiled, and what it keeps of the passages is kept.
  for (let from = 0; from < options.before; from += fewAtOnce) {
    const few = Array.from({ length: Math.min(fewAtOnce, options.before - from) }, (_, i) => from + i)
    await settled(few.map((n) => crowd.ask(options.people + n, questions[n % questions.length] ?? '', 1 + Math.floor(n / eachRoom))))
  }
  const asked = Array.from({ length: many }, (_, i) => crowd.ask(i % options.people, questions[i % questions.length] ?? '', 0))
  const typing = Promise.all(Array.from({ length: kind === 'typing' ? options.people : 0 }, (_, n) => crowd.type?.(n, 'who') ?? []))
  await settled(asked)
  // Whatever would come twice has come when another question is answered.
  await settled([crowd.ask(options.people, 'Who is Barbecue?', 0)])
  const replies = asked.map(({ at, told }) => ({ at, told: told() }))
  const isAnswer = ({ text }: { readonly text: string }): boolean =>
    Object.values(words.en.status).some(({ title }) => text.includes(title))
  return {
    asked: asked.length,
    answered: replies.filter(({ told }) => told.some(isAnswer)).length,
    doubled: replies.filter(({ told }) => told.length > 1).length,
    times: replies.map(({ at, told }) => (told[0]?.at ?? Number.POSITIVE_INFINITY) - at),
    typing: (await typing).flat(),
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}
