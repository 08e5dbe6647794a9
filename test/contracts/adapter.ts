import { describe, expect, it } from 'vitest'
import { languages } from '../../src/commands/languages.js'
import type { Desk } from '../../src/contract/adapter.js'
import { type Reply, statuses } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { words } from '../../src/i18n/words.js'
import { answerReply, makeExcerpt } from '../worlds/replies.js'

type Handle = Desk['handle']

/** Drives one adapter through the platform’s own streams or sockets, as people and the operator do. */
export interface AdapterDriver {
  /** The adapter's name. */
  readonly name: string
  /** Matches what would do something on this platform, such as a terminal's escape character or a mention. */
  readonly harmful: RegExp
  /** Texts that would do harm here if they were drawn as they are. */
  readonly hostile: readonly string[]
  /** Start the adapter with a desk that uses this handler; resolves when it receives. */
  start(handle: Desk['handle']): Promise<void>
  /**
   * Send a question as a person does.
   * @returns all that was drawn for it, as plain text with the links in it; '' if nothing was
   */
  ask(question: string): Promise<string>
  /** Stop the adapter; resolves when it has ended. */
  stop(): Promise<void>
}

const answering =
  (reply: Reply | null): Handle =>
  async () =>
    reply

/** What a person sees, no matter how lines were broken. */
const squeezed = (text: string): string => text.replace(/\s+/g, '')
const firstLine = (drawn: string): string => drawn.trimStart().split('\n')[0] ?? ''

/**
 * What every adapter must do on any platform.
 * @param makeDriver a driver with an adapter of its own, not started
 */
export function adapterContract(name: string, makeDriver: () => AdapterDriver): void {
  /** What the adapter shows for one question. */
  async function drawn(handle: Handle, question = 'Who opened the bridge?'): Promise<string> {
    const driver = makeDriver()
    await driver.start(handle)
    try {
      return await driver.ask(question)
    } finally {
      await driver.stop()
    }
  }

  describe(`the ${name} adapter`, () => {
    it('passes a question on as typed, with the platform’s name and a unique id', async () => {
      const received: Request[] = []
      const driver = makeDriver()
      await driver.start(async (request) => {
        received.push(request)
        return null
      })
      await driver.ask('Who opened the bridge?')
      await driver.ask('Who opened the bridge?')
      await driver.stop()
      expect(received).toHaveLength(2)
      expect(received[0]).toMatchObject({ platform: driver.name, kind: 'ask', text: 'Who opened the bridge?' })
      expect(received[1]?.id).not.toBe(received[0]?.id)
    })

    it('makes answered, likely, related and none distinguishable at first glance', async () => {
      const heads = await Promise.all(statuses.map(async (status) => firstLine(await drawn(answering(answerReply(status))))))
      statuses.forEach((status, i) => {
        const { mark, title } = words.en.status[status]
        expect(heads[i]).toContain(`${mark} ${title}`)
      })
      expect(new Set(heads).size).toBe(statuses.length)
    })

    it.each(languages)('starts each outcome with its mark and its words, in %s', async (language) => {
      for (const status of statuses) {
        const { mark, title } = words[language].status[status]
        expect(await drawn(answering({ ...answerReply(status), language }))).toContain(`${mark} ${title}.`)
      }
    })

    it('shows text, document, paragraph and date of each excerpt, and date and link of each source', async () => {
      const excerpts = [1, 2, 3].map((number) =>
        makeExcerpt({
          text: `Sentence ${number} of the excerpts, whole and word for word.`,
          highlights: [],
          paragraph: 10 + number,
          document: { ...makeExcerpt().document, title: `Title ${number}`, asOf: `2025-03-0${number}` },
          sources: [
            { publisher: `Gazette ${number}`, title: 'T', url: `https://gazette.example/${number}`, date: `1931-05-0${number}` },
            { publisher: `Herald ${number}`, title: 'T', url: `https://herald.example/${number}`, date: null },
          ],
        }),
      )
      const seen = await drawn(answering(answerReply('answered', { excerpts })))
      let at = 0
      for (const { text, document, paragraph, sources } of excerpts) {
        const from = squeezed(seen).indexOf(squeezed(text), at)
        expect(from).toBeGreaterThanOrEqual(at)
        at = from
        const shown = squeezed(seen).slice(at)
        for (const part of [document.title, `paragraph ${paragraph}`, words.en.formatDate(document.asOf ?? '')])
          expect(shown).toContain(squeezed(part))
        for (const { publisher, url, date } of sources) {
          expect(seen).toContain(url)
          expect(shown).toContain(squeezed(publisher))
          if (date !== null) expect(shown).toContain(squeezed(words.en.formatDate(date)))
        }
      }
    })

    it('names the language of an excerpt that is not in the reply’s language', async () => {
      const [english, french] = ['en', 'fr'].map((language) => makeExcerpt({ document: { ...makeExcerpt().document, language } }))
      const excerpts = [english, french].filter((one) => one !== undefined)
      const seen = squeezed(await drawn(answering({ ...answerReply('answered', { excerpts }), language: 'fr' })))
      expect(seen).toContain(squeezed(words.fr.inLanguage.en))
      expect(seen).not.toContain(squeezed(words.fr.inLanguage.fr))
    })

    it('suggests questions that it can answer when it found no answer', async () => {
      const suggestions = ['When was it opened?', 'Who keeps the lamp?']
      for (const status of ['related', 'none'] as const) {
        const seen = squeezed(await drawn(answering(answerReply(status, { suggestions }))))
        for (const question of suggestions) expect(seen).toContain(squeezed(question))
      }
    })

    it('shows hostile text as plain text everywhere', async () => {
      const { hostile, harmful } = makeDriver()
      for (const text of hostile) {
        const harm = `before ${text} after`
        const source = { publisher: harm, title: harm, url: `https://gazette.example/${encodeURIComponent(text)}`, date: null }
        const document = { ...makeExcerpt().document, title: harm, file: `${harm}.md` }
        const excerpts = [makeExcerpt({ text: harm, highlights: [[0, harm.length]], heading: harm, document, sources: [source] })]
        for (const reply of [
          answerReply('related', { question: harm, excerpts, suggestions: [harm] }),
          { kind: 'notice', text: harm } as const,
        ]) {
          const seen = await drawn(answering(reply), harm.replace(/[\r\n]/g, ' '))
          expect(seen).toMatch(/before[\s\S]*after/)
          expect(seen).not.toMatch(harmful)
        }
      }
    })

    it('shows a notice', async () => {
      expect(squeezed(await drawn(answering({ kind: 'notice', text: 'One moment, please.' })))).toContain('Onemoment,please.')
    })

    it('shows nothing when the desk is silent, not even after an answer', async () => {
      const driver = makeDriver()
      let silent = false
      await driver.start(async () => (silent ? null : answerReply('answered')))
      expect(await driver.ask('Who?')).not.toBe('')
      silent = true
      expect(await driver.ask('Who?')).toBe('')
      expect(await driver.ask('Who?')).toBe('')
      await driver.stop()
    })

    it('shows a polite line and no detail when the handler throws, and goes on working', async () => {
      const driver = makeDriver()
      let broken = true
      await driver.start(async () => {
        if (broken) throw new Error('SECRET at /srv/desk.ts:12')
        return answerReply('answered')
      })
      const seen = await driver.ask('Who?')
      expect(seen.trim()).not.toBe('')
      expect(seen).not.toMatch(/SECRET|\.ts|Error\b/)
      broken = false
      expect(firstLine(await driver.ask('Who?'))).toContain(words.en.status.answered.title)
      await driver.stop()
    })

    it('passes no request on after it was stopped, and can be stopped twice', async () => {
      const driver = makeDriver()
      let handled = 0
      await driver.start(async () => {
        handled++
        return null
      })
      await driver.ask('Who?')
      await driver.stop()
      await driver.stop()
      await driver.ask('Who?').catch(() => '')
      expect(handled).toBe(1)
    })
  })
}
