import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glossed } from '../../../src/languages/glossed.js'
import { type GlossedTag, glossedTags } from '../../../src/languages/glossed-language.js'

/** Per language words to make questions of, and a word of now. */
const words: Record<GlossedTag, readonly [pool: string, now: string]> = {
  fr: [
    "Combien de policiers la Jamaïque a-t-elle envoyés ? où était Moïse tué c'est qui que à quand Qu'est-ce sont arrivés dirige",
    'maintenant',
  ],
  ht: ['Konbyen polis Jamayik te voye ? kilè yo rive ki moun ki touye Moïse tè a pa t ap pou', 'toujou'],
  sw: ['Jamaica ilituma polisi wangapi ? nani aliuawa lini ni walimu waliokufa hawakufika anaongoza na', 'sasa'],
  es: ['¿Cuántos policías envió Jamaica ? quién mató cuando llego que está Moïse había fueron mando', 'ahora'],
}

describe.each(glossedTags)('whether a question is about the past, in %s', (tag) => {
  const { asksOfPast } = glossed[tag]
  const [pool, now] = words[tag]
  const questions = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pool.split(' ')), { maxLength: 12 }).map((some) => some.join(' ')),
  )

  it('does not depend on how its accents are stored, or on what stands around it', () =>
    fc.assert(
      fc.property(questions, (question) => {
        const told = asksOfPast(question.normalize('NFC'))
        expect(asksOfPast(question.normalize('NFD'))).toBe(told)
        expect(asksOfPast(` ${question.normalize('NFC')} `)).toBe(told)
      }),
    ))

  it('is denied if it asks about now', () =>
    fc.assert(
      fc.property(questions, questions, (before, behind) => {
        expect(asksOfPast(`${before} ${now} ${behind}`)).toBe(false)
      }),
    ))
})
