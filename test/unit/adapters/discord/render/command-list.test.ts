import { describe, expect, it } from 'vitest'
import { commandList } from '../../../../../adapters/discord/render/command-list.js'
import { commands } from '../../../../../src/commands/commands.js'
import { words } from '../../../../../src/i18n/words.js'

type Json = Record<string, unknown>
const all = commandList() as unknown as (Json & { options?: Json[] })[]

describe('the commands registered with Discord', () => {
  it('are those of the command table and the message action', () => {
    expect(all.map((c) => c.name)).toEqual([...commands.map((c) => c.name), words.en.messageAction])
  })

  const ofModerators = new Set<string>(commands.filter((c) => c.moderators).map((c) => c.name))

  it('can be installed to servers and accounts and used everywhere, except those of moderators', () => {
    for (const command of all.filter((c) => !ofModerators.has(c.name as string)))
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
  })

  it('of moderators appear in servers only, for people who may manage messages', () => {
    expect(ofModerators.size).toBe(5)
    for (const command of all.filter((c) => ofModerators.has(c.name as string)))
      expect(command).toMatchObject({ integration_types: [0], contexts: [0], default_member_permissions: '8192' })
  })

  it('have option names in French and Spanish with letters that Discord accepts', () => {
    for (const item of all.flatMap((c) => [...(c.type === 1 ? [c] : []), ...(c.options ?? [])])) {
      const names = item.name_localizations as Record<string, string>
      expect(Object.keys(names)).toEqual(['fr', 'es-ES', 'es-419'])
      expect(names['es-419']).toBe(names['es-ES'])
      for (const name of [item.name as string, ...Object.values(names)]) expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u)
      const descriptions = item.description_localizations as Record<string, string>
      expect(Object.keys(descriptions)).toEqual(Object.keys(names))
      expect(descriptions['es-419']).toBe(descriptions['es-ES'])
      for (const text of [item.description as string, ...Object.values(descriptions)]) {
        expect(text.length).toBeGreaterThan(0)
        expect(text.length).toBeLessThanOrEqual(100)
      }
    }
  })

  it('offer the languages of the desk’s own words, each by its own name', () => {
    const language = all.find((c) => c.name === 'settings')?.options?.find(({ name }) => name === 'language')
    expect(language?.choices).toEqual([
      { name: 'English', value: 'en' },
      { name: 'Français', value: 'fr' },
      { name: 'Kreyòl ayisyen', value: 'ht' },
      { name: 'Kiswahili', value: 'sw' },
      { name: 'Español', value: 'es' },
    ])
  })

  it('complete a question while it is typed', () => {
    expect(all.find((c) => c.name === 'ask')?.options?.[0]).toMatchObject({ name: 'question', autocomplete: true, required: true })
  })
})
