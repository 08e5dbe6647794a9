import type { GlossedLanguage } from '../glossed-language.js'
import { formsOf } from './forms.js'
import { asksOfPast } from './past.js'

export const kreyol: GlossedLanguage = {
  tag: 'ht',
  stem: (word) => word,
  formsOf,
  asksOfPast,
  cognates: [
    ['asyon', 'ation'],
    ['syon', 'tion'],
    ['zyon', 'sion'],
    ['ite', 'ity'],
    ['is', 'ist'],
    ['ism', 'ism'],
    ['ik', 'ic'],
    ['ans', 'ance'],
    ['man', 'ment'],
    ['e', ''],
  ],
  decimalComma: true,
}
