import { clip } from '../../src/cards/drawing.js'
import type { Reply, Summary } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { longestName, renderExcerpt } from './citations.js'
import { type Body, body, colours, container, type Inside, limits, messagesOf, text } from './components.js'
import { escapeMarkdown, small } from './markdown.js'

const mostDocuments = 10
/** Characters, before escaping, which may double them. */
const longestTopic = 200
const longestLine = 1_000
const longestQuestion = 300

/** A summary in as many messages as its points take. */
export function renderSummary(summary: Summary, say: Words): readonly [Body, ...Body[]] {
  const { outcome, topic, document, documents, points } = summary
  const named: Summary = {
    ...summary,
    topic: topic === null ? null : clip(topic, longestTopic),
    document: document === null ? null : clip(document, longestName),
  }
  const held = outcome === 'held'
  const listed = held ? documents.slice(0, mostDocuments) : []
  const head = [
    `**${escapeMarkdown(say.summaryTitle(named))}**`,
    escapeMarkdown(clip(say.summaryLine(named), longestLine)),
    ...listed.map(({ title, ...rest }) => `- ${escapeMarkdown(say.formatDocument({ ...rest, title: clip(title, longestName) }))}`),
    ...(held && documents.length > listed.length ? [small(say.andMore(documents.length - listed.length))] : []),
  ].join('\n')
  const drawn = points.map((point, i) => text(renderExcerpt(point, i + 1, limits.text, say)))
  return messagesOf(held ? colours.plain : colours.none, [text(head), ...drawn])
}

/** @param calls who is mentioned, so that they notice it */
export function renderTold({ question, asked, excerpts }: Extract<Reply, { kind: 'told' }>, say: Words, calls?: string): Body {
  const line = say.toldLine(escapeMarkdown(clip(question, longestQuestion)), asked)
  const head = calls === undefined ? line : `<@${calls}> ${line}`
  let left = limits.text - head.length - say.toldMore.length
  const drawn: string[] = []
  for (const [i, excerpt] of excerpts.entries()) {
    const one = renderExcerpt(excerpt, i + 1, limits.text, say)
    if (one.length > left) break
    left -= one.length
    drawn.push(one)
  }
  const rest: Inside = drawn.length < excerpts.length ? [text(small(say.toldMore))] : []
  return body([container(colours.answered, [text(head), ...drawn.map((one) => text(one)), ...rest])])
}
