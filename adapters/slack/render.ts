import type { Button, KnownBlock } from '@slack/types'
import { clip, leafOf, ratings } from '../../src/cards/drawing.js'
import type { Answer, Page, Reply } from '../../src/contract/reply.js'
import { type Words, wordsFor } from '../../src/i18n/words.js'
import { type Bodies, type Body, body, button, limits, line, linesOf, link, ownWords, quotation, row, small } from './blocks.js'
import { longestName, renderExcerpt, renderPassage, roomForExcerpts, sizeOf } from './citations.js'
import { renderDigest } from './render-digest.js'
import { renderGaps, renderPlace, renderRefusedForm, renderTold } from './render-moderation.js'
import { renderSummary } from './render-summary.js'

/** Who sees a reply. */
export interface Audience {
  /** One person alone, who may then share it. */
  readonly private: boolean
  /** The id of who shares a private answer with all; null where nobody does. */
  readonly sharedBy: string | null
}

const toAll: Audience = { private: false, sharedBy: null }
const longestQuestion = 300
const mostDocuments = 10

/** Draw a reply as a Slack message: the first one, where it takes several. */
export const renderReply = (reply: Reply, audience: Audience = toAll): Body => renderReplies(reply, audience)[0]

/**
 * Draw a reply as Slack messages, in order. Only what is long and must be whole takes several.
 * @param picture the file id of a digest's chart; null where there is none
 */
export function renderReplies(reply: Reply, audience: Audience = toAll, picture: string | null = null): Bodies {
  const say = wordsFor(reply)
  switch (reply.kind) {
    case 'answer':
      return [renderAnswer(reply.answer, reply.page, audience, say)]
    case 'context': {
      const title = `${clip(reply.document.title, longestName)} · ${say.formatAsOf(reply.document.asOf)}`
      return [body([line(title, true), ...reply.passages.flatMap((passage) => renderPassage(passage, say))])]
    }
    case 'sources':
      return [renderSources(reply, say)]
    case 'help':
      return [body(renderHelp(reply, say))]
    case 'notice':
      return [body([line(reply.text)])]
    case 'summary':
      return renderSummary(reply.summary, say)
    case 'gaps':
      return [renderGaps(reply, say)]
    case 'refused form':
      return renderRefusedForm(reply, say)
    case 'digest':
      return [renderDigest(reply.digest, picture, say)]
    case 'channel':
      return [renderPlace(reply, say)]
    case 'told':
      return [renderTold(reply, null)]
    case 'form':
      throw new TypeError(`${reply.kind} is no message`)
  }
}

function renderAnswer(answer: Answer, page: Page | undefined, audience: Audience, say: Words): Body {
  const { mark, title } = say.status[answer.status]
  const text = say.explain(answer)
  const newest = say.newestLine(answer)
  const { question, excerpts, status } = answer
  const head: KnownBlock[] = [
    ownWords(`*${mark} ${title}.* ${[text, ...(newest === null ? [] : [newest])].join('\n')}`),
    ...(question === '' ? [] : [small(`${say.question}${clip(question, longestQuestion)}`)]),
    ...(page?.topic ? [small(`${say.carried}${clip(page.topic, longestName)}`)] : []),
    ...(audience.sharedBy === null ? [] : [ownWords(`${say.sharedBy}<@${audience.sharedBy}>`)]),
  ]
  const shown: KnownBlock[] = []
  let count = 0
  let size = 0
  for (const excerpt of excerpts) {
    const more = page?.tokens.more[count]
    const drawn = [
      ...renderExcerpt(excerpt, (page?.first ?? 1) + count, say),
      ...(more === undefined ? [] : [row(button('more', more, { question, topic: page?.topic ?? null }, say.buttons.more, count))]),
    ]
    size += sizeOf(drawn)
    if (count > 0 && size > roomForExcerpts) break
    shown.push(...drawn)
    count++
  }
  const tail: KnownBlock[] = [
    ...(page && page.changed > 0 ? [small(say.changedLine(page.changed))] : []),
    ...renderButtons(answer, page, count, audience, say),
    ...renderSuggestions(answer.suggestions, page?.tokens.try ?? [], say),
  ]
  // A notification shows the beginning alone, so that what is no answer must say so before the excerpt.
  const lead = status === 'answered' ? `${mark} ${title}.` : `${mark} ${title}. ${text}`
  const [first = '', ...others] = linesOf([...shown, ...tail])
  return body([...head, ...shown, ...tail], [`${lead} ${first}`, ...others])
}

function renderButtons(
  { status, question, excerpts }: Answer,
  page: Page | undefined,
  shown: number,
  audience: Audience,
  say: Words,
): KnownBlock[] {
  if (!page || status === 'none') return []
  const { tokens, topic } = page
  const asked = { question, topic }
  const leaf = leafOf(page, shown, excerpts.length, say)
  const all: Button[] = [
    ...(leaf ? [button('next', leaf.token, asked, leaf.label)] : []),
    button('good', tokens.good, asked, ratings.good),
    button('bad', tokens.bad, asked, ratings.bad),
    ...(audience.private ? [button('share', tokens.share, asked, say.shareInChannel)] : []),
  ]
  return [row(...all)]
}

/** Questions to press. */
export function renderSuggestions(suggestions: readonly string[], tokens: readonly string[], say: Words): KnownBlock[] {
  const pressed = suggestions.flatMap((question, i) => {
    const token = tokens[i]
    return token === undefined ? [] : [button('try', token, null, question, i)]
  })
  if (suggestions.length === 0) return []
  // A label that had to be cut is given whole as text.
  const long = suggestions
    .filter((question) => question.length > limits.label)
    .map((question) => small(`• ${clip(question, longestQuestion)}`))
  return [ownWords(say.suggestions), ...long, ...(pressed.length === 0 ? [] : [row(...pressed)])]
}

/** What the desk can do and how to read an answer. */
export function renderHelp({ commands, samples, tokens }: Extract<Reply, { kind: 'help' }>, say: Words): KnownBlock[] {
  return [
    ownWords(say.help),
    ownWords(commands.map((c) => `\`/${c.name}\` ${say.describe(c)}`).join('\n')),
    ownWords(
      Object.values(say.status)
        .map((s) => `*${s.mark} ${s.title}.* ${s.text}`)
        .join('\n'),
    ),
    ...renderSuggestions(samples, tokens, say),
  ]
}

function renderSources({ documents, from, tokens }: Extract<Reply, { kind: 'sources' }>, say: Words): Body {
  const shown = documents.slice(from, from + mostDocuments)
  const next = from + shown.length
  const token = tokens[next < documents.length ? next : 0]
  const range = shown.length < documents.length ? ` (${from + 1}–${next})` : ''
  const title = `${say.documents(documents.length)}${range}`
  return body([
    ownWords(`*${title}*`),
    ...renderDocuments(shown, say),
    ...(range === '' || token === undefined
      ? []
      : [row(button('list', token, null, next < documents.length ? say.buttons.list : say.firstDocuments))]),
  ])
}

/** Documents with publisher and date, each linked to where it is from. */
export function renderDocuments(documents: Extract<Reply, { kind: 'sources' }>['documents'], say: Words): KnownBlock[] {
  return documents.flatMap(({ title, url, publisher, asOf }): KnownBlock[] => [
    quotation([], [link(clip(title, longestName), url ?? '')]),
    small([publisher === null ? '' : clip(publisher, longestName), say.formatAsOf(asOf)].filter(Boolean).join(' · ')),
  ])
}
