import { decodeUtf8, firstBadLine, sha256 } from './decode.js'
import type { KnowledgeDocument, Problem, Remark } from './document.js'
import { type FrontMatterMode, noFrontMatter, readFrontMatter } from './front-matter.js'
import { lineOf, lineStartsOf } from './lines.js'
import { readMarkdown } from './markdown.js'
import { type Block, makePassages } from './passages.js'
import { readPlainText } from './plain-text.js'
import { withAnswers } from './questions.js'
import { fileSpan } from './segments.js'
import type { KnowledgeSource } from './source.js'
import { unfitMarkdown } from './unfit.js'

export interface ReadDocument {
  /** Null if the file could not be read so far. */
  readonly id: string | null
  /** Null if a problem keeps the file from being used. */
  readonly document: KnowledgeDocument | null
  readonly problems: readonly Problem[]
  /** Findings that do not keep the file from being used, but deserve a look. */
  readonly remarks: readonly Remark[]
  readonly idLine: number
  readonly dateLine: number
  /** What the document was made of; null if it could not be read. */
  readonly content: string | null
}

export interface Knowledge {
  /** In the order of their files' names. */
  readonly documents: readonly KnowledgeDocument[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly Remark[]
  /** The names of files that are not read. */
  readonly others: readonly string[]
  /** By file: the line that says how old it is; see `FrontMatterResult.dateLine`. */
  readonly dateLines: ReadonlyMap<string, number>
}

const unread = { id: null, document: null, remarks: [], idLine: 1, dateLine: 1, content: null } as const

/** Names of files that are read as knowledge. */
export const knowledgeFile = new RegExp(String.raw`\.(${['md', 'markdown', 'mdown', 'mkd', 'txt'].join('|')})$`, 'i')
const isMarkdown = (file: string): boolean => !/\.txt$/i.test(file)

/**
 * Read one knowledge file. Never throws for its content: `problems` says what is wrong.
 * @param file its name, whose ending gives the format
 * @param bytes its content
 * @example readDocument('port.md', Buffer.from('# Port\n\nIt *opened*.\n'), 'optional').document?.passages[0]?.text // 'It opened.'
 */
export function readDocument(file: string, bytes: Uint8Array, mode: FrontMatterMode): ReadDocument {
  const failed = (line: number, message: string): ReadDocument => ({ ...unread, problems: [{ file, line, message }] })
  const content = decodeUtf8(bytes)
  if (content === null) return failed(firstBadLine(bytes), 'is not valid UTF-8: save it again as UTF-8')
  if (content.replace('\uFEFF', '').trim() === '') return failed(1, 'is empty: write something in it or remove it')

  const markdown = isMarkdown(file)
  const unfit = markdown ? unfitMarkdown(content) : null
  if (unfit !== null) return failed(unfit.line, unfit.message)
  try {
    return readText(file, content, sha256(bytes), mode)
  } catch (error) {
    // The stack may overflow, and a parser may have bugs; the other files are still read.
    if (error instanceof RangeError) return failed(1, 'is nested too deep to be read: use fewer levels of lists and quotations')
    return failed(1, `cannot be read as ${markdown ? 'Markdown' : 'text'} (${(error as Error).name}): remove anything unusual from it`)
  }
}

function readText(file: string, content: string, hash: string, mode: FrontMatterMode): ReadDocument {
  const markdown = isMarkdown(file)
  const head = markdown ? readFrontMatter(content, file, mode) : noFrontMatter
  const body = markdown
    ? readMarkdown(content, head.bodyStart, file)
    : { ...readPlainText(content), problems: [], links: [], strayQuestions: [] }
  const { blocks, unanswered } = withAnswers(body.blocks)
  const { id: givenId, title, ...provenance } = head.values
  const id = givenId ?? idFromFile(file)
  const { idLine, dateLine } = head
  // In our own files every footnote is a source; in other folders people use footnotes as they like.
  const [wrong, footnotes] = mode === 'required' ? [body.problems, []] : [[], body.problems]
  const problems = [...head.problems, ...wrong]
  const remarks = [
    ...head.remarks.map((remark): Remark => ({ ...remark, kind: 'front-matter' })),
    ...body.links.map(({ isRelative, ...link }): Remark => ({ ...link, kind: isRelative ? 'relative' : 'link' })),
    ...footnotes.map((footnote): Remark => ({ ...footnote, kind: 'footnote' })),
    ...[...body.strayQuestions, ...withoutAnswer(file, content, unanswered)].map((questions): Remark => ({ ...questions, kind: 'asked' })),
  ]
  if (blocks.length === 0) {
    problems.push({ file, line: 1, message: 'has no paragraph: write one below the front matter and the headings' })
  }
  if (problems.length > 0) return { id: givenId, document: null, problems, remarks, idLine, dateLine, content }
  // What was approved is the answer to the question that is its title.
  const approvedTitle = provenance.approved === null ? null : title
  const document: KnowledgeDocument = {
    ...provenance,
    id,
    title: title ?? body.firstHeading ?? titleFromFile(file),
    file,
    sha256: hash,
    passages: makePassages(id, content, approvedTitle === null ? blocks : askedAlso(approvedTitle, blocks), provenance.language),
  }
  return { id, document, problems, remarks, idLine, dateLine, content }
}

/** One problem for all questions of a file that nothing answers. */
function withoutAnswer(file: string, content: string, questions: readonly Block[]): Problem[] {
  const [first] = questions
  if (first === undefined) return []
  const { start } = fileSpan(first.segments, { start: 0, end: first.text.length })
  const message =
    questions.length === 1
      ? 'this question has no answer right below it, so the desk does not show it: write the answer below it, or make a statement of it'
      : `${questions.length} questions, of which this is the first, have no answer right below them, so the desk does not show them: write each answer below its question, or make statements of them`
  return [{ file, line: lineOf(lineStartsOf(content), start), message }]
}

const askedAlso = (question: string, blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({ ...block, asked: [question, ...block.asked] }))

/** Read every Markdown and text file of a source, and find all problems. @throws DeskError if the source cannot be listed */
export async function readKnowledge(source: KnowledgeSource, mode: FrontMatterMode): Promise<Knowledge> {
  const documents: KnowledgeDocument[] = []
  const problems: Problem[] = []
  const remarks: Remark[] = []
  const dateLines = new Map<string, number>()
  const owners = new Map<string, string>()
  const all = await source.list()
  for (const file of all.filter((name) => knowledgeFile.test(name))) {
    const read = await readFrom(source, file, mode)
    problems.push(...read.problems)
    remarks.push(...read.remarks)
    dateLines.set(file, read.dateLine)
    const owner = read.id === null ? undefined : owners.get(read.id)
    if (owner !== undefined) {
      problems.push(idTaken(file, read.idLine, read.id ?? '', owner))
      continue
    }
    if (read.id !== null) owners.set(read.id, file)
    if (read.document) documents.push(read.document)
  }
  return { documents, problems, remarks, others: all.filter((name) => !knowledgeFile.test(name)), dateLines }
}

/** Read one file of a source; one that cannot be read is a problem, not an exception. */
async function readFrom(source: KnowledgeSource, file: string, mode: FrontMatterMode): Promise<ReadDocument> {
  try {
    return readDocument(file, await source.read(file), mode)
  } catch (cause) {
    return { ...unread, problems: [unreadable(file, codeOf(cause))] }
  }
}

/** What kept a file from being read, in a word: `ENOENT`. */
export const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? String(cause)

export function unreadable(file: string, code: string): Problem {
  return { file, line: 1, message: `cannot be read (${code}): check that it is there and its permissions` }
}

export function idTaken(file: string, line: number, id: string, owner: string): Problem {
  return { file, line, message: `id "${id}" is taken by ${owner}: give one of them another id` }
}

const stem = (file: string): string => file.replace(knowledgeFile, '')

function idFromFile(file: string): string {
  const slug = stem(file)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? 'document' : slug
}

function titleFromFile(file: string): string {
  const name = stem(file).split('/').at(-1) ?? ''
  const spaced = name.replace(/[-_]+/g, ' ').trim()
  return spaced === '' ? file : spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
