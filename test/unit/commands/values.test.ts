import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { readValues } from '../../../src/commands/values.js'
import { words } from '../../../src/i18n/words.js'

describe('the options of a command', () => {
  it('are read as numbers, days, yes or no, and zones in their own spelling', () => {
    expect(readValues('summary', { topic: ' courts ', points: '3', since: '2026-01-31', share: 'TRUE' })).toEqual({
      values: { topic: 'courts', points: 3, since: '2026-01-31', share: true },
      refused: null,
    })
    expect(readValues('digest', { every: 'Daily', hour: '07', zone: ' america/port-au-prince ' }).values).toEqual({
      ...{ every: 'daily', hour: 7, zone: 'America/Port-au-Prince' },
    })
    expect(readValues('settings', {}).values).toEqual({})
  })

  it.each(['2', '11', '', '3.5', '-3', 'five', '1e1'])('are refused outside their bounds: %j points', (points) => {
    const { refused } = readValues('summary', { points })
    expect(refused).toMatchObject({ option: { name: 'points' }, typed: points })
    if (refused) expect(words.en.refusal(refused)).toBe(`points must be a whole number from 3 to 10, not ${points}`)
  })

  it.each([
    ...([
      ['ht', 'ht'],
      ['HT', 'ht'],
      ['Kreyòl ayisyen', 'ht'],
      ['kreyol', 'ht'],
      ['Kiswahili', 'sw'],
    ] as const),
    ...([
      ['français', 'fr'],
      ['Francais', 'fr'],
      ['ESPAÑOL', 'es'],
      ['English', 'en'],
    ] as const),
  ])('accept a language by its tag or its own name, with or without accents: %s is %s', (typed, language) => {
    expect(readValues('settings', { language: typed }).values).toEqual({ language })
  })

  it('list the languages, each by its own name', () => {
    const { refused } = readValues('settings', { language: 'Deutsch' })
    expect(refused && words.en.refusal(refused)).toBe(
      'language must be en (English), fr (Français), ht (Kreyòl ayisyen), sw (Kiswahili) or es (Español), not Deutsch',
    )
    expect(refused && words.ht.refusal(refused)).toContain('Pou language, fòk ou ekri en (English)')
  })

  it('of another command are ignored', () => {
    expect(readValues('settings', { points: '99', language: 'fr' })).toEqual({ values: { language: 'fr' }, refused: null })
  })

  it('list the allowed values in each language, if not everything is allowed', () => {
    for (const { options } of commands)
      for (const option of options.filter(({ allowed }) => allowed !== null))
        for (const say of Object.values(words)) expect(say.allowed(option)).not.toMatch(/undefined|NaN|^$/)
  })
})
