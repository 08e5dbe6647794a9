import { stemmer } from '@orama/stemmers/french'
import type { GlossedLanguage } from '../glossed-language.js'
import { formsOf } from './forms.js'
import { asksOfPast } from './past.js'
import { sentences } from './sentences.js'

export const french: GlossedLanguage = {
  tag: 'fr',
  stem: stemmer,
  formsOf,
  asksOfPast,
  sentences,
  cognates: [
    ...([
      ['ations', 'ation'],
      ['tions', 'tion'],
      ['ites', 'ity'],
      ['ismes', 'ism'],
      ['ismes', 'ism'],
      ['iques', 'ic'],
      ['isme', 'ism'],
      ['iste', 'ist'],
    ] as const),
    ...([
      ['ique', 'ic'],
      ['aire', 'ary'],
      ['oire', 'ory'],
      ['eur', 'or'],
      ['eux', 'ous'],
      ['euse', 'ous'],
      ['ite', 'ity'],
      ['ment', 'ly'],
      ['ie', 'y'],
      ['ee', 'y'],
      ['e', ''],
    ] as const),
  ],
  decimalComma: true,
}
