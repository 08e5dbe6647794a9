import type { Page, ReplyOf, Status } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'
import { type Action, actions, type Block, type Card, card, type Line, line, own, type Quote, text } from './card.js'
import { quoteExcerpt } from './compose-quote.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

/** What stands on the buttons to rate an answer, in every language. */
const ratings = { good: '👍', bad: '👎' } as const

/** An answer: its outcome, its excerpts, and what can be done with it. */
export function composeAnswer({ answer, page }: ReplyOf<'answer'>, to: To): Card {
  const { say, platform, audience, most } = to
  const { status, question } = answer
  const { mark, title, text: explained } = say.status[status]
  const topic = page?.topic || null
  const [newest, reading] = [say.newestLine(answer), say.readingLine(answer)]
  const quotes = answer.excerpts.slice(0, most).map((excerpt, i): Quote => {
    const token = page?.tokens.more[i]
    const more = token === undefined ? [] : [{ button: 'more' as const, token, label: say.buttons.more }]
    return quoteExcerpt(excerpt, (page?.first ?? 1) + i, to, { actions: more })
  })
  const head = text(
    line('text', own(`${mark} ${title}.`, 'status'), own(` ${say.explain(answer)}`)),
    newest === null ? null : line('text', own(newest)),
    reading === null ? null : line('text', own(reading)),
    question === '' || platform.typed ? null : line('note', own(say.question), clip(question, platform.longest.question)),
    topic === null ? null : line('note', own(say.carried), clip(topic, platform.longest.name)),
    audience.sharedBy === null ? null : line('note', own(say.sharedBy), own(audience.sharedBy, 'person')),
  )
  const changed = page && page.changed > 0 ? [text(line('note', own(say.changedLine(page.changed))))] : []
  return card(status, [head, ...quotes, ...changed], {
    foot: [
      ...(page ? pressed(page, status, quotes.length, answer.excerpts.length, to) : []),
      ...suggest(answer.suggestions, page?.tokens.try ?? [], to),
    ],
    asked: { question, topic },
    // A notification shows only the beginning, so a reply that is no answer must say so before the excerpt.
    preview: `${mark} ${title}.${status === 'answered' ? '' : ` ${explained}`}`,
    shown: quotes.length,
  })
}

/** What people can do with an answer: page, rate, share, ask a person, hide. */
function pressed(page: Page, status: Status, shown: number, given: number, { say, audience, platform }: To) {
  const { good, bad, share, person, hide } = page.tokens
  const toPerson: Action | null = person === undefined ? null : { button: 'person', token: person, label: say.buttons.person }
  if (status === 'none') return actions(toPerson)
  return actions(
    // An unasked answer is short, and stays the message that can be hidden.
    hide === undefined ? leafOf(page, shown, given, say) : null,
    { button: 'good', token: good, label: ratings.good },
    { button: 'bad', token: bad, label: ratings.bad },
    audience.private ? { button: 'share', token: share, label: platform.sharesInChannel ? say.shareInChannel : say.buttons.share } : null,
    toPerson,
    hide === undefined ? null : { button: 'hide', token: hide, label: say.buttons.hide },
  )
}

/** Where the button leafs to: to what is not shown yet, or back to the first; null if all is shown. */
function leafOf({ tokens, first, total, changed }: Page, shown: number, given: number, say: Words): Action | null {
  // Those left out come after the ones that are shown only if all of those fitted.
  const next = first - 1 + shown + (shown === given ? changed : 0)
  const following = next < total ? tokens.from[next] : undefined
  if (following !== undefined) return { button: 'next', token: following, label: say.buttons.next }
  const beginning = tokens.from[0]
  return first > 1 && beginning !== undefined ? { button: 'next', token: beginning, label: say.firstExcerpts } : null
}

/** Questions to go on with; no block if there are none. */
export function suggest(questions: readonly string[], tokens: readonly string[], { say }: To): Block[] {
  if (questions.length === 0) return []
  return [{ kind: 'suggestions', title: say.suggestions, questions: questions.map((one, i) => ({ text: one, token: tokens[i] ?? null })) }]
}

/** To somebody whose question can be answered now. */
export function composeTold({ question, asked, excerpts, link }: ReplyOf<'told'>, to: To): Card {
  const { say, platform, audience, most } = to
  const called = audience.calls === undefined ? [] : [own(audience.calls, 'person'), own(' ')]
  const quotes = excerpts.slice(0, most).map((excerpt, i) => quoteExcerpt(excerpt, i + 1, to))
  const rest = quotes.length < excerpts.length ? [text(line('note', own(say.toldMore)))] : []
  // In the thread itself it leads nowhere.
  const where: Line[] =
    link === undefined || audience.calls !== undefined
      ? []
      : [{ as: 'entry', number: null, title: say.passing.where, url: link, facts: [say.formatDate(asked)] }]
  // Only the question is not the desk's own.
  const [before = '', after = ''] = say.toldLine('\0', asked).split('\0')
  const told = line('text', ...called, own(before), clip(question, platform.longest.question), own(after))
  return card('answered', [text(told, ...where), ...quotes, ...rest], { shown: quotes.length })
}
