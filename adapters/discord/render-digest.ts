import { clip } from '../../src/cards/drawing.js'
import type { Digest } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { longestName, renderExcerpt } from './citations.js'
import { type Body, body, colours, container, type Inside, limits, picture, text } from './components.js'
import { escapeMarkdown, small } from './markdown.js'

const chartName = 'questions.png'
const mostSubjects = 5
const mostNews = 10
/** Characters, before escaping, which may double them. */
const longestQuestion = 150
/** The room that is kept for saying how many documents are left out. */
const roomForRest = 40

/** A digest in one message: what does not fit of its news is counted. */
export function renderDigest(digest: Digest, say: Words): Body {
  const { days, subjects, gaps, openGaps, chart } = digest
  const listed = (title: string, items: readonly { readonly text: string; readonly count: number }[], longest: number): string =>
    [`**${title}**`, ...items.map(({ text: words, count }) => `- ${escapeMarkdown(say.countedLine(clip(words, longest), count))}`)].join(
      '\n',
    )
  const asked = gaps.map(({ question, count }) => ({ text: question, count }))
  const texts = {
    head: `**${say.digestTitle(digest)}**\n${say.digestLine(days)}`,
    subjects: subjects.length === 0 ? [] : [listed(say.digest.subjects, subjects.slice(0, mostSubjects), longestName)],
    gaps: listed(say.digestGaps(openGaps), asked, longestQuestion),
  }
  const used = [texts.head, ...texts.subjects, texts.gaps].reduce((sum, one) => sum + one.length, 0)
  const inside: Inside = [
    text(texts.head),
    ...(chart === null ? [] : [picture(chartName, chart.alt)]),
    ...texts.subjects.map((one) => text(one)),
    text(texts.gaps),
    ...renderNews(digest, limits.text - used, say),
  ]
  return { ...body([container(colours.plain, inside)]), ...(chart === null ? {} : { files: [{ name: chartName, data: chart.png }] }) }
}

/** @param room in characters as drawn */
function renderNews({ news, moreNews }: Digest, room: number, say: Words): Inside {
  if (news === null) return []
  if (news.length === 0) return [text(small(say.digest.noNews))]
  const title = `**${say.digest.news}**`
  let left = room - title.length - roomForRest
  const drawn: string[] = []
  for (const one of news.slice(0, mostNews)) {
    const { document, excerpt } = one
    const line = small(escapeMarkdown(say.newsLine({ ...one, document: { ...document, title: clip(document.title, longestName) } })))
    const whole = excerpt === null ? line : `${line}\n${renderExcerpt(excerpt, drawn.length + 1, limits.text, say)}`
    const fitting = whole.length <= left ? whole : line
    if (fitting.length > left) break
    left -= fitting.length
    drawn.push(fitting)
  }
  const rest = news.length - drawn.length + moreNews
  return [text(title), ...drawn.map((one) => text(one)), ...(rest === 0 ? [] : [text(small(say.andMore(rest)))])]
}
