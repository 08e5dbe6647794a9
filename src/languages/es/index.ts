import { stemmer } from '@orama/stemmers/spanish'
import type { GlossedLanguage } from '../glossed-language.js'
import { setOf } from '../pattern.js'
import { formsOf } from './forms.js'
import { asksOfPast } from './past.js'
import { sentences } from './sentences.js'
import { isVerbHere } from './verb-here.js'

export const spanish: GlossedLanguage = {
  tag: 'es',
  stem: stemmer,
  formsOf,
  asksOfPast,
  isForm: isVerbHere,
  doubled: { pronouns: setOf('le les'), marks: /^(?:al?|a (?:quién|quien|quiénes|quienes))$/iu },
  sentences,
  cognates: [
    ['aciones', 'ation'],
    ['ciones', 'tion'],
    ['siones', 'sion'],
    ['dades', 'ty'],
    ['encias', 'ence'],
    ['ancias', 'ance'],
    ['acion', 'ation'],
    ['cion', 'tion'],
    ['sion', 'sion'],
    ['mente', 'ly'],
    ['encia', 'ence'],
    ['ancia', 'ance'],
    ['idad', 'ity'],
    ['dad', 'ty'],
    ['ismo', 'ism'],
    ['ista', 'ist'],
    ['ario', 'ary'],
    ['aria', 'ary'],
    ['orio', 'ory'],
    ['ivo', 'ive'],
    ['iva', 'ive'],
    ['oso', 'ous'],
    ['osa', 'ous'],
    ['ico', 'ic'],
    ['ica', 'ic'],
    ['ico', 'ical'],
    ['ica', 'ical'],
    ['ia', 'y'],
    ['io', 'ium'],
    ['able', 'able'],
    ['ado', 'ate'],
    ['ar', 'ate'],
    ['al', 'al'],
    ['o', ''],
    ['a', ''],
    ['o', 'e'],
    ['a', 'e'],
    ['os', ''],
    ['as', ''],
  ],
  decimalComma: true,
}
