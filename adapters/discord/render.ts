import type { APIMessageTopLevelComponent } from 'discord.js'
import type { Answer, Page, Reply } from '../../src/adapter.js'
import { clip, leafOf } from '../../src/drawing.js'
import { carriedLine, changedLine, formatAsOf, helpLine, statusLines, suggestionsTitle } from '../../src/wording.js'
import { longestName, renderExcerpt, renderPassage } from './citations.js'
import { type Body, body, button, colours, container, type Inside, lengthOf, limits, row, text } from './components.js'
import { escapeMarkdown, link, small, unescapeMarkdown } from './markdown.js'
import { renderDigest } from './render-digest.js'
import { renderGaps, renderPlace, renderRefusedForm } from './render-gaps.js'
import { renderSummary, renderTold } from './render-summary.js'

/** The component that holds the question, so that it can be read back. */
export const questionId = 1
/** Characters, before escaping, which may double them. */
const longestQuestion = 300
const longestSuggestion = 150
const questionLead = 'Question: '
const mostDocuments = 10

/** Who sees a reply. */
export interface Audience {
  /** One person alone, who may then share it. */
  readonly private: boolean
  /** The id of who shares a private answer with all; null where nobody does. */
  readonly sharedBy: string | null
  /** The id of whom a message in a thread is for, so that they notice it. */
  readonly calls?: string
}

const toAll: Audience = { private: false, sharedBy: null }

/** Draw a reply as Discord messages: most are one, what is too long for it is more, in order. */
export function renderReply(reply: Reply, audience: Audience = toAll): readonly [Body, ...Body[]] {
  if (reply.kind === 'summary') return renderSummary(reply.summary)
  if (reply.kind === 'refused form') return renderRefusedForm(reply)
  return [renderMessage(reply, audience)]
}

function renderMessage(reply: Exclude<Reply, { kind: 'summary' | 'refused form' }>, audience: Audience): Body {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, reply.page, audience)
    case 'context':
      return renderContext(reply)
    case 'sources':
      return renderSources(reply)
    case 'help':
      return body([
        container(colours.plain, [
          text(
            [
              helpLine,
              ...Object.values(statusLines).map((s) => `${s.mark} **${s.title}**: ${s.text}`),
              ...reply.commands.map((c) => `\`/${c.name}\` ${c.description}`),
            ].join('\n'),
          ),
        ]),
        ...renderSuggestions(reply.samples, reply.tokens),
      ])
    case 'notice':
      return body([text(escapeMarkdown(clip(reply.text, limits.text / 2)))])
    case 'gaps':
      return renderGaps(reply)
    case 'digest':
      return renderDigest(reply.digest)
    case 'place':
      return renderPlace(reply)
    case 'told':
      return renderTold(reply, audience.calls)
    case 'form':
    case 'choices':
      throw new TypeError(`${reply.kind} is no message`)
  }
}

/** What one of the desk's own messages says at its head; each is null where it is not there. */
export interface ShownHead {
  readonly question: string | null
  /** The words of an earlier question that this one was read together with. */
  readonly topic: string | null
}

/** @param shown the text that holds the question, as it was drawn; null where the message has none */
export function readHead(shown: string | null): ShownHead {
  const behind = (lead: string): string | null => {
    const line = shown?.split('\n').find((one) => one.startsWith(small(lead)))
    return line === undefined ? null : unescapeMarkdown(line.slice(small(lead).length))
  }
  return { question: behind(questionLead), topic: behind(carriedLine('')) }
}

function renderAnswer(answer: Answer, page: Page | undefined, audience: Audience): Body {
  const { mark, title, text: explained } = statusLines[answer.status]
  const first = page?.first ?? 1
  const head = [
    `**${mark} ${title}.** ${explained}`,
    ...(answer.question === '' ? [] : [small(`${questionLead}${escapeMarkdown(clip(answer.question, longestQuestion))}`)]),
    ...(page?.topic ? [small(carriedLine(escapeMarkdown(clip(page.topic, longestName))))] : []),
    ...(audience.sharedBy === null ? [] : [small(`Shared by <@${audience.sharedBy}>`)]),
  ].join('\n')
  const changed = page && page.changed > 0 ? [text(small(changedLine(page.changed)))] : []
  const suggestions = renderSuggestions(answer.suggestions, page?.tokens.try ?? [])
  let left = limits.text - head.length - lengthOf([...changed, ...suggestions])
  const inside: Inside = [text(head, questionId)]
  let shown = 0
  for (const excerpt of answer.excerpts) {
    const drawn = renderExcerpt(excerpt, first + shown, shown === 0 ? left : limits.text)
    if (shown > 0 && drawn.length > left) break
    left -= drawn.length
    inside.push(text(drawn))
    const more = page?.tokens.more[shown]
    if (more !== undefined) inside.push(row(button('more', more)))
    shown++
  }
  inside.push(...changed)
  return body([container(colours[answer.status], inside), ...renderButtons(answer, page, shown, audience), ...suggestions])
}

function renderButtons(answer: Answer, page: Page | undefined, shown: number, audience: Audience) {
  if (!page || answer.status === 'none') return []
  const leaf = leafOf(page, shown, answer.excerpts.length)
  const share = audience.private ? [button('share', page.tokens.share)] : []
  return [
    row(
      ...(leaf ? [button('next', leaf.token, leaf.label)] : []),
      button('good', page.tokens.good),
      button('bad', page.tokens.bad),
      ...share,
    ),
  ]
}

function renderSuggestions(suggestions: readonly string[], tokens: readonly string[]): APIMessageTopLevelComponent[] {
  if (suggestions.length === 0) return []
  const pressed = suggestions.flatMap((question, i) => {
    const token = tokens[i]
    // What a label cannot hold whole is given as text.
    return token !== undefined && question.length <= limits.label ? [row(button('try', token, question))] : []
  })
  const listed = suggestions
    .filter((question, i) => tokens[i] === undefined || question.length > limits.label)
    .map((question) => `- ${escapeMarkdown(clip(question, longestSuggestion))}`)
  return [text([suggestionsTitle, ...listed].join('\n')), ...pressed]
}

function renderContext({ document, passages }: Extract<Reply, { kind: 'context' }>): Body {
  const own = passages.findIndex((passage) => passage.own)
  // The passage itself has first claim to the room, then the one after it, then the one before.
  const order = [own, own + 1, own - 1].filter((place) => passages[place] !== undefined)
  const title = `**${escapeMarkdown(clip(document.title, longestName))}** · ${formatAsOf(document.asOf)}`
  let left = limits.text - title.length
  const drawn = new Map<number, string>()
  for (const place of order) {
    const passage = passages[place]
    const whole = passage && renderPassage(passage)
    if (!passage || !whole || (whole.length > left && place !== own)) continue
    const fitting = whole.length <= left ? whole : renderPassage(passage, left)
    drawn.set(place, fitting)
    left -= fitting.length
  }
  const parts = [...drawn].sort(([a], [b]) => a - b).map(([, part]) => text(part))
  return body([container(colours.plain, [text(title), ...parts])])
}

function renderSources({ documents, from, tokens }: Extract<Reply, { kind: 'sources' }>): Body {
  let left = limits.text - longestName
  const lines: string[] = []
  for (const d of documents.slice(from, from + mostDocuments)) {
    const title = `**${d.url === null ? escapeMarkdown(clip(d.title, longestName)) : link(clip(d.title, longestName), d.url)}**`
    const facts = [d.publisher === null ? null : escapeMarkdown(clip(d.publisher, longestName)), formatAsOf(d.asOf)]
    const line = `- ${title}\n  ${facts.filter((fact) => fact !== null).join(' · ')}`
    if (lines.length > 0 && line.length > left) break
    left -= line.length
    lines.push(line)
  }
  const next = from + lines.length
  const token = tokens[next < documents.length ? next : 0]
  const range = lines.length < documents.length ? ` (${from + 1}–${next})` : ''
  const title = `**${documents.length} ${documents.length === 1 ? 'document' : 'documents'}**${range}`
  return body([
    container(colours.plain, [
      text([title, ...lines].join('\n')),
      ...(range === '' || token === undefined ? [] : [row(button('list', token, next < documents.length ? undefined : 'First documents'))]),
    ]),
  ])
}
