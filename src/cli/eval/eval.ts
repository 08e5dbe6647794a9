import { readFile } from 'node:fs/promises'
import { isAnswer } from '../../contract/reply.js'
import type { OpenDesk } from '../../desk/open-desk.js'
import { evaluateOne, type Outcome, reportOf } from '../../eval/evaluate.js'
import { parseQuestions, parseSquad, type QuestionSet } from '../../eval/question-set.js'
import { formatReport } from '../../eval/report.js'
import type { KnowledgeSource } from '../../knowledge/source.js'
import { DeskError } from '../../lib/errors.js'
import type { Screen } from '../context.js'
import { createProgress } from '../progress.js'

export interface EvalOptions {
  readonly squad: boolean
  readonly json: boolean
  /** Print each question with a wrong result. */
  readonly misses: boolean
}

export interface EvalDeps {
  readonly openOwn: () => Promise<OpenDesk>
  readonly openOn: (source: KnowledgeSource) => Promise<OpenDesk>
  readonly print: (text: string) => void
  /** Where the progress is drawn. */
  readonly stderr: Screen
}

/** Ask every question of these files and print how the answers compare with what is known. */
export async function evaluate(files: readonly string[], options: EvalOptions, deps: EvalDeps): Promise<void> {
  const sets = await Promise.all(files.map((file) => readSet(file, options.squad)))
  const knowledge = sets[0]?.knowledge
  const all = sets.flatMap(({ questions }) => questions)
  const desk = knowledge ? await deps.openOn(knowledge) : await deps.openOwn()
  await desk.embeddings.ready()
  const progress = createProgress(deps.stderr, 'questions')
  const outcomes: Outcome[] = []
  try {
    for (const known of all) {
      progress(outcomes.length, all.length)
      outcomes.push(await evaluateOne(known, desk.answerer, desk.library.index))
    }
  } finally {
    progress.end()
  }
  await desk.embeddings.close()
  const misses = options.misses ? outcomes.filter(isMiss).map(describeMiss) : []
  const report = reportOf(outcomes)
  if (options.json) deps.print(JSON.stringify(options.misses ? { ...report, misses } : report))
  else deps.print([...misses, formatReport(report)].join('\n'))
}

/** @throws DeskError if the file cannot be read, is not in the form, or holds no question */
export async function readSet(file: string, squad: boolean): Promise<QuestionSet> {
  const content = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new DeskError('INPUT', `${file} cannot be read (${cause.code}): name a file of questions.`, { cause })
  })
  const text = content.replace(/^\uFEFF/, '')
  const set = squad ? parseSquad(text, file) : parseQuestions(text, file)
  if (set.questions.length === 0) throw new DeskError('INPUT', `${file} holds no question: name a file of questions.`)
  return set
}

const isMiss = ({ known, status, firstHolds }: Outcome): boolean =>
  known.answers.length === 0 ? isAnswer(status) : !firstHolds || !isAnswer(status)

function describeMiss({ known, status, confidence, firstHolds, anyHolds, passageRank }: Outcome): string {
  const held =
    known.answers.length === 0
      ? ''
      : firstHolds
        ? ' · first excerpt right'
        : anyHolds
          ? ' · a later excerpt right'
          : ` · not shown, passage rank ${passageRank ?? '–'}`
  return `${known.id} ${known.kind}: ${status} ${confidence.toFixed(2)}${held} · ${known.question}`
}
