import { z } from 'zod'
import { type Excerpt, type Status, statuses } from '../contract/reply.js'
import type { AnswerRecord, DocumentRecord, DocumentTextRecord, PassageRecord, SummaryRecord } from './records.js'

const offset = z.int().min(0)
const range = z.tuple([offset, offset])
const span = z.object({ start: offset, end: offset })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()
/** YYYY, YYYY-MM or YYYY-MM-DD */
const date = z.string().regex(/^\d{4}(-\d{2}){0,2}$/)
const lines = z.tuple([z.int().min(1), z.int().min(1)]).meta({ description: 'first and last line in the file, counted from 1' })
const permalink = z
  .string()
  .optional()
  .meta({ description: 'where people can read it in its document; absent where PUBLIC_URL is not set' })

const shape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('row'), cells: z.array(z.object({ name: span.nullable(), cell: span })) }),
    z.object({ kind: z.literal('code'), code: span }),
  ])
  .meta({ id: 'Shape', description: 'for a passage that is not prose: its form, with ranges of its text' })

const source = z
  .object({ publisher: z.string(), title: z.string(), url: z.string(), date: date.nullable() })
  .meta({ id: 'Source', description: 'a primary source that the passage names' })

const cited = z
  .object({ id: z.string(), title: z.string(), file: z.string(), sha256, asOf: day.nullable(), language: z.string() })
  .meta({ id: 'CitedDocument', description: 'the document, with the SHA-256 of the file under which the excerpt was proven' })

/** A passage, or whole sentences of one, as JSON. */
export const excerptSchema = z
  .object({
    text: z.string().meta({ description: 'word for word; quote it as it is' }),
    shape: shape.optional(),
    key: range.meta({ description: 'the one or two sentences that answer: a range of text in UTF-16 units, without its end' }),
    answer: range.nullable(),
    highlights: z.array(range),
    passage: z.string().meta({ description: 'document#n' }),
    heading: z.string(),
    paragraph: z.int().min(1),
    lines,
    start: offset.meta({ description: 'UTF-16 offset into the file' }),
    end: offset,
    document: cited,
    sources: z.array(source),
    date: date.nullable().meta({ description: 'the date of the newest source, otherwise of the document' }),
    score: z.number(),
    permalink,
  })
  .meta({ id: 'Excerpt' }) satisfies z.ZodType<Excerpt>

/** What `ask --json` prints of a question, and what programs get. */
export const answerSchema = z
  .object({
    question: z.string(),
    status: z.enum(statuses satisfies readonly Status[]).meta({
      description:
        'answered: the first excerpt answers. likely: it probably does. related: only the closest passages. none: nothing is close.',
    }),
    confidence: z.number().min(0).max(1),
    mode: z.enum(['words', 'embeddings']).nullable(),
    tookMs: z.number().min(0),
    excerpts: z.array(excerptSchema),
    newest: z.string().nullable().meta({
      description: 'the date of the newest excerpt, if it is old or the question asks for the newest: YYYY, YYYY-MM or YYYY-MM-DD',
    }),
    sourcesDiffer: z.boolean().meta({ description: 'whether the sources of the excerpts give different figures, dates or names' }),
    suggestions: z.array(z.string()),
    reading: z
      .object({ done: z.int().min(0), of: z.int().min(0) })
      .optional()
      .meta({ description: 'if not all files had been read yet: how many, of how many; ask again later' }),
    notice: z.string().optional().meta({ description: 'what the desk says if this is no question to look up' }),
  })
  .meta({ id: 'Answer' }) satisfies z.ZodType<AnswerRecord>

/** What `summary --json` prints. */
export const summarySchema = z
  .object({
    outcome: z.enum(['held', 'no topic', 'no document', 'nothing']),
    topic: z.string().nullable(),
    document: z.string().nullable(),
    since: day.nullable(),
    read: z.int().min(0),
    documents: z.array(z.object({ id: z.string(), title: z.string(), asOf: day.nullable() })),
    points: z.array(excerptSchema),
  })
  .meta({ id: 'Summary' }) satisfies z.ZodType<SummaryRecord>

const documentFields = {
  ...{ id: z.string(), title: z.string(), file: z.string(), sha256 },
  ...{ publisher: z.string().nullable(), url: z.string().nullable(), published: day.nullable(), asOf: day.nullable() },
  ...{ language: z.string(), kind: z.enum(['article', 'background', 'note']), license: z.string().nullable() },
  permalink,
}

/** A document as a list shows it. */
export const documentSchema = z.object(documentFields).meta({ id: 'Document' }) satisfies z.ZodType<DocumentRecord>

const passageFields = {
  ...{ id: z.string(), paragraph: z.int().min(1), heading: z.string(), text: z.string(), shape: shape.optional(), lines },
  ...{ start: offset, end: offset, sources: z.array(source), date: date.nullable(), permalink },
}

/** A document with all its passages, each proven. */
export const documentTextSchema = z
  .object({ ...documentFields, passages: z.array(z.object(passageFields).meta({ id: 'DocumentPassage' })) })
  .meta({ id: 'DocumentText' }) satisfies z.ZodType<DocumentTextRecord>

/** A whole passage, with its position and its neighbours. */
export const passageSchema = z
  .object({
    ...passageFields,
    document: cited,
    previous: z.string().nullable().meta({ description: 'the id of the passage before it' }),
    next: z.string().nullable().meta({ description: 'the id of the passage after it' }),
  })
  .meta({ id: 'Passage' }) satisfies z.ZodType<PassageRecord>
