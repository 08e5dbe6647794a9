import type { APIMessageTopLevelComponent } from 'discord.js'
import { clip, leafOf, ratings } from '../../src/cards/drawing.js'
import type { Answer, Page, Reply } from '../../src/contract/reply.js'
import { type Words, words, wordsFor } from '../../src/i18n/words.js'
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
  const say = wordsFor(reply)
  if (reply.kind === 'summary') return renderSummary(reply.summary, say)
  if (reply.kind === 'refused form') return renderRefusedForm(reply, say)
  return [renderMessage(reply, audience, say)]
}

function renderMessage(reply: Exclude<Reply, { kind: 'summary' | 'refused form' }>, audience: Audience, say: Words): Body {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, reply.page, audience, say)
    case 'context':
      return renderContext(reply, say)
    case 'sources':
      return renderSources(reply, say)
    case 'help':
      return body([
        container(colours.plain, [
          text(
            [
              say.help,
              ...Object.values(say.status).map((s) => say.labelled(`${s.mark} **${s.title}**`, s.text)),
              ...reply.commands.map((c) => `\`/${c.name}\` ${say.describe(c)}`),
            ].join('\n'),
          ),
        ]),
        ...renderSuggestions(reply.samples, reply.tokens, say),
      ])
    case 'notice':
      return body([text(escapeMarkdown(clip(reply.text, limits.text / 2)))])
    case 'gaps':
      return renderGaps(reply, say)
    case 'digest':
      return renderDigest(reply.digest, say)
    case 'channel':
      return renderPlace(reply, say)
    case 'told':
      return renderTold(reply, say, audience.calls)
    case 'form':
      throw new TypeError(`${reply.kind} is no message`)
  }
}

/** What one of the desk's own messages says at its head; each is null where it is not there. */
export interface ShownHead {
  readonly question: string | null
  /** The words of an earlier question that this one was read together with. */
  readonly topic: string | null
}

/** @param shown the text that holds the question, as it was drawn in whichever language; null where the message has none */
export function readHead(shown: string | null): ShownHead {
  const lines = shown?.split('\n') ?? []
  const behind = (leads: readonly string[]): string | null => {
    for (const lead of leads.map(small)) {
      const line = lines.find((one) => one.startsWith(lead))
      if (line !== undefined) return unescapeMarkdown(line.slice(lead.length))
    }
    return null
  }
  const all = Object.values(words)
  return { question: behind(all.map(({ question }) => question)), topic: behind(all.map(({ carried }) => carried)) }
}

function renderAnswer(answer: Answer, page: Page | undefined, audience: Audience, say: Words): Body {
  const { mark, title } = say.status[answer.status]
  const newest = say.newestLine(answer)
  const first = page?.first ?? 1
  const head = [
    `**${mark} ${title}.** ${say.explain(answer)}`,
    ...(newest === null ? [] : [newest]),
    ...(answer.question === '' ? [] : [small(`${say.question}${escapeMarkdown(clip(answer.question, longestQuestion))}`)]),
    ...(page?.topic ? [small(`${say.carried}${escapeMarkdown(clip(page.topic, longestName))}`)] : []),
    ...(audience.sharedBy === null ? [] : [small(`${say.sharedBy}<@${audience.sharedBy}>`)]),
  ].join('\n')
  const changed = page && page.changed > 0 ? [text(small(say.changedLine(page.changed)))] : []
  const suggestions = renderSuggestions(answer.suggestions, page?.tokens.try ?? [], say)
  let left = limits.text - head.length - lengthOf([...changed, ...suggestions])
  const inside: Inside = [text(head, questionId)]
  let shown = 0
  for (const excerpt of answer.excerpts) {
    const drawn = renderExcerpt(excerpt, first + shown, shown === 0 ? left : limits.text, say)
    if (shown > 0 && drawn.length > left) break
    left -= drawn.length
    inside.push(text(drawn))
    const more = page?.tokens.more[shown]
    if (more !== undefined) inside.push(row(button('more', more, say.buttons.more)))
    shown++
  }
  inside.push(...changed)
  return body([container(colours[answer.status], inside), ...renderButtons(answer, page, shown, audience, say), ...suggestions])
}

function renderButtons(answer: Answer, page: Page | undefined, shown: number, audience: Audience, say: Words) {
  if (!page || answer.status === 'none') return []
  const leaf = leafOf(page, shown, answer.excerpts.length, say)
  const share = audience.private ? [button('share', page.tokens.share, say.buttons.share)] : []
  return [
    row(
      ...(leaf ? [button('next', leaf.token, leaf.label)] : []),
      button('good', page.tokens.good, ratings.good),
      button('bad', page.tokens.bad, ratings.bad),
      ...share,
    ),
  ]
}

function renderSuggestions(suggestions: readonly string[], tokens: readonly string[], say: Words): APIMessageTopLevelComponent[] {
  if (suggestions.length === 0) return []
  const pressed = suggestions.flatMap((question, i) => {
    const token = tokens[i]
    // What a label cannot hold whole is given as text.
    return token !== undefined && question.length <= limits.label ? [row(button('try', token, question))] : []
  })
  const listed = suggestions
    .filter((question, i) => tokens[i] === undefined || question.length > limits.label)
    .map((question) => `- ${escapeMarkdown(clip(question, longestSuggestion))}`)
  return [text([say.suggestions, ...listed].join('\n')), ...pressed]
}

function renderContext({ document, passages }: Extract<Reply, { kind: 'context' }>, say: Words): Body {
  const own = passages.findIndex((passage) => passage.own)
  // The passage itself has first claim to the room, then the one after it, then the one before.
  const order = [own, own + 1, own - 1].filter((place) => passages[place] !== undefined)
  const title = `**${escapeMarkdown(clip(document.title, longestName))}** · ${say.formatAsOf(document.asOf)}`
  let left = limits.text - title.length
  const drawn = new Map<number, string>()
  for (const place of order) {
    const passage = passages[place]
    const whole = passage && renderPassage(passage, say)
    if (!passage || !whole || (whole.length > left && place !== own)) continue
    const fitting = whole.length <= left ? whole : renderPassage(passage, say, left)
    drawn.set(place, fitting)
    left -= fitting.length
  }
  const parts = [...drawn].sort(([a], [b]) => a - b).map(([, part]) => text(part))
  return body([container(colours.plain, [text(title), ...parts])])
}

function renderSources({ documents, from, tokens }: Extract<Reply, { kind: 'sources' }>, say: Words): Body {
  let left = limits.text - longestName
  const lines: string[] = []
  for (const d of documents.slice(from, from + mostDocuments)) {
    const title = `**${d.url === null ? escapeMarkdown(clip(d.title, longestName)) : link(clip(d.title, longestName), d.url)}**`
    const facts = [d.publisher === null ? null : escapeMarkdown(clip(d.publisher, longestName)), say.formatAsOf(d.asOf)]
    const line = `- ${title}\n  ${facts.filter((fact) => fact !== null).join(' · ')}`
    if (lines.length > 0 && line.length > left) break
    left -= line.length
    lines.push(line)
  }
  const next = from + lines.length
  const token = tokens[next < documents.length ? next : 0]
  const range = lines.length < documents.length ? ` (${from + 1}–${next})` : ''
  const title = `**${say.documents(documents.length)}**${range}`
  return body([
    container(colours.plain, [
      text([title, ...lines].join('\n')),
      ...(range === '' || token === undefined
        ? []
        : [row(button('list', token, next < documents.length ? say.buttons.list : say.firstDocuments))]),
    ]),
  ])
}
