import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleCode } from '../../src/cards/drawing.js'
import { type Language, languages } from '../../src/commands/languages.js'
import type { Excerpt, Reply } from '../../src/contract/reply.js'
import { words, wordsFor } from '../../src/i18n/words.js'
import type { SeenLine } from '../support/seen-line.js'
import { answerReply, makeExcerpt } from '../worlds/replies.js'
import { answer, anyReply, audience, coded, gaps, refusedForm, summary, told } from './arbitrary-replies.js'

type Audience = { readonly private: boolean; readonly sharedBy: string | null }

/** How one chat platform's messages are drawn, checked and read. */
export interface DrawingDriver {
  /** What the platform or our own rules would refuse in the messages of a reply. */
  problems(reply: Reply, to?: Audience): readonly string[]
  /** The lines of all messages of the reply, as a reader sees them. @throws if something is active that the desk does not use */
  read(reply: Reply, to?: Audience): readonly SeenLine[]
  /** The message's buttons, each with the token that it carries. */
  buttons(reply: Reply): readonly { readonly label: string; readonly token: string }[]
}

const places = (ranges: readonly (readonly [number, number])[]): Set<number> =>
  new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k)))
/** A text as it looks on screen: without line breaks, direction marks and invalid characters. */
export const onScreen = (raw: string): string => raw.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')

const squeezed = (text: string): string => onScreen(text).replace(/\s+/g, '')
/** The bold part of an excerpt: its key or, if that is all of it, what answers. */
const boldOf = ({ text, key, answer: own }: Excerpt): Excerpt['key'] | null => (key[0] === 0 && key[1] === text.length ? own : key)
/**
 * Quotations show these excerpts from the first on, in order and with the key in bold: the whole one, or the key alone if that is too long.
 * A line may say that an excerpt is too long. @returns how many are shown
 */
function quoted(lines: readonly SeenLine[], excerpts: readonly Excerpt[], language: Language | undefined): number {
  const { tooLongLine, goesOn } = words[language ?? 'en']
  const isTooLong = (line: string): boolean => excerpts.some((e) => line.includes(tooLongLine(e.text.length)))
  const shown = lines.filter(({ kind, text }) => kind === 'quote' || isTooLong(text))
  for (const [i, line] of shown.entries()) {
    const excerpt = excerpts[i] ?? makeExcerpt()
    if (line.kind !== 'quote') {
      expect(line.text).toContain(tooLongLine(excerpt.text.length))
      continue
    }
    const isCut = line.text !== onScreen(excerpt.text)
    const own = isCut ? excerpt.text.slice(...excerpt.key) : excerpt.text
    expect(line.text).toBe(onScreen(own))
    if (isCut) expect(lines.some(({ text }) => text.includes(goesOn))).toBe(true)
    const mark = boldOf(excerpt)
    const [marked, bold] = [places(mark === null ? [] : isCut ? [[0, own.length]] : [mark]), places(line.bold)]
    // Half a character cannot be marked.
    const visible = Array.from(own.matchAll(/[^\s\uD800-\uDFFF]/g), ({ index }) => index)
    expect(visible.filter((at) => bold.has(at) !== marked.has(at))).toEqual([])
  }
  return shown.length
}

/** What every chat platform must do when it draws any text. */
export function drawingContract(name: string, { problems, read, buttons }: DrawingDriver): void {
  describe(`on ${name}, with any text`, () => {
    it('a message keeps every limit of the platform', () => {
      fc.assert(
        fc.property(anyReply, audience, (reply, to) => {
          expect(problems(reply, to)).toEqual([])
        }),
        { numRuns: 100 },
      )
    })

    it('no text becomes a mention, link, emoji, format, list or heading, only the desk’s own words do', () => {
      fc.assert(
        fc.property(anyReply, audience, (reply, to) => {
          const lines = read(reply, to)
          const mentions = lines.flatMap((line) => line.mentions)
          expect(mentions).toEqual(reply.kind === 'answer' && to.sharedBy !== null ? [to.sharedBy] : [])
          for (const line of lines) expect(line.text).not.toMatch(/\p{Bidi_Control}|\p{Cc}|\u2028|\u2029/u)
        }),
        { numRuns: 100 },
      )
    })

    it('a quotation is the excerpt word for word, with a bold key, or a line saying it is too long', () => {
      fc.assert(
        fc.property(answer, ({ reply, excerpts, status }) => {
          const shown = quoted(read(reply), status === 'none' ? [] : excerpts, reply.language)
          expect(shown > 0).toBe(status !== 'none')
        }),
        { numRuns: 60 },
      )
    })

    it('code is shown as a code block with its lines unchanged, and cannot end the block', () => {
      fc.assert(
        fc.property(coded, ({ prose, code, excerpt }) => {
          const reply = answerReply('answered', { excerpts: [excerpt] })
          expect(problems(reply)).toEqual([])
          const lines = read(reply)
          const shown = lines.filter(({ kind }) => kind === 'code')
          // What is too long is cut at the end of a line.
          expect(shown.length).toBeLessThanOrEqual(1)
          if (code.length < 500) expect(shown.map(({ text }) => text)).toEqual([visibleCode(code).replaceAll('\u200B', '')])
          for (const { text } of shown) expect(visibleCode(`${code}\n`).replaceAll('\u200B', '').startsWith(`${text}\n`)).toBe(true)
          if (shown.length > 0)
            expect(lines.filter(({ kind }) => kind === 'quote').map(({ text }) => text)).toEqual(prose === '' ? [] : [onScreen(prose)])
        }),
        { numRuns: 100 },
      )
    })

    it('a summary shows every point in order, word for word and whole, or says that it is too long', () => {
      fc.assert(
        fc.property(summary, (reply) => {
          const { points } = reply.summary
          expect(quoted(read(reply), points, reply.language)).toBe(points.length)
        }),
        { numRuns: 50 },
      )
    })

    it('a message that a question now has an answer shows excerpts word for word, the first one at least', () => {
      fc.assert(
        fc.property(told, (reply) => {
          expect(quoted(read(reply), reply.excerpts, reply.language)).toBeGreaterThan(0)
        }),
        { numRuns: 50 },
      )
    })

    it('each gap has its own buttons, and the list can be paged to its end and back', () => {
      fc.assert(
        fc.property(gaps, (reply) => {
          const { groups, first, total, next } = reply
          const say = wordsFor(reply)
          const wanted = groups.flatMap(({ answer: answered, dismiss }) => [
            { label: say.buttons.answer, token: answered },
            { label: say.buttons.dismiss, token: dismiss },
          ])
          const label = first - 1 + groups.length < total ? say.buttons.others : say.firstGaps
          expect(buttons(reply)).toEqual([...wanted, ...(next === null ? [] : [{ label, token: next }])])
        }),
        { numRuns: 50 },
      )
    })

    it('a form that cannot be accepted returns everything that was typed, and can be opened again', () => {
      fc.assert(
        fc.property(refusedForm, (reply) => {
          const seen = squeezed(
            read(reply)
              .map(({ text }) => text)
              .join(''),
          )
          for (const value of Object.values(reply.form)) expect(seen).toContain(squeezed(value))
          expect(buttons(reply).map(({ token }) => token)).toEqual(reply.edit === null ? [] : [reply.edit])
        }),
        { numRuns: 60 },
      )
    })

    it('the status comes first, and only an answer looks like an answer', () => {
      fc.assert(
        fc.property(answer, ({ reply, status }) => {
          const [first] = read(reply)
          const { mark, title } = wordsFor(reply).status[status]
          expect(first?.text.startsWith(`${mark} ${title}.`)).toBe(true)
        }),
        { numRuns: 50 },
      )
    })

    it.each(languages)('an old newest source and differing sources are stated at the top, in %s', (language) => {
      const reply: Reply = { ...answerReply('answered', { newest: '2025-09-07', sourcesDiffer: true }), language }
      const head = read(reply)
        .map(({ text }) => text)
        .slice(0, 3)
        .join('\n')
      const { explain, newestLine } = words[language]
      for (const line of [explain({ status: 'answered', sourcesDiffer: true }), newestLine({ newest: '2025-09-07' })])
        expect(head).toContain(line)
      expect(explain({ status: 'answered', sourcesDiffer: true })).not.toBe(explain({ status: 'answered', sourcesDiffer: false }))
    })

    it.each(languages)('the reading progress is stated at the top while documents are read, in %s', (language) => {
      const reply: Reply = { ...answerReply('related', { reading: { done: 400, of: 5000 } }), language }
      const head = read(reply)
        .map(({ text }) => text)
        .slice(0, 3)
        .join('\n')
      expect(head).toContain(words[language].readingLine({ reading: { done: 400, of: 5000 } }))
      expect(head).toContain('400')
    })

    it('an excerpt links to its place in the document if the web is served, within every limit', () => {
      const site = 'https://desk.example'
      fc.assert(
        fc.property(answer, ({ reply, status }) => {
          const drawn: Reply = { ...reply, site }
          expect(problems(drawn)).toEqual([])
          const say = wordsFor(reply)
          const links = (of: Reply) => read(of).flatMap((line) => line.links.slice(-1))
          const leading = links(drawn).filter(({ url }) => url.startsWith(`${site}/d/`))
          if (status !== 'none') expect(leading.length).toBeGreaterThan(0)
          for (const { label, url } of leading) {
            expect(label).toBe(say.readInContext)
            expect(url).toMatch(/\?x=\d+\.\d+\.[0-9a-f]{16}#x$/)
          }
          expect(links(reply).filter(({ url }) => url.startsWith(site))).toEqual([])
        }),
        { numRuns: 40 },
      )
    })

    it('paging shows every excerpt once, in order, and returns to the first', () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 3_500 }), { minLength: 1, maxLength: 6 }), (lengths) => {
          const all = lengths.map((length, i) => makeExcerpt({ text: `${i}${'x'.repeat(length)}`, highlights: [] }))
          const tokens = all.map((_, i) => `from-${i}`)
          const seen: string[] = []
          for (let from = 0, pages = 0; pages <= all.length; pages++) {
            const excerpts = all.slice(from, from + 3)
            const reply = answerReply('answered', { excerpts }, { first: from + 1, total: all.length })
            if (reply.kind !== 'answer' || !reply.page) throw new Error('no answer')
            const drawn: Reply = { ...reply, page: { ...reply.page, tokens: { ...reply.page.tokens, from: tokens } } }
            for (const [i, line] of read(drawn)
              .filter((l) => l.kind === 'quote' || l.text.includes('too long'))
              .entries())
              seen.push(line.kind === 'quote' ? (line.text[0] ?? '') : String(from + i))
            const next = buttons(drawn).find(({ token }) => tokens.includes(token))
            if (next === undefined || next.label === words.en.firstExcerpts) {
              if (next) expect(next.token).toBe('from-0')
              else expect(from).toBe(0)
              break
            }
            from = tokens.indexOf(next.token)
          }
          expect(seen).toEqual(all.map((_, i) => String(i)))
        }),
        { numRuns: 60 },
      )
    })
  })
}
