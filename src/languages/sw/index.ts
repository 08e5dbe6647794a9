import type { GlossedLanguage } from '../glossed-language.js'
import { formsOf } from './forms.js'
import { asksOfPast } from './past.js'

/** "Of", as each class of nouns has it: phrases hold one of them. */
const connectives = ['wa', 'ya', 'la', 'cha', 'vya', 'za']

export const swahili: GlossedLanguage = {
  tag: 'sw',
  stem: (word) => word,
  formsOf: (word) => (connectives.includes(word) ? connectives : formsOf(word)),
  asksOfPast,
  cognates: [
    ['sheni', 'tion'],
    ['izi', 'ism'],
    ['ia', 'y'],
    ['i', ''],
    ['u', ''],
    ['a', ''],
  ],
  decimalComma: false,
}
