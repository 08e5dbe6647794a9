import type { Digest, ReplyOf } from '../contract/reply.js'
import { actions, type Block, type Card, card, line, own, text } from './card.js'
import { quoteExcerpt } from './compose-quote.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

const mostSubjects = 5
const mostGaps = 5
const mostNews = 8

/** A digest: how much was asked and of what, what is open, what is new. News that do not fit are counted. */
export function composeDigest({ digest }: ReplyOf<'digest'>, to: To): Card {
  const { say, platform } = to
  const { days, openGaps, chart } = digest
  const subjects = digest.subjects.slice(0, mostSubjects)
  const gaps = digest.gaps.slice(0, mostGaps)
  const news = digest.news?.slice(0, Math.min(mostNews, to.most)) ?? []
  const listed = (words: string, count: number, longest: number) => line('listed', say.countedLine(clip(words, longest), count))
  return card(
    'plain',
    [
      text(line('title', own(say.digestTitle(digest))), line('text', own(say.digestLine(days)))),
      ...composeTelling(digest.telling, to),
      { kind: 'picture', shows: 'counts', chart, days },
      ...(subjects.length === 0
        ? []
        : [text(line('title', own(say.digest.subjects)), ...subjects.map((one) => listed(one.text, one.count, platform.longest.name)))]),
      text(
        line('title', own(say.digestGaps(openGaps))),
        ...gaps.map(({ question, count }) => listed(question, count, platform.longest.listed)),
        openGaps > gaps.length ? line('listed', own(say.andMore(openGaps - gaps.length))) : null,
      ),
      ...composeNews(digest, news, to),
      ...composeWaiting(digest.waiting, to),
    ],
    { shown: news.length },
  )
}

/** New text at the followed sources, each with its buttons. */
function composeWaiting(waiting: Digest['waiting'], { say, platform: { longest } }: To): Block[] {
  if (waiting === undefined) return []
  const { changes, more } = waiting
  return [
    text(line('title', own(say.changes.title))),
    ...changes.flatMap(({ kind, title, link, told, tokens }) => {
      const facts = [say.changes.kinds[kind], ...(kind === 'gone' ? [] : [say.changes.told(told.added, told.removed)])]
      const sample = told.sample === '' ? [] : [clip(told.sample, Math.min(longest.listed, 200))]
      const [accept, refuse] = kind === 'gone' ? [null, say.buttons.dismiss] : [say.buttons.accept, say.buttons.refuse]
      return [
        text({ as: 'entry', number: null, title: clip(title, longest.name), url: link, facts: [...facts, ...sample] }),
        ...actions(
          tokens && accept !== null ? { button: 'accept', token: tokens.accept, label: accept } : null,
          tokens && { button: 'refuse', token: tokens.refuse, label: refuse },
        ),
      ]
    }),
    ...(more > 0 ? [text(line('note', own(say.andMore(more))))] : []),
  ]
}

/** The three main lines of insights; none if nothing was asked. */
function composeTelling({ disliked, languages, ...counts }: Digest['telling'], { say, platform }: To): Block[] {
  const share = say.shareLine(counts)
  const [most] = disliked
  const rated = most && say.dislikedLine({ ...most, question: clip(most.question, platform.longest.listed) })
  const asked = say.languagesLine(languages)
  const lines = [share && own(share), rated, asked && own(asked)].flatMap((one) => (one ? [line('listed', one)] : []))
  return lines.length === 0 ? [] : [text(...lines)]
}

/** @param shown those of the news that are shown; an excerpt of theirs is left out first if there is no room */
function composeNews({ news: all, moreNews }: Digest, shown: NonNullable<Digest['news']>, to: To): Block[] {
  const { say, platform } = to
  if (all === null) return []
  if (all.length === 0) return [text(line('note', own(say.digest.noNews)))]
  const rest = all.length - shown.length + moreNews
  return [
    text(line('title', own(say.digest.news))),
    ...shown.map((one, i): Block => {
      const title = clip(one.document.title, platform.longest.name)
      const about = say.newsLine({ ...one, document: { ...one.document, title } })
      return one.excerpt === null ? text(line('item', about)) : quoteExcerpt(one.excerpt, i + 1, to, { about, priority: i + 1 })
    }),
    ...(rest > 0 ? [text(line('note', own(say.andMore(rest))))] : []),
  ]
}
