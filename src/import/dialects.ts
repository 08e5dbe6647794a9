/** A line of three or more of these begins or ends code. In code nothing is a mark. */
const fence = /^ {0,3}(`{3,}|~{3,})/
/** What MDX has beside Markdown, if it is a line of its own. */
const mdx = /^(?:import\s+[\w*{},\s]+\s+from\s+['"][^'"]+['"];?|export\s+(?:const|let|default|function)\b.*)\s*$/
/** ":::note Title", ":::warning[Title]" and the ":::" at its end. */
const container = /^[ \t]*:{3,}[ \t]*(?:[\w-]+)?[ \t]*(?:\{[^}]*\})?\[?([^\]{]*)\]?(?:\{[^}]*\})?[ \t]*$/
/** `!!! warning "Title"`, whose text is indented by four. */
const admonition = /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"]*)")?[ \t]*$/
/** "{{< note >}}" and "{% include x %}". */
const shortcode = /\{\{[<%][^{}]*[%>]\}\}|\{%[^{}]*%\}/g
/** "> [!NOTE]" alone on its line. */
const alert = /^([ \t]*>[ \t]*)\[!\w+\][ \t]*$/

/**
 * Take the marks of Markdown's dialects from a text: MDX's imports, admonitions in three forms, shortcodes. Their titles and texts stay.
 * @param text without front matter
 */
export function withoutDialects(text: string): string {
  let open: string | null = null
  /** By how much the text of an admonition is indented. */
  let inside: number | null = null
  return text
    .split('\n')
    .map((line) => {
      const [, mark = ''] = fence.exec(line) ?? []
      if (open !== null) {
        if (mark.startsWith(open)) open = null
        return line
      }
      if (mark !== '') open = mark
      else if (mdx.test(line)) return ''
      const begins = admonition.exec(line)
      if (begins) {
        inside = (begins[1] ?? '').length + 4
        return `${begins[2] ?? ''}\n`
      }
      const outside = inside === null || line.trim() === '' ? null : line.search(/\S/) < inside
      if (outside) inside = null
      const own = inside === null ? line : line.slice(Math.min(inside, Math.max(0, line.search(/\S/))))
      const held = container.exec(own)
      if (held) return `\n${(held[1] ?? '').trim()}\n`
      return own.replace(alert, '$1').replace(shortcode, '')
    })
    .join('\n')
}
