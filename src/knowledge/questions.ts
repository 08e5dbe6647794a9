import { oneOf } from '../languages/pattern.js'
import { answerMarks, questionMarks } from '../languages/question-marks.js'
import { longestAsked, mostAsked } from './asked.js'
import { definitionJoints } from './marks.js'
import { type Block, partOf } from './passages.js'
import { splitSentences } from './sentences.js'

/** A part of a file in which a question and its answer are together: from one heading to the next. */
export interface Section {
  /** What its heading or summary asks, without marks; null if that is no question. */
  readonly asks: string | null
  /** Whether that is a heading, which is among its blocks' headings already. */
  readonly isHeading: boolean
}

/** A question that waits for its answer; `of` is the paragraph that asks it, null if its section does. */
interface Waiting {
  readonly question: string
  readonly of: Placed | null
  readonly isHeading: boolean
}

/** A block, and its place among the others. */
export interface Placed extends Block {
  readonly section: Section
  /** The lists and the table that hold it, outermost first. A list of one item does not count. */
  readonly lists: readonly object[]
  /** So many characters at its beginning stand out: they are bold, or above a line break of their own. */
  readonly lead: number
  /** All of it is a link. */
  readonly isLink: boolean
}

/** `answer` goes on where the question ends. */
interface Asking {
  readonly question: string
  readonly end: number
  readonly answer: number
  /** The word that marks it, such as "Q"; empty if none does. */
  readonly mark: string
}

const questionMark = String.raw`(?:\*\*)?(${oneOf(questionMarks)})`
const answerMark = oneOf(answerMarks)
const colon = String.raw`\s*\d{0,3}\s*[:：]\s*`
const numbered = /^(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+)/u
const marked = new RegExp(`^${questionMark}(?:${colon}|\\s*\\d{0,3}[.)]\\s+)`, 'iu')
const closers = String.raw`["'”’»)\]]*`
const asksAtEnd = new RegExp(`[?？؟]!?${closers}$`, 'u')
const endOfQuestion = new RegExp(`[?？؟]!?${closers}(?=\\s|$)`, 'gu')
const beforeAnswer = new RegExp(`[?？؟]!?${closers}(?=\\s+${answerMark}${colon})`, 'iu')
/** One word asks nothing by itself. */
const fewestWords = 2
const hasLetter = /\p{L}/u

/**
 * What a text asks, without its number and its "Q:"; null if it is no question.
 * @example questionIn('1. Q: How long?') // 'How long?'
 */
export function questionIn(text: string): string | null {
  const question = text.trim().replace(numbered, '').replace(marked, '').replace(numbered, '')
  const isQuestion =
    asksAtEnd.test(question) &&
    question.length <= longestAsked &&
    question.split(/\s+/u).filter((word) => hasLetter.test(word)).length >= fewestWords
  return isQuestion ? question : null
}

/** The question in a text that only asks: each of its sentences does. */
export function onlyAsks(text: string): string | null {
  const question = questionIn(text)
  if (question === null) return null
  return splitSentences(question).every(({ start, end }) => asksAtEnd.test(question.slice(start, end))) ? question : null
}

/** The question with which a text begins. @param lead so many of its characters stand out */
function askingAt({ text, segments }: Pick<Block, 'text' | 'segments'>, lead: number): Asking | null {
  const [, mark = ''] = marked.exec(text.replace(numbered, '')) ?? []
  const asking = (read: typeof questionIn, end: number, answer = end): Asking | null => {
    const question = read(text.slice(0, end))
    return question === null ? null : { question, end, answer, mark }
  }
  const isMarked = mark !== '' || lead >= text.length
  const whole = mark === '' && asking(isMarked ? questionIn : onlyAsks, text.length)
  if (whole) return whole
  const untilAnswer = beforeAnswer.exec(text)
  if (untilAnswer !== null) {
    const found = asking(isMarked ? questionIn : onlyAsks, untilAnswer.index + untilAnswer[0].length)
    if (found) return found
  }
  if (mark !== '') {
    endOfQuestion.lastIndex = 0
    const end = endOfQuestion.exec(text)
    // Sentences behind a mark lead to its question.
    return asking(questionIn, asksAtEnd.test(text) || end === null ? text.length : end.index + end[0].length)
  }
  const joint = segments.find(({ at, text: shown }) => shown === definitionJoints.first && asksAtEnd.test(text.slice(0, at)))
  const found = joint && asking(onlyAsks, joint.at, joint.at + definitionJoints.first.length)
  return found ?? (lead > 0 ? asking(questionIn, lead) : null)
}

/** A block's questions and the texts between them, in order. */
function piecesOf(placed: Placed): readonly (Placed | Waiting)[] {
  const { text, shape } = placed
  if (shape !== undefined) {
    const said = shape.kind === 'code' ? [text.slice(0, shape.code.start)] : shape.cells.map(({ cell }) => text.slice(cell.start, cell.end))
    const question = said.map(onlyAsks).find((one) => one !== null)
    return [question === undefined ? placed : { ...placed, asked: [question, ...placed.asked] }]
  }
  const asking = askingAt(placed, placed.lead)
  if (asking === null) return [placed]
  const asked: Waiting = { question: asking.question, of: placed, isHeading: false }
  const next = asking.mark === '' ? -1 : text.slice(asking.answer).search(new RegExp(`\\s${asking.mark}${colon}`, 'iu'))
  const end = next < 0 ? text.length : asking.answer + next
  const answer = text.slice(asking.answer, end).trim() === '' ? [] : [{ ...placed, ...partOf(placed, { start: asking.answer, end }) }]
  const rest = next < 0 ? [] : piecesOf({ ...placed, ...partOf(placed, { start: end, end: text.length }), lead: 0 })
  return [asked, ...answer, ...rest]
}

export interface Answered {
  readonly blocks: readonly Block[]
  /** Questions that nothing answers, if they are no links. */
  readonly unanswered: readonly Block[]
}

/**
 * Give each question that is a paragraph, a heading or a summary to the block that answers it: the first one below it, or all of a list or
 * table. A question is then no block itself, because it answers nothing. It stands among the headings of its answer. Questions without an
 * answer are left out.
 * @param placed a file's blocks, in order
 * @example withAnswers([question, answer]).blocks // [{ ...answer, asked: [question.text], headings: [question.text] }]
 */
export function withAnswers(placed: readonly Placed[]): Answered {
  const blocks: Block[] = []
  const unanswered: Placed[] = []
  let section: Section | null = null
  let waiting: Waiting[] = []
  /** The questions that were answered last, and the list that answers them. */
  let latest: { readonly asked: readonly string[]; readonly heading: readonly string[]; readonly list: object | null } | null = null
  const giveUp = (): void => {
    unanswered.push(...new Set(waiting.flatMap(({ of }) => of ?? [])))
    waiting = []
  }
  const answer = (block: Placed): void => {
    const rest = withoutPlace(block)
    const { lists } = block
    // A list of questions is not answered by what is below the list.
    if (waiting.some(({ of }) => of?.lists.some((list) => !lists.includes(list)))) giveUp()
    if (waiting.length > 0) {
      const own = waiting.flatMap(({ of }) => of ?? [])
      const shown = waiting.flatMap(({ question, isHeading }) => (isHeading ? [] : [question])).join(' ')
      const heading = shown === '' ? [] : [shown]
      const list = lists.find((one) => !waiting.some(({ of }) => of?.lists.includes(one))) ?? null
      latest = { asked: waiting.map(({ question }) => question), heading, list }
      const comments = [...new Set(own)].flatMap(({ asked }) => asked)
      blocks.push(asking({ ...rest, section: block.section }, [...latest.asked, ...comments], heading))
      waiting = []
      return
    }
    if (latest !== null && (latest.list === null || !lists.includes(latest.list))) latest = null
    blocks.push(latest === null ? rest : asking({ ...rest, section: block.section }, latest.asked, latest.heading))
  }
  for (const block of placed) {
    if (block.section !== section) {
      giveUp()
      section = block.section
      latest = null
      const { asks, isHeading } = section
      if (asks !== null) waiting.push({ question: asks, of: null, isHeading })
    }
    for (const piece of piecesOf(block)) {
      // A heading above several questions asks none of them.
      if ('question' in piece) waiting = [...waiting.filter(({ of }) => of !== null), piece]
      else answer(piece)
    }
  }
  giveUp()
  return { blocks: blocks.length > 0 ? blocks : placed.map(withoutPlace), unanswered: unanswered.filter(({ isLink }) => !isLink) }
}

const withoutPlace = ({ section: _, lists: __, lead: ___, isLink: ____, ...block }: Placed): Block => block

/** @param heading the question, if it is not among the headings; it stands in place of a heading that asks something else */
const asking = (
  { section, ...block }: Pick<Placed, 'section'> & Block,
  questions: readonly string[],
  heading: readonly string[],
): Block => {
  const above = heading.length > 0 && section.isHeading && section.asks !== null ? block.headings.slice(0, -1) : block.headings
  return { ...block, headings: [...above, ...heading], asked: [...new Set([...questions, ...block.asked])].slice(0, mostAsked) }
}
