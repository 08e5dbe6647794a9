import type { ImageBlock, KnownBlock } from '@slack/types'
import { clip, visible } from '../../src/cards/drawing.js'
import type { Digest } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { type Body, body, limits, line, ownWords, small } from './blocks.js'
import { longestName, renderExcerpt, roomForExcerpts, sizeOf } from './citations.js'

const longestQuestion = 300
const mostSubjects = 5
const mostGaps = 5
const mostNews = 8

/** Draw a digest, whole within one message. @param picture the file id of its chart; null where there is none */
export function renderDigest(digest: Digest, picture: string | null, say: Words): Body {
  const { subjects, gaps, openGaps, chart } = digest
  const shownGaps = gaps.slice(0, mostGaps)
  return body([
    line(say.digestTitle(digest), true),
    line(say.digestLine(digest.days)),
    ...(picture === null || chart === null ? [] : [imageOf(picture, chart.alt)]),
    ...(subjects.length === 0 ? [] : [ownWords(`*${say.digest.subjects}*`)]),
    ...subjects.slice(0, mostSubjects).map(({ text, count }) => small(`• ${say.countedLine(clip(text, longestName), count)}`)),
    ownWords(`*${say.digestGaps(openGaps)}*`),
    ...shownGaps.map(({ question, count }) => small(`• ${say.countedLine(clip(question, longestQuestion), count)}`)),
    ...(openGaps > shownGaps.length ? [small(say.andMore(openGaps - shownGaps.length))] : []),
    ...renderNews(digest, say),
  ])
}

const imageOf = (id: string, alt: string): ImageBlock => ({
  ...{ type: 'image', slack_file: { id } },
  alt_text: clip(visible(alt).trim(), limits.plain) || '…',
})

/** What came or changed, as far as there is room; an excerpt is shown whole or not at all. */
function renderNews({ news, moreNews }: Digest, say: Words): KnownBlock[] {
  if (news === null) return []
  if (news.length === 0) return [small(say.digest.noNews)]
  const shown: KnownBlock[] = []
  let [count, excerpts] = [0, 0]
  for (const one of news.slice(0, mostNews)) {
    const { document, change, excerpt } = one
    const title = line(say.newsLine({ document: { ...document, title: clip(document.title, longestName) }, change, excerpt }))
    const drawn = excerpt === null ? [] : renderExcerpt(excerpt, excerpts + 1, say)
    const fits = sizeOf([...shown, title, ...drawn]) <= roomForNews
    shown.push(title, ...(fits ? drawn : []))
    if (fits && excerpt !== null) excerpts++
    count++
  }
  const rest = news.length - count + moreNews
  return [ownWords(`*${say.digest.news}*`), ...shown, ...(rest > 0 ? [small(say.andMore(rest))] : [])]
}

/** The rest of a digest takes room too. */
const roomForNews = roomForExcerpts - 2_000
