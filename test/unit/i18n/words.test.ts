import { describe, expect, it } from 'vitest'
import { type Language, languageNames, languages } from '../../../src/commands/languages.js'
import { statuses } from '../../../src/contract/reply.js'
import { en } from '../../../src/i18n/en/en.js'
import { es } from '../../../src/i18n/es/es.js'
import { fr } from '../../../src/i18n/fr/fr.js'
import { ht } from '../../../src/i18n/ht/ht.js'
import { sw } from '../../../src/i18n/sw/sw.js'
import { languageFor, words } from '../../../src/i18n/words.js'
import { makeExcerpt, makeGap, makeSummary } from '../../worlds/replies.js'

describe('a date', () => {
  it.each([
    ['2025-09-07', '7 September 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2025-01', 'January 2025'],
    ['2025', '2025'],
  ])('%s reads %s', (date, text) => {
    expect(words.en.formatDate(date)).toBe(text)
  })
})

describe('a source', () => {
  it('is its publisher and date', () => {
    const source = { publisher: 'Oreby Gazette', title: 'The bridge', url: 'https://gazette.example/1', date: '1931-05-13' }
    expect(words.en.formatSource(source)).toBe('Oreby Gazette, 13 May 1931')
    expect(words.en.formatSource({ ...source, date: null })).toBe('Oreby Gazette, undated')
  })
})

describe.each(languages)('the four outcomes, in %s', (language) => {
  it('have their own words, and the same marks in every language', () => {
    const lines = statuses.map((status) => words[language].status[status])
    expect(lines.map(({ mark }) => mark)).toEqual(['✓', '◐', '≈', '✗'])
    expect(new Set(lines.map(({ title }) => title)).size).toBe(4)
    expect(new Set(lines.map(({ text }) => text)).size).toBe(4)
  })
})

it('the four outcomes are named in English as in the README', () => {
  const heads = statuses.map((status) => `${words.en.status[status].mark} ${words.en.status[status].title}`)
  expect(heads).toEqual(['✓ Answer', '◐ Probably the answer', '≈ No direct answer', '✗ Nothing found'])
})

describe('the header of a summary', () => {
  it('names the topic, the document and the day if there are any', () => {
    expect(words.en.summaryTitle(makeSummary())).toBe('Summary: all documents')
    expect(words.en.summaryTitle(makeSummary({ document: 'The bridge' }))).toBe('Summary: The bridge')
    expect(words.en.summaryTitle(makeSummary({ topic: 'tolls', document: 'The bridge', since: '2025-03-01' }))).toBe(
      'Summary: tolls, in The bridge, since 1 March 2025',
    )
  })

  it('counts the points, their documents, and the documents that were searched', () => {
    expect(words.en.summaryLine(makeSummary())).toBe('1 point, word for word, from 1 of 3 documents.')
    expect(words.en.summaryLine(makeSummary({ read: 1, points: [makeExcerpt(), makeExcerpt()] }))).toBe(
      '2 points, word for word, from 1 document.',
    )
  })

  it('says why there is no point: what was asked for, and which documents exist', () => {
    const none = { points: [] }
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'no topic', topic: 'tolls', document: 'The lamp' }))).toBe(
      'The document “The lamp” says nothing about “tolls”.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', since: '2026-01-01' }))).toBe(
      'The documents of this desk say nothing from 1 January 2026 or later.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', document: 'The lamp' }))).toBe(
      'The document “The lamp” cannot be summarised.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', topic: 'tolls' }))).toBe(
      'The documents of this desk have no sentence about “tolls” that can stand alone.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'no document', document: 'Tolls', read: 1 }))).toBe(
      'There is no document “Tolls”. There is: bridge (The bridge of Oreby).',
    )
  })
})

describe('a message to moderators and askers', () => {
  it('uses the right form for each number', () => {
    expect(words.en.gapsTitle(1, 1, 1)).toBe('1 question waits for an answer')
    expect(words.en.gapsTitle(6, 5, 12)).toBe('12 questions wait for an answer (6–10)')
    const days = [{ day: '2025-03-01', counts: { answered: 1, likely: 0, related: 0, none: 0 } }]
    expect(words.en.digestLine(days)).toBe(
      '1 question was asked: 1 answered, 0 probably answered, 0 with no direct answer, 0 with nothing found.',
    )
    expect(words.en.digestLine([])).toBe('No question was asked.')
    expect(words.en.countedLine('Bridges', 1)).toBe('Bridges · once')
  })

  it('says how often a gap was asked, when last, and for what reasons it is one', () => {
    expect(words.en.gapLine(makeGap({ count: 3, reasons: ['related', 'disliked'] }))).toBe(
      'Asked 3 times · last on 4 March 2025 · only close passages were found · an answer got a 👎',
    )
  })

  it('names the days of a digest, a single day once', () => {
    expect(words.en.digestTitle({ from: '2025-03-01', to: '2025-03-07' })).toBe('Digest: 1 March 2025 – 7 March 2025')
    expect(words.en.digestTitle({ from: '2025-03-01', to: '2025-03-01' })).toBe('Digest: 1 March 2025')
  })

  it('says what is set for a channel, and the default otherwise', () => {
    expect(words.en.settingsLines({ answers: null, private: true, language: 'fr' }, { answers: 'thread' })).toEqual([
      'The desk answers mentions in a thread (the default).',
      '/ask shows its answer only to the person who asks, unless they choose otherwise.',
      'The desk’s own words are in French; excerpts stay as they are.',
      `${words.en.place.deaf}.`,
    ])
    const open = { answers: null, private: true, language: 'en', listens: true, moderators: true } as const
    const lines = words.en.settingsLines(open, { answers: 'thread' })
    expect(lines.slice(3)).toEqual([`${words.en.place.listens}.`, `${words.en.place.moderators}.`])
  })
})

describe('the languages of the desk’s own words', () => {
  it('are offered by their own names, and asked for in each language', () => {
    expect(languageNames).toEqual({ en: 'English', fr: 'Français', ht: 'Kreyòl ayisyen', sw: 'Kiswahili', es: 'Español' })
    for (const language of languages) {
      const { askIn, inLanguage } = words[language]
      for (const one of languages) expect(askIn).toContain(inLanguage[one].replace(/^\S+ /, ''))
      expect(new Set(Object.values(inLanguage)).size).toBe(languages.length + 1)
    }
  })

  it.each([
    ...(['ht', 'ht-HT', 'HT'] as const).map((locale) => [locale, 'ht'] as const),
    ...(['sw', 'sw-KE', 'sw_TZ'] as const).map((locale) => [locale, 'sw'] as const),
    ...(['es-ES', 'es-419', 'es-LA'] as const).map((locale) => [locale, 'es'] as const),
    ...(['fr-FR', 'fr-CA', 'fr-HT'] as const).map((locale) => [locale, 'fr'] as const),
    ...([
      ['en-GB', 'en'],
      ['ja', undefined],
      ['toString', undefined],
      ['', undefined],
      [undefined, undefined],
    ] as const),
  ])('for a person whose platform says %j are %j', (locale, language) => {
    expect(languageFor(locale)).toBe(language)
  })

  it('are named beside a text in another language', () => {
    expect(languages.map((one) => words[one].otherLanguage('en'))).toEqual([
      ...[null, 'en anglais', 'an anglè', 'kwa Kiingereza', 'en inglés'],
    ])
    expect(words.ht.otherLanguage('fr-CA')).toBe('an franse')
    expect(words.en.otherLanguage('pt')).toBe('in another language')
    for (const one of languages) expect(words[one].otherLanguage(`${one}-XX`)).toBeNull()
  })
})

/** Every text of a language, by its path. Functions get words that exist in no language. */
function flattened(texts: object, path = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(texts) as [string, unknown][]) {
    const at = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') all.set(at, value)
    else if (typeof value === 'function') all.set(at, String(name === 'either' ? value(given) : value(...given.slice(0, value.length))))
    else if (typeof value === 'object' && value !== null) for (const [below, text] of flattened(value, at)) all.set(below, text)
  }
  return all
}
const made = { en, fr, ht, sw, es } as const
const given = ['⟦one⟧', '⟦two⟧', '⟦three⟧', '⟦four⟧', '⟦five⟧']
const textsOf = (language: Language) => flattened(made[language])
/** Punctuation, an address, and words with the same spelling. */
const alike =
  /^(?:locale|firstOfMonth|labelled|aside\.quoted|documents|form\.fields\.(?:link\.hint|question\.label)|.*\.mark|web\.(?:sources|toSource|document)|commands\.(?:sources|ask\.options\.question|summary\.options\.(?:document|points)|digest\.options\.action)\.name)$/
/** Texts that are the same in every language: commands, names, addresses. */
const namesAndCommands =
  /https?:\S*|\/(?:digest (?:now|schedule|off)|settings moderators-here|[a-z-]+)|DISCORD_READ_CHANNELS=on|--answer-channels|mission-desk gaps|Mission Desk|Discord|Slack|[A-Z][a-z]+\/[\w-]+|\bUTC\b|⟦\w+⟧/g
/** The texts that address people. */
const proseOf = (language: Language): readonly (readonly [string, string])[] =>
  [...textsOf(language)].filter(([path]) => path !== 'locale').map(([path, text]) => [path, text.replace(namesAndCommands, '')])

describe.each(languages.filter((one) => one !== 'en').map((one) => [languageNames[one], one] as const))(
  'the desk’s words in %s',
  (_, language) => {
    it('are complete and translated', () => {
      const [english, own] = [textsOf('en'), textsOf(language)]
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
      const same = [...english].filter(([path, text]) => !alike.test(path) && /\p{L}{3}/u.test(text) && own.get(path) === text)
      expect(same.map(([path]) => path)).toEqual([])
    })

    it('contain no English by accident', () => {
      const english = /\b(?:the|of|with|this|that|and|you|your|which|from|are|was|were|not|please|again|documents? (?:is|has)|it)\b/iu
      expect(proseOf(language).filter(([, text]) => english.test(text))).toEqual([])
    })

    it('name the same commands and settings as the English ones', () => {
      const own = textsOf(language)
      for (const [path, text] of textsOf('en'))
        for (const one of given) expect([path, one, own.get(path)?.includes(one)]).toEqual([path, one, text.includes(one)])
    })

    it('use the right form for one and for many', () => {
      const { gaps, documents, andMore, changed, digest, notices } = words[language]
      for (const count of [2, 3, 11])
        for (const text of [gaps.waiting(count), documents(count), andMore(count), changed(count), notices.tooMuch(count)])
          expect(text).toContain(String(count))
      expect(digest.asked(10, 4, 3, 2, 1).match(/\d+/g)?.map(Number)).toEqual([10, 4, 3, 2, 1])
      expect(digest.times(1)).not.toBe(digest.times(2).replace('2', '1'))
    })
  },
)

describe('the spelling', () => {
  it('follows the official rules in Haitian Creole: c only in ch, no q or x, u only in ou and ui', () => {
    expect(proseOf('ht').filter(([, text]) => /c(?!h)|[qx]|(?<!o)u(?!i)|[éêîôûçœ]/iu.test(text))).toEqual([])
  })

  it('ends each word in a vowel in Kiswahili', () => {
    expect(proseOf('sw').filter(([, text]) => /\p{L}(?<![aeiou])(?!\p{L})/iu.test(text))).toEqual([])
  })
})

describe.each(languages)('a text with little room, in %s', (language) => {
  const { form, digest, buttons, commands, firstExcerpts, firstDocuments, firstGaps, shareInChannel, messageAction } = words[language]

  it('fits in a Slack form, Discord fields, the chart’s legend and buttons', () => {
    for (const text of [form.title, form.submit, form.close, ...Object.values(digest.chart.legend)])
      expect([text, text.length <= 24]).toEqual([text, true])
    for (const { label, hint } of Object.values(form.fields)) expect([label.length <= 45, hint.length <= 100]).toEqual([true, true])
    for (const text of [...Object.values(buttons), firstExcerpts, firstDocuments, firstGaps, shareInChannel])
      expect([text, text.length <= 40]).toEqual([text, true])
    expect(messageAction.length).toBeLessThanOrEqual(32)
  })

  it('fits as a command: lower-case names, and one line of description', () => {
    for (const { name, description, options } of Object.values(commands))
      for (const one of [{ name, description }, ...Object.values<Described>(options)]) {
        expect(one.name).toMatch(/^[-\p{Ll}\p{N}]{1,32}$/u)
        const text = typeof one.description === 'string' ? one.description : one.description(0, 23)
        expect([text, text.length <= 100]).toEqual([text, true])
      }
    for (const { options } of Object.values(commands)) {
      const names = Object.values<Described>(options).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
type Described = { readonly name: string; readonly description: string | ((least: number, most: number) => string) }

it.each([
  ['fr', '2025-09-07', '7 septembre 2025'],
  ['fr', '2025-03-01', '1er mars 2025'],
  ['fr', '2025-09', 'septembre 2025'],
  ['es', '2025-09-07', '7 de septiembre de 2025'],
  ['es', '2025', '2025'],
  ['ht', '2025-09-07', '7 septanm 2025'],
  ['ht', '2025-03-01', '1ye mas 2025'],
  ['ht', '2025-09', 'septanm 2025'],
  ['ht', '2025', '2025'],
  ['sw', '2025-09-07', '7 Septemba 2025'],
  ['sw', '2025-03-01', '1 Machi 2025'],
  ['sw', '2025-09', 'Septemba 2025'],
] as const)('a date in %s: %s reads %s', (language, date, text) => {
  expect(words[language].formatDate(date)).toBe(text)
})

describe('Haitian Creole, which Node does not support', () => {
  const months = ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm']
  const weekdays = ['lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi', 'dimanch'] as const

  it('has its own names for every month, long and short', () => {
    months.forEach((name, i) => {
      const date = `2026-${String(i + 1).padStart(2, '0')}-31`.replace(/(?<=-(?:04|06|09|11)-)31/, '30').replace('02-31', '02-28')
      expect(words.ht.formatDate(date)).toBe(`${Number(date.slice(-2))} ${name} 2026`)
      expect(name).toContain(words.ht.formatShortDate(date).replace(/^\d+ /, '').slice(0, 3))
    })
  })

  it('has its own names for every day of the week, in any time zone', () => {
    const every = { every: 'weekly', hour: 9, zone: 'America/Port-au-Prince' } as const
    const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
    english.forEach((day, i) => {
      const next = new Date(Date.UTC(2026, 0, 5 + i, 14))
      const line = words.ht.scheduledLine({ ...every, day }, next)
      expect(line).toContain(`chak ${weekdays[i]} a 09:00`)
      expect(line).toContain(`vini ${weekdays[i]} ${5 + i} janvye 2026 a 09:00`)
    })
    expect(words.ht.scheduledLine({ ...every, day: 'monday' }, new Date('2026-02-01T03:00:00Z'))).toContain('samdi 31 janvye 2026 a 22:00')
  })

  it('writes numbers as French in Haiti does, on any machine', () => {
    expect(words.ht.formatNumber(12_345).replace(/\s/g, ' ')).toBe('12 345')
  })
})

it.each([
  [0, 'saa 6 usiku (00:00)'],
  [4, 'saa 10 alfajiri (04:00)'],
  [6, 'saa 12 asubuhi (06:00)'],
  [9, 'saa 3 asubuhi (09:00)'],
  [12, 'saa 6 mchana (12:00)'],
  [16, 'saa 10 jioni (16:00)'],
  [19, 'saa 1 usiku (19:00)'],
] as const)('an hour in Kiswahili is in Swahili time, with the figures beside it: %i is %s', (hour, text) => {
  const rhythm = { every: 'daily', day: 'monday', hour, zone: 'Africa/Nairobi' } as const
  expect(words.sw.scheduledLine(rhythm, new Date('2026-03-02T06:30:00Z'))).toBe(
    `Chaneli hii hupata ripoti kila siku ${text} (ukanda wa saa: Africa/Nairobi). ` +
      'Itakayofuata itakuja Jumatatu, 2 Machi 2026, saa 3:30 asubuhi (09:30).',
  )
})

it.each([
  ['fr', '1 question attend une réponse', '2 questions attendent une réponse'],
  ['es', '1 pregunta espera respuesta', '2 preguntas esperan respuesta'],
  ['ht', '1 kesyon ap tann repons', '2 kesyon ap tann repons'],
  ['sw', 'Swali 1 linasubiri jibu', 'Maswali 2 yanasubiri majibu'],
] as const)('counts in %s use the right form', (language, one, two) => {
  expect([words[language].gaps.waiting(1), words[language].gaps.waiting(2)]).toEqual([one, two])
})
