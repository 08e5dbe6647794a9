import { describe, expect, it } from 'vitest'
import { listOf, setOf } from '../../../../src/languages/pattern.js'
import { formsOf } from '../../../../src/languages/sw/forms.js'

describe('in Kiswahili the dictionary forms', () => {
  it.each([
    // Tenses
    ['anaongoza', 'ongoza'],
    ['wanasema', 'sema'],
    ['ilianza', 'anza'],
    ['watarudi', 'rudi'],
    ['zimefika', 'fika'],
    ['akasema', 'sema'],
    ['wangepeleka', 'peleka'],
    ['ameshalipa', 'lipa'],
    ['hufanya', 'fanya'],
    ['wamekufa', 'fa'],
    // Infinitives
    ['kupeleka', 'peleka'],
    ['kutolipa', 'lipa'],
    ['kwenda', 'enda'],
    // Negation
    ['hawajalipwa', 'lipa'],
    ['hakufika', 'fika'],
    ['hatalipa', 'lipa'],
    ['hawasemi', 'sema'],
    ['sijui', 'jua'],
    ['wasiolipwa', 'lipa'],
    // Relatives
    ['waliouawa', 'uawa'],
    ['waliouawa', 'ua'],
    ['wanaoongoza', 'ongoza'],
    ['iliyoshambuliwa', 'shambulia'],
    ['ulioidhinishwa', 'idhinisha'],
    ['yatakayofanyika', 'fanya'],
    ['walipofika', 'fika'],
    ['waishio', 'ishi'],
    // Objects
    ['walimkamata', 'kamata'],
    ['aliwaambia', 'ambia'],
    ['kuwasaidia', 'saidia'],
    ['kuviongoza', 'ongoza'],
    ['alijiuzulu', 'uzulu'],
    // Passive, stative, causative, applicative, reciprocal
    ['walitumwa', 'tuma'],
    ['iliondolewa', 'ondoa'],
    ['ilichukuliwa', 'chukua'],
    ['zimeharibiwa', 'haribu'],
    ['walijeruhiwa', 'jeruhi'],
    ['yatafanyika', 'fanyika'],
    ['yatafanyika', 'fanya'],
    ['inajulikana', 'jua'],
    ['walirudishwa', 'rudi'],
    ['walikutana', 'kuta'],
    ['alimpigia', 'piga'],
    // Subjunctive, orders, questions
    ['waondoke', 'ondoka'],
    ['apelekwe', 'peleka'],
    ['semeni', 'sema'],
    ['walikufaje', 'fa'],
    // English roots, as people in Nairobi say them
    ['walideploy', 'deploy'],
    ['wamearrestiwa', 'arrest'],
    ['macops', 'cops'],
    // Verbs of one syllable
    ['alimpa', 'patia'],
    ['walipewa', 'patia'],
    ['wanakula', 'kula'],
    ['alimuua', 'ua'],
    // Nouns
    ['maafisa', 'afisa'],
    ['magenge', 'genge'],
    ['vikosi', 'kikosi'],
    ['vyama', 'chama'],
    ['wanajeshi', 'mwanajeshi'],
    ['waandishi', 'mwandishi'],
    ['watu', 'mtu'],
    ['wakimbizi', 'mkimbizi'],
    ['miji', 'mji'],
    ['miaka', 'mwaka'],
    ['miezi', 'mwezi'],
    ['nyimbo', 'wimbo'],
    ['pande', 'upande'],
    ['macho', 'jicho'],
    // Places
    ['mahakamani', 'mahakama'],
    ['nchini', 'nchi'],
    ['vijijini', 'kijiji'],
    // Adjectives, peoples, manners, doing
    ['mkubwa', 'kubwa'],
    ['vikubwa', 'kubwa'],
    ['ndefu', 'refu'],
    ['mbaya', 'baya'],
    ['wakenya', 'kenya'],
    ['kijeshi', 'jeshi'],
    ['ulipaji', 'lipa'],
  ])('of %s include %s', (word, form) => {
    expect(formsOf(word)).toContain(form)
  })

  it.each([
    ['wanajeshi', 'mwanajeshi', 'jeshi'],
    ['majirani', 'jirani', 'majira'],
    ['wakimbizi', 'mkimbizi', 'kimbia'],
    ['anauliza', 'uliza', 'liza'],
    ['walioalika', 'alika', 'oa'],
    ['kulipa', 'lipa', 'patia'],
    ['hakusimama', 'simama', 'mama'],
    ['hawaishi', 'ishi', 'isha'],
    ['waliouawa', 'uawa', 'ua'],
    ['iliyoshambuliwa', 'shambulia', 'amba'],
  ])('of %s begin with %s, before %s', (word, likely, unlikely) => {
    const known = new Set([likely, unlikely])
    expect(formsOf(word).find((form) => known.has(form))).toBe(likely)
  })

  it('never include a grammatical word', () => {
    const grammar = setOf('wa ya la cha za pa na ni si kwa an in on or us')
    for (const word of listOf('alipa walila ilicha hawana human main union nani wapi')) {
      expect(formsOf(word).filter((form) => grammar.has(form))).toEqual([])
    }
  })

  it('never include the word itself, a form twice, or a single letter', () => {
    for (const word of listOf('rais a na kuna walitumwa mahakamani ma-gang kwa mmm ni')) {
      const forms = formsOf(word)
      expect(forms).not.toContain(word)
      expect(new Set(forms).size).toBe(forms.length)
      expect(forms.every((form) => form.length > 1)).toBe(true)
    }
  })
})
