import type { Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { readFrontMatter } from '../knowledge/front-matter.js'
import { readMarkdown } from '../knowledge/markdown.js'
import { readDocument } from '../knowledge/read.js'
import type { Facts } from './article.js'
import { refusal } from './refusal.js'
import { passagesOf } from './tidy.js'

/** The folder of imported documents, inside the knowledge folder. */
export const importedFolder = 'imported'

export interface Draft extends Pick<KnowledgeDocument, 'id' | 'file' | 'kind' | 'supersedes'> {
  /** Tidied. */
  readonly body: Root
  readonly facts: Facts
  /** What it is and where it comes from. */
  readonly origin: string
  /** The day of the import, YYYY-MM-DD. */
  readonly today: string
}

export type Made = { readonly document: KnowledgeDocument; readonly content: string }

/** Escapes what GFM takes as markup, so that every text is written as one that is read back as it is. */
const syntax: Options = {
  extensions: [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ],
  bullet: '-',
  // At the beginning of a line it is the mark of a definition.
  unsafe: [{ atBreak: true, character: ':', after: '[ \\t]' }],
}

/**
 * Make a knowledge file of an article.
 * It is read back as the desk reads it and compared: what would not be shown word for word is not written.
 * @throws DeskError if the text cannot be written so that it is read back as it is
 */
export function makeDocument({ id, file, body, facts, kind, supersedes, origin, today }: Draft): Made {
  const { title, publisher, url, published, updated, language, license } = facts
  const values = {
    id,
    title: title?.value,
    publisher: publisher?.value,
    url: url?.value,
    published: published?.value,
    as_of: later(published?.value, updated?.value),
    language: language?.value,
    kind,
    license: license?.value,
    origin,
    supersedes: supersedes.length > 0 ? supersedes : undefined,
    imported: today,
  }
  const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const content = `---\n${stringify(told, { lineWidth: 0 })}---\n\n${toMarkdown(body, syntax)}`
  const { document, problems } = readDocument(file, new TextEncoder().encode(content), 'required')
  if (!document) throw refusal(problems.map(({ message }) => message).join('; '))
  // As they stand in the file: of a question and its answer the desk makes one passage.
  const { blocks } = readMarkdown(content, readFrontMatter(content, file, 'required').bodyStart, file)
  const expected = passagesOf(body)
  const wrong = expected.findIndex(
    ({ text, headings }, at) => blocks[at]?.text !== text || blocks[at]?.headings.join('\n') !== headings.join('\n'),
  )
  if (wrong >= 0 || blocks.length !== expected.length) {
    const number = (wrong >= 0 ? wrong : Math.min(expected.length, blocks.length)) + 1
    throw refusal(`paragraph ${number} would not be read back word for word: save it as plain text and import that file`)
  }
  return { document, content }
}

/** The later of two days, if there is one. */
function later(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}
