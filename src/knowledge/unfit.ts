/** The parser's time grows with the square of a paragraph's marks, and even faster with its depth. Nobody writes such texts by hand. */
const mostSigns = 5_000
const mostDepth = 50

const tooDeep = new RegExp(
  `^[ \\t]*(?:>[ \\t]*|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${mostDepth}}|^[ \\t]{${mostDepth * 4}}[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]`,
)
/** A line with which another paragraph begins, or a row of a table. */
const beginsAnew = /^[ \t]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/
/** A rule across the page. */
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/** What keeps a Markdown text from being parsed in reasonable time, with its line counted from 1; null if nothing does. */
export function unfitMarkdown(text: string): { readonly line: number; readonly message: string } | null {
  let signs = 0
  let code: string | null = null
  let line = 0
  for (const words of text.split(/\r\n|[\r\n]/)) {
    line++
    const [, mark = ''] = fence.exec(words) ?? []
    if (code !== null) {
      if (mark.startsWith(code)) code = null
      continue
    }
    if (mark !== '') code = mark
    if (rule.test(words)) continue
    if (tooDeep.test(words))
      return { line, message: `is nested more than ${mostDepth} levels deep: write fewer marks at the start of its lines` }
    if (beginsAnew.test(words)) signs = 0
    signs += words.match(/[*_~\]]/g)?.length ?? 0
    if (signs > mostSigns)
      return {
        line,
        message: `has more than ${mostSigns} of the signs * _ ~ ] in one paragraph: divide it, or put it between lines of \`\`\``,
      }
  }
  return null
}
