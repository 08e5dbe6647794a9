import { Command, InvalidArgumentError } from 'commander'
import { percentile } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { openDiscord } from '../test/e2e/discord/desk.js'
import { shippedQuestions } from './questions.js'
import { describeMachine, formatHead } from './report.js'

interface Options {
  readonly people: number
  readonly each: number
}

/** What came of the questions asked on one platform. Times in milliseconds, from a question's event to its reply. */
interface Load {
  readonly name: string
  readonly asked: number
  readonly answered: number
  readonly doubled: number
  readonly times: readonly number[]
}

const options = new Command('bench:chat')
  .description('Many people ask at once: how many replies come, and how soon. The platforms are look-alikes on this machine.')
  .option('--people <n>', 'how many people', wholeNumber, 50)
  .option('--each <n>', 'how many questions each of them asks', wholeNumber, 4)
  .parse()
  .opts<Options>()

process.stdout.write(`${formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() })}\n\n`)
const loads = [await askOnDiscord('Discord, mentions in one channel', false), await askOnDiscord('Discord, /ask', true)]
const figures = loads.map(({ name, asked, answered, doubled, times }) => {
  const at = (part: number): string => `${Math.round(percentile(times, part) ?? 0)} ms`
  return [name, String(asked), String(answered), String(doubled), at(0.5), at(0.95), at(1)]
})
process.stdout.write(`${table([['', 'asked', 'answered', 'doubled', 'p50', 'p95', 'longest'], ...figures])}\n`)

async function askOnDiscord(name: string, commands: boolean): Promise<Load> {
  const desk = await openDiscord({ env: { LOG_LEVEL: 'error' } })
  const { server, channel } = desk
  const questions = shippedQuestions(options.people * options.each).timed
  const people = Array.from({ length: options.people }, (_, i) => server.addPerson(`person-${i}`))
  // The first question of a process also compiles the code.
  await desk.replyTo(server.slash(desk.person, channel, 'ask', { question: 'Where did Ruto speak?' }))
  const asked = people.flatMap((person, i) =>
    Array.from({ length: options.each }, (_, n) => {
      const text = questions[(i * options.each + n) % questions.length] ?? ''
      const at = Date.now()
      if (!commands) {
        const said = server.say(person, channel, text, { mentionBot: true })
        return { at, replies: () => server.botMessages(channel).filter(({ referenced }) => referenced === said) }
      }
      const interaction = server.slash(person, channel, 'ask', { question: text })
      return { at, replies: () => interaction.replies }
    }),
  )
  await server.until(() => asked.every(({ replies }) => replies().length > 0), 'all replies')
  const replies = asked.map((question) => ({ at: question.at, all: question.replies() }))
  await desk.close()
  return {
    name,
    asked: asked.length,
    answered: replies.filter(({ all }) => all.length > 0).length,
    doubled: replies.filter(({ all }) => all.length > 1).length,
    times: replies.map(({ at, all }) => (all[0]?.createdAt ?? Number.POSITIVE_INFINITY) - at),
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}
