import type { Digest, ReplyOf } from '../contract/reply.js'
import { type Block, type Card, card, line, own, text } from './card.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

/** Figures on the questions of a span: how many were answered, what was asked most, what is missing. Each list has at most five lines. */
export function composeInsights({ insights, chart }: ReplyOf<'insights'>, { say, platform: { longest } }: To): Card {
  const { days, subjects, disliked, gaps, openGaps, languages, ratings } = insights
  const words = say.insights
  const listed = (all: Digest['gaps']) =>
    all.map(({ question, count }) => line('listed', say.countedLine(clip(question, longest.listed), count)))
  const section = (title: string, lines: readonly ReturnType<typeof line>[]): Block[] =>
    lines.length === 0 ? [] : [text(line('title', own(title)), ...lines)]
  return card('plain', [
    text(
      line('title', own(say.insightsTitle(insights))),
      line('text', own(say.shareLine(insights) ?? say.digest.noQuestion)),
      line('text', own(say.ratingsLine(ratings))),
    ),
    { kind: 'picture', shows: 'shares', chart, days },
    ...section(
      say.digest.subjects,
      subjects.map((one) => line('listed', say.countedLine(clip(one.text, longest.name), one.count))),
    ),
    text(...(disliked.length === 0 ? [line('text', own(words.noneDisliked))] : [line('title', own(words.disliked)), ...listed(disliked)])),
    text(
      line('title', own(say.digestGaps(openGaps))),
      ...listed(gaps),
      openGaps > gaps.length ? line('listed', own(say.andMore(openGaps - gaps.length))) : null,
    ),
    ...section(
      words.byLanguage,
      say.languageLines(languages).map((one) => line('listed', own(one))),
    ),
  ])
}
