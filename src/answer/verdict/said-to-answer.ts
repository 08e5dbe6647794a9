import type { Passage } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'
import { memo } from '../../lib/memo.js'
import { analyse } from '../../search/analysis.js'
import { inEnglish } from '../../search/glossed-analysis.js'
import { rankingValue } from '../evidence/ranking-evidence.js'
import { wordsRead } from '../question/clean.js'
import type { Question } from '../question/question.js'
import type { Scored } from '../ranking/scored.js'

const { articles, framing } = english.words

/**
 * The passage that says itself that it answers this very question (`Passage.asked`): its writer decided what the desk would have to guess.
 * The same words must be in the same order. Only capitals, marks, endings, articles and words that frame a question may differ. Another year,
 * name or "not" makes another question, and so do names that change places.
 * @param ranked the best candidate of each passage, best first
 */
export function saidToAnswer(question: Question, ranked: readonly Scored[]): Scored | undefined {
  const { language, corrected, original } = question
  const inWords = (text: string): string => plain(language === 'en' ? read(text) : inEnglish(read(text), language))
  const asked = inWords(language === 'en' ? corrected : original)
  const answered = ({ asked, askedIn }: Passage): readonly string[] => (language === 'en' ? asked : (askedIn?.[language] ?? []))
  return ranked.find(
    (one) => rankingValue(one, 'askedLikeness') > 0 && answered(one.candidate.hit.passage).some((other) => inWords(other) === asked),
  )
}

/** A written question is read like a typed one: "Do you know who leads it?" asks who leads it. */
const read = memo(wordsRead)

const plain = memo((question) =>
  analyse(question)
    .filter(({ word }) => !articles.has(word) && !framing.has(word))
    .map(({ term }) => term)
    .join(' '),
)
