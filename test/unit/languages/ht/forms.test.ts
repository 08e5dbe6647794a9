import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../../src/languages/ht/forms.js'

/** Each word as people write it, without accents, and the word of the lexicon that it is a form of. */
const forms: readonly (readonly [string, string])[] = [
  // Articles and the plural mark, hyphenated or glued on
  ['gang-yo', 'gang'],
  ['gangyo', 'gang'],
  ['peyi-a', 'peyi'],
  ['peyia', 'peyi'],
  ['misyon-an', 'misyon'],
  ['misyonan', 'misyon'],
  ['polisla', 'polis'],
  ['manman-m', 'manman'],
  ['papam', 'papa'],
  ['kay-li', 'kay'],
  // Pronouns and French articles glued to the front
  ['mvle', 'vle'],
  ['lapolis', 'polis'],
  ['lonu', 'onu'],
  ['dayiti', 'ayiti'],
  ['lesanksyon', 'sanksyon'],
  // An article that Kreyòl has and the asker leaves out
  ['ekol', 'lekol'],
  ['ge', 'lage'],
  // French spellings
  ['securite', 'sekirite'],
  ['president', 'prezidan'],
  ['presidents', 'prezidan'],
  ['police', 'polis'],
  ['force', 'fos'],
  ['forces', 'fos'],
  ['mission', 'misyon'],
  ['missions', 'misyon'],
  ['election', 'eleksyon'],
  ['elections', 'eleksyon'],
  ['resolution', 'rezolisyon'],
  ['constitution', 'konstitisyon'],
  ['gouvernement', 'gouvenman'],
  ['ministre', 'minis'],
  ['contingent', 'kontenjan'],
  ['hopital', 'lopital'],
  ['hopitaux', 'lopital'],
  ['guerre', 'lage'],
  ['histoire', 'istwa'],
  ['politique', 'politik'],
  ['terroristes', 'teworis'],
  ['justice', 'jistis'],
  ['mandat', 'manda'],
  ['quartier', 'katye'],
  ['universite', 'inivesite'],
  ['kenyenne', 'kenyen'],
  ['soldats', 'solda'],
  ['la-police', 'lapolice'],
  // Kreyòl spelt in another way
  ['group', 'gwoup'],
  ['drog', 'dwog'],
  ['kominike', 'kominik'],
  ['misiyon', 'misyon'],
  // Words made from others
  ['deklarasyon', 'deklare'],
  ['ofisyelman', 'ofisyel'],
  ['ranvoye', 'voye'],
  ['retounen', 'tounen'],
]

describe('in Haitian Creole the forms', () => {
  it.each(forms)('of "%s" include "%s"', (word, dictionaryForm) => {
    expect(formsOf(word)).toContain(dictionaryForm)
  })

  it('begin with the likeliest', () => {
    expect(formsOf('gang-yo')[0]).toBe('gang')
    expect(formsOf('gangyo')[0]).toBe('gang')
    expect(formsOf('president')[0]).toBe('prezidan')
    expect(formsOf('resolution')[0]).toBe('rezolisyon')
  })

  it.each(['ki', 'onu', 'mss', 'polis', 'a', ''])('never include the word "%s" itself, nor a single letter', (word) => {
    expect(formsOf(word)).not.toContain(word)
    expect(formsOf(word).filter((form) => form.length < 2)).toEqual([])
  })

  it('contain no duplicates', () => {
    expect(new Set(formsOf('presidents')).size).toBe(formsOf('presidents').length)
  })
})
