import { spanish } from './es/index.js'
import { french } from './fr/index.js'
import type { GlossedLanguage, GlossedTag } from './glossed-language.js'
import { kreyol } from './ht/index.js'
import { type Lexicon, openLexicon } from './lexicon.js'
import { swahili } from './sw/index.js'

/** The languages that are read by way of English. */
export const glossed: Readonly<Record<GlossedTag, GlossedLanguage>> = { fr: french, ht: kreyol, sw: swahili, es: spanish }

const opened = new Map<GlossedTag, Lexicon>()

/** The lexicon of a language, read when it is first needed. */
export function lexiconOf(tag: GlossedTag): Lexicon {
  const lexicon = opened.get(tag) ?? openLexicon(glossed[tag])
  opened.set(tag, lexicon)
  return lexicon
}
