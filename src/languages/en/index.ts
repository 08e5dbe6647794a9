import type { Language } from '../language.js'
import { calendar } from './calendar.js'
import { claims } from './claims.js'
import { names } from './names.js'
import { numbers } from './numbers.js'
import { offices } from './office-holders.js'
import { questionMaker } from './question-maker.js'
import { questions } from './questions.js'
import { references } from './references.js'
import { sentences } from './sentences.js'
import { stem } from './stem.js'
import { articles, chatWords, framingWords, lightWords, stopWords } from './stop-words.js'
import { readThesaurus } from './thesaurus.js'
import { times } from './times.js'
import { values } from './values.js'

export const english: Language = {
  tag: 'en',
  words: {
    stop: stopWords,
    framing: framingWords,
    chat: chatWords,
    light: lightWords,
    articles,
    numbers,
    namesInCapitals: new Map([['us', 'usa']]),
    isNameAfter: (before) => /\bthe\s$/i.test(before),
    stem,
  },
  sentences,
  calendar,
  times,
  names,
  offices,
  questions,
  questionMaker,
  references,
  values,
  claims,
  thesaurus: readThesaurus,
}
