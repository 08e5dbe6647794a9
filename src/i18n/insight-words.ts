import type { Language } from '../commands/languages.js'
import { type Digest, type Insights, shareAnswered, totalOf } from '../contract/reply.js'
import type { Texts } from './texts.js'

type Formats = { formatDate(date: string): string; formatShare(share: number): string }

/** How many languages one line names. */
const mostLanguages = 3

/** Lines made from the words of insights, in `/insights` and in digests. */
export function insightWords(texts: Texts, { formatDate, formatShare }: Formats) {
  const { insights, digest, inLanguage, labelled } = texts
  // A later version may have counted more languages.
  const nameOf = (language: string): string => inLanguage[Object.hasOwn(inLanguage, language) ? (language as Language) : 'other']
  const sharesOf = (languages: Insights['languages']) => {
    const all = languages.reduce((sum, { count }) => sum + count, 0)
    return languages.map(({ language, count }) => ({ language: nameOf(language), share: formatShare(count / all), count }))
  }
  return {
    /** `Insights: 1 March 2026 – 7 March 2026`. */
    insightsTitle: ({ from, to }: Pick<Insights, 'from' | 'to'>): string =>
      `${insights.title}${from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`}`,
    /** The share that was answered, and the one of the days before; null if nothing was asked. */
    shareLine({ counts, before }: Pick<Insights, 'counts' | 'before'>): string | null {
      const [now, then] = [shareAnswered(counts), shareAnswered(before)]
      if (now === null) return null
      const earlier = then === null ? '' : `, ${insights.before(formatShare(then), totalOf(before))}`
      return `${insights.share(formatShare(now), totalOf(counts))}${earlier}.`
    },
    /** `Ratings: 👍 12 · 👎 3`. */
    ratingsLine: ({ good, bad }: Insights['ratings']): string => labelled(insights.ratings, `👍 ${good} · 👎 ${bad}`),
    /** `Rated down most: Who paid? · 3 times`. @param question as it is drawn */
    dislikedLine: ({ question, count }: Digest['gaps'][number]): string =>
      labelled(insights.disliked, `${question} · ${digest.times(count)}`),
    /** `in French · 30%`, one for each language. */
    languageLines: (languages: Insights['languages']): string[] =>
      sharesOf(languages).map(({ language, share, count }) => `${language} · ${share} (${count})`),
    /** The same of the most frequent in one line; null if no language is known. */
    languagesLine(languages: Insights['languages']): string | null {
      if (languages.length === 0) return null
      const most = sharesOf(languages).slice(0, mostLanguages)
      return labelled(insights.byLanguage, most.map(({ language, share }) => `${share} ${language}`).join(', '))
    },
  }
}
