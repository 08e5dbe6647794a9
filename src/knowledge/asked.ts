import { unknownLanguage } from './asked-languages.js'

/** Without a colon a line break must follow: `<!-- Asked of nobody -->` is another comment. */
const opening = /^<!--\s*asked(?:\s*:|[ \t]*[\r\n])/i
/** The beginning of such a comment inside a paragraph, where one that does not end is text. */
export const openQuestions = /<!--\s*asked\s*:/i
const comment = /^<!--\s*asked\s*:((?:(?!-->)[\s\S])*)-->\s*$/i
const listMark = /^[-*+]\s+/

/** More questions of one passage, and longer ones, are left out: each is compared with every question that somebody asks. */
export const mostAsked = 50
export const longestAsked = 300

/**
 * The questions of a comment that begins with `asked:`, a line each. The paragraph above the comment answers them, and people ask in other
 * words than the text uses.
 * @param html raw HTML of a Markdown file
 * @returns null for any other HTML. `endless`: the comment does not end. `broken`: it cannot be read for another reason.
 * @example readAsked('<!-- asked:\nwhen does it open?\n-->') // ['when does it open?']
 */
export function readAsked(html: string): readonly string[] | 'endless' | 'broken' | null {
  if (!opening.test(html)) return null
  const questions = comment.exec(html)?.[1]
  if (questions === undefined) return html.includes('-->') ? 'broken' : 'endless'
  return linesOf(questions).filter((line) => line !== '')
}

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/).map((line) => line.trim().replace(listMark, ''))

/**
 * Find the questions of such a comment whose language the desk does not know.
 * @returns what is wrong with each, and its line in the comment, counted from 0.
 */
export function strangeLanguages(html: string): readonly { readonly line: number; readonly message: string }[] {
  const [whole, questions] = comment.exec(html) ?? []
  if (whole === undefined || questions === undefined) return []
  const above = linesOf(whole.slice(0, whole.indexOf(questions))).length - 1
  return linesOf(questions).flatMap((question, at) => {
    const message = unknownLanguage(question)
    return message === null ? [] : [{ line: above + at, message }]
  })
}
