import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import split from 'split2'
import { z } from 'zod'
import { explain } from '../../answer/explain.js'
import type { Reply } from '../../contract/reply.js'
import type { OpenDesk } from '../../desk/open-desk.js'
import { languageFor, words, wordsBack } from '../../i18n/words.js'
import { answerRecord, noticeRecord } from '../../json/records.js'
import { DeskError } from '../../lib/errors.js'
import type { Context } from '../context.js'

export type AskOptions = { readonly json: boolean; readonly explain: boolean }

/** Where results go and how replies are drawn for people. */
export type AskOutput = Pick<Context, 'print' | 'tell'> & { readonly draw: (reply: Reply) => string }

/** Ask one question. A text that is no question to look up gets one line. */
export async function askOne(desk: OpenDesk, question: string, options: AskOptions, output: AskOutput): Promise<void> {
  if (options.json) return output.print(JSON.stringify(await recordOf(desk, question, options)))
  const line = asideLine(desk, question)
  if (line !== null) return output.print(output.draw({ kind: 'notice', text: line }))
  const { answer, decision } = await desk.answerer.answer(question)
  const language = languageFor(desk.answerer.languageOf(question))
  output.print(output.draw({ kind: 'answer', answer, ...(language && { language }) }))
  if (options.explain) output.print(`\n${explain(decision)}`)
}

const line = z.object({ id: z.union([z.string(), z.number()]), question: z.string() })

/**
 * Ask each question of a JSONL file, in order, one JSON line an answer.
 * @param file a path, or `-` for standard input
 * @returns how many lines could not be read; each was reported
 */
export async function askBatch(desk: OpenDesk, file: string, stdin: Readable, options: AskOptions, output: AskOutput): Promise<number> {
  const input = file === '-' ? stdin : createReadStream(file)
  let number = 0
  let bad = 0
  const answerLine = async (line: string): Promise<void> => {
    const text = ++number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') return
    const known = readLine(text)
    if (typeof known === 'string') {
      bad++
      const place = file === '-' ? 'standard input' : file
      output.tell(`${place}:${number}: ${known}. A line is {"id": "q1", "question": "…"}; this one was skipped.`)
      return
    }
    output.print(JSON.stringify({ id: known.id, ...(await recordOf(desk, known.question, options)) }))
  }
  try {
    // Not readline: it also breaks lines at U+2028, which may stand inside a JSON text.
    await pipeline(input, split(), async (lines: AsyncIterable<string>) => {
      for await (const line of lines) await answerLine(line)
    })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    throw new DeskError('INPUT', `${file} cannot be read (${code}): name a file of JSON lines, or - for standard input.`, { cause })
  }
  return bad
}

/** @returns the question, or what is wrong with the line */
function readLine(text: string): z.infer<typeof line> | string {
  try {
    const parsed = line.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    return `${parsed.error.issues[0]?.path.join('.') || 'the line'} is missing or of the wrong type`
  } catch {
    return 'not valid JSON'
  }
}

function asideLine({ answerer }: OpenDesk, question: string): string | null {
  const aside = answerer.aside(question)
  return aside && wordsBack(aside, words.en).asideLine(aside, answerer.samples()[0])
}

/** What is printed as JSON for one question; `notice` stands in it only if nothing was searched. */
async function recordOf(desk: OpenDesk, asked: string, { explain: withReasons }: AskOptions): Promise<object> {
  const began = performance.now()
  const notice = asideLine(desk, asked)
  if (notice !== null) {
    const nothing = noticeRecord(asked, notice)
    return withReasons ? { ...nothing, explanation: 'The desk did not search: this is no question to look up.' } : nothing
  }
  const { answer, decision } = await desk.answerer.answer(asked)
  const base = answerRecord(answer, performance.now() - began)
  return withReasons ? { ...base, explanation: explain(decision) } : base
}
