const comment = /^<!--\s*asked:([\s\S]*?)-->\s*$/

/**
 * The questions of a comment that begins with `asked:`, a line each: what people ask, in other words than the text's own, and the paragraph
 * above the comment answers.
 * @param html raw HTML of a Markdown file
 * @returns null for any other HTML
 */
export function readAsked(html: string): readonly string[] | null {
  const questions = comment.exec(html)?.[1]
  if (questions === undefined) return null
  return questions
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
