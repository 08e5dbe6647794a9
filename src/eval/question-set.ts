import { z } from 'zod'
import { type KnowledgeSource, memorySource } from '../knowledge/source.js'
import { DeskError } from '../lib/errors.js'

/** A question with what a right answer must hold. */
export interface KnownQuestion {
  readonly id: string
  readonly question: string
  /** `plain`, `paraphrase`, `near-miss` …; SQuAD's are `plain` and `near-miss`. */
  readonly kind: string
  /** Texts of which one must stand in the excerpt. Empty: the knowledge does not answer, and no answer may pretend so. */
  readonly answers: readonly string[]
  /** The document that holds the answer, if the set says so. */
  readonly document?: string
  /** Questions that are left out together in cross-validation: an article's. */
  readonly group: string
}

export interface QuestionSet {
  readonly questions: readonly KnownQuestion[]
  /** The knowledge that the set brings along; null if it asks about the desk's own. */
  readonly knowledge: KnowledgeSource | null
  /** The group of each file of that knowledge. */
  readonly groups: ReadonlyMap<string, string>
}

const text = z.string().min(1)
const line = z.strictObject({ id: text, kind: text, question: z.string(), answers: z.array(text), document: z.string().optional() })

/**
 * Read the desk's own form: one JSON object a line.
 * @example parseQuestions('{"id":"p01","kind":"plain","question":"Where?","answers":["Addis Ababa"]}', 'questions.jsonl')
 * @throws DeskError naming the first line that is wrong
 */
export function parseQuestions(text: string, file: string): QuestionSet {
  const questions = text.split('\n').flatMap((json, index): KnownQuestion[] => {
    if (json.trim() === '') return []
    const parsed = line.safeParse(parseJson(json, `${file}:${index + 1}`))
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new DeskError(
        'INPUT',
        `${file}:${index + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}. A line is {"id", "kind", "question", "answers": […]}.`,
      )
    }
    return [{ ...parsed.data, group: parsed.data.document ?? 'own' }]
  })
  return { questions, knowledge: null, groups: new Map() }
}

const answer = z.object({ text: z.string() })
const asked = { id: z.coerce.string(), question: z.string(), answers: z.array(answer), is_impossible: z.boolean().optional() }
const paragraph = z.object({ context: z.string(), qas: z.array(z.object(asked)) })
const squad = z.object({ data: z.array(z.object({ title: z.string(), paragraphs: z.array(paragraph) })) })

/** Read a SQuAD 1.1 or 2.0 file. Each paragraph becomes a document of one passage. @throws DeskError if it is none */
export function parseSquad(text: string, file: string): QuestionSet {
  const parsed = squad.safeParse(parseJson(text, file))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new DeskError('INPUT', `${file} is not in SQuAD format: ${issue?.path.join('.')} ${issue?.message}.`)
  }
  const files = new Map<string, Uint8Array>()
  const groups = new Map<string, string>()
  const questions: KnownQuestion[] = []
  parsed.data.data.forEach((article, a) => {
    article.paragraphs.forEach((paragraph, p) => {
      const document = `a${a + 1}p${p + 1}`
      groups.set(`${document}.txt`, article.title)
      files.set(`${document}.txt`, new TextEncoder().encode(paragraph.context.replace(/\s*[\r\n]+\s*/g, ' ')))
      for (const { id, question, answers, is_impossible } of paragraph.qas) {
        const known = is_impossible ? [] : answers.map((answer) => answer.text)
        questions.push({ id, question, kind: known.length > 0 ? 'plain' : 'near-miss', answers: known, document, group: article.title })
      }
    })
  })
  return { questions, knowledge: memorySource(file, files), groups }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DeskError('INPUT', `${where} is not valid JSON: ${(cause as Error).message}.`, { cause })
  }
}

/**
 * Whether a text holds one of the answers; case, white space and the form of quotation marks and dashes do not matter.
 * @example holdsAnswer('He said “yes – twice”.', ['"YES - twice"']) // true
 */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const plain = comparable(text)
  return answers.some((answer) => plain.includes(comparable(answer)))
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
