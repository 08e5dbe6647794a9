import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'

/** A table in Markdown: the first row is its head, the first column to the left, the others to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  return toMarkdown(
    {
      type: 'table',
      align: (rows[0] ?? []).map((_, column) => (column === 0 ? 'left' : 'right')),
      children: rows.map((row) => ({
        type: 'tableRow',
        children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
      })),
    },
    { extensions: [gfmTableToMarkdown()] },
  ).trimEnd()
}
