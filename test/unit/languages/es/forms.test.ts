import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../../src/languages/es/forms.js'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The forms with their own line in the Spanish words. */
const lexicon = new Set(
  readFileSync(new URL('../../../../src/languages/es/words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => plain(line.split(' =')[0] ?? '').split(', ')),
)

describe('a Spanish word without its own entry', () => {
  it.each([
    // pronouns at the end
    ['enviarlos', 'enviar'],
    ['matarlo', 'matar'],
    ['protegerse', 'proteger'],
    ['entregárselo', 'entregar'],
    ['ayudándonos', 'ayudar'],
    ['construyéndolas', 'construir'],
    ['muéstrame', 'mostrar'],
    ['envíenoslo', 'enviar'],
    ['inténtelo', 'intentar'],
    ['verlos', 'ver'],
    // verbs that share their letters with a noun
    ['retira', 'retirar'],
    ['reemplaza', 'reemplazar'],
    ['cambia', 'cambiar'],
    // vowels that change
    ['siembren', 'sembrar'],
    ['cuenta', 'cuenta'],
    ['despiertan', 'despertar'],
    ['resuelvan', 'resolver'],
    ['muestre', 'mostrar'],
    ['comience', 'comenzar'],
    ['niegue', 'negar'],
    ['juegue', 'jugar'],
    ['mintieron', 'mentir'],
    ['pidiendo', 'pedir'],
    ['durmiendo', 'dormir'],
    // preterites and participles
    ['enviaron', 'enviar'],
    ['desplegaron', 'desplegar'],
    ['autorizó', 'autorizar'],
    ['decidieron', 'decidir'],
    ['huyeron', 'huir'],
    ['secuestradas', 'secuestrar'],
    ['acaban', 'acabar'],
    ['fundieron', 'fundir'],
    ['visito', 'visitar'],
    ['sufridos', 'sufrir'],
    ['coordinadas', 'coordinar'],
    // spellings that change
    ['ataque', 'ataque'],
    ['explique', 'explicar'],
    ['lleguemos', 'llegar'],
    ['alcancen', 'alcanzar'],
    ['proteja', 'proteger'],
    ['establezca', 'establecer'],
    // other tenses
    ['retirarán', 'retirar'],
    ['ayudarían', 'ayudar'],
    ['cometería', 'cometer'],
    ['combatían', 'combatir'],
    ['patrullaban', 'patrullar'],
    ['atacaran', 'atacar'],
    // irregular verbs and those made from them
    ['sostuvieron', 'sostener'],
    ['propusieron', 'proponer'],
    ['reprodujo', 'reproducir'],
    ['intervinieran', 'intervenir'],
    ['suscrito', 'suscribir'],
    ['compuestos', 'componer'],
    // nouns, adjectives, adverbs
    ['directrices', 'directriz'],
    ['narices', 'nariz'],
    ['ministras', 'ministro'],
    ['cómodamente', 'comodo'],
    ['fatalmente', 'fatal'],
    ['peligrosísima', 'peligroso'],
    ['riquísimo', 'rico'],
    ['casita', 'casa'],
    ['pueblito', 'pueblo'],
    ['barquitos', 'barco'],
    ['cancioncita', 'cancion'],
    ['apostador', 'apostar'],
  ])('%s is understood as %s', (word, dictionaryForm) => {
    expect([plain(word), ...formsOf(plain(word))].find((form) => lexicon.has(form))).toBe(dictionaryForm)
  })

  it('never yields itself or a form twice, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{0,6}(?:ando|arlos|ieron|uya|es|mente|cion)$/)), (word) => {
        const forms = formsOf(word)
        expect(forms).not.toContain(word)
        expect(new Set(forms).size).toBe(forms.length)
      }),
    )
  })
})
