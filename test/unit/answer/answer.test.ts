import { describe, expect, it } from 'vitest'
import type { Excerpt } from '../../../src/contract/reply.js'
import type { Age } from '../../../src/lib/age.js'
import { expectAnswerKept, expectWholeSentences } from '../../contracts/answer-promises.js'
import { type DeskSettings, eager, neverOld, type TestDesk, timid, withDesk, withThreshold } from '../../worlds/desks.js'
import { oreby, orebyAliases } from '../../worlds/oreby.js'

const onOreby = <T>(run: (desk: TestDesk) => Promise<T>, settings: DeskSettings = {}): Promise<T> =>
  withDesk(oreby, { models: eager, aliases: orebyAliases, ...settings }, run)
/** Everything is old. */
const long: Age = { ...neverOld, staleDays: 1 }
const marked = ({ text, highlights }: Excerpt): string[] => highlights.map(([start, end]) => text.slice(start, end))

describe('the outcome', () => {
  it('is answered if a passage says it, and the first excerpt says it word for word', () =>
    onOreby(async (desk) => {
      const answer = await desk.ask('Who opened the bridge?')
      expect(answer.status).toBe('answered')
      expect(answer.excerpts[0]?.text).toContain('On 12 May 1931 Mayor Ida Holm opened the bridge across the sound at Oreby.')
      expect(answer.suggestions).toEqual([])
      await expectAnswerKept(answer, desk.folder)
    }))

  it('is likely if the desk is slightly less sure, with the same remarks as an answer', () =>
    onOreby(
      async ({ ask }) => {
        const sure = await ask('Who opened the bridge?')
        const models = withThreshold(sure.confidence + 0.1)
        await onOreby(async (desk) => expect(await desk.ask('Who opened the bridge?')).toEqual({ ...sure, status: 'likely' }), {
          ...{ models, age: long },
        })
      },
      { age: long },
    ))

  it('is related if the desk is not sure enough, with the closest passages and questions that it can answer', () =>
    onOreby(
      async (desk) => {
        const answer = await desk.ask('Who opened the bridge?')
        expect(answer.status).toBe('related')
        expect(answer.excerpts[0]?.text).toContain('Ida Holm')
        await expectAnswerKept(answer, desk.folder)
      },
      { models: timid },
    ))

  it('is none if no passage is close, and nothing is shown', () =>
    onOreby(async (desk) => {
      for (const question of ['Which zeppelins won quarterly dividends?', 'the of and', '']) {
        expect(await desk.ask(question)).toMatchObject({ status: 'none', excerpts: [], confidence: 0 })
      }
    }))

  it('is at most likely if a pronoun stands for something unknown, and sure if the question before says what', () =>
    onOreby(async ({ answerer }) => {
      const statusOf = async (typed: string, earlier?: string) => (await answerer.answer(typed, earlier)).answer.status
      for (const unknown of [undefined, '', 'zeppelins qwxyz?'])
        expect(await statusOf('What did she open across the sound at Oreby in 1931?', unknown)).toBe('likely')
      expect(await statusOf('What did she open across the sound at Oreby in 1931?', 'Who is Ida Holm?')).toBe('answered')
      expect(await statusOf('What did Mayor Ida Holm open across the sound at Oreby in 1931?')).toBe('answered')
    }))

  it('includes the question as it was understood', () =>
    onOreby(async (desk) => {
      expect((await desk.ask('  Who \u0007opened\n the\u202e bridge? ')).question).toBe('Who opened the bridge?')
    }))
})

describe('the excerpts', () => {
  it('are at most three, from different passages, best first', async () => {
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((n) => [`p${n}.md`, `The pilots of harbour ${n} guide tankers past the reef.\n`]),
    )
    await withDesk(files, {}, async (desk) => {
      const answer = await desk.ask('Who guides tankers past the reef?')
      expect(answer.excerpts).toHaveLength(3)
      await expectAnswerKept(answer, desk.folder)
    })
  })

  it('are whole sentences of their passage', () =>
    onOreby(async (desk) => {
      for (const question of ['Who opened the bridge?', 'toll lorry', 'northern pier', 'keeper of the lighthouse', 'bell landing stage']) {
        for (const excerpt of (await desk.ask(question)).excerpts) expectWholeSentences(excerpt, desk.library.index)
      }
    }))

  it('include the sentence that they depend on', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('What had carried carts and cattle?')).excerpts
      expect(first?.text).toMatch(/The bridge replaced a chain ferry .* It had carried carts and cattle/)
    }))

  it('have the sentence that answers as their key, inside a short passage', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('What became of the bell that hung at the landing stage?')).excerpts
      expect(first?.text.slice(...first.key)).toMatch(/^Nobody knows what became of the bell/)
      expect(first?.text).toMatch(/^On 12 May 1931/)
    }))

  it('mark the person, day or number that was asked for inside the key', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('Who opened the bridge?')).excerpts
      expect(first?.answer && first.text.slice(...first.answer)).toBe('Ida Holm')
    }))

  it('show no markup, footnote marks or line breaks of the file', () =>
    onOreby(async (desk) => {
      for (const { text } of (await desk.ask('Who opened the bridge, and what had carried carts?')).excerpts) {
        expect(text).not.toMatch(/\*\*|\[\^|\n/)
      }
    }))

  it('are the same every time', () =>
    onOreby(async (desk) => {
      expect(await desk.ask('northern pier of the bridge')).toEqual(await desk.ask('northern pier of the bridge'))
    }))
})

describe('the marks in an excerpt', () => {
  it('are on the words that match the question, in any form', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('toll for lorries')).excerpts
      expect(first && marked(first)).toEqual(['toll', 'lorry'])
    }))

  it('are on an equal term', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('Which burgomaster opened the bridge?')).excerpts
      expect(first && marked(first)).toEqual(expect.arrayContaining(['Mayor', 'opened', 'bridge']))
    }))

  it('are on all words of an equal term', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('Who is paid by the wharfinger?')).excerpts
      expect(first && marked(first)).toContain('harbour office')
    }))

  it('are on the correct form of a misspelt word', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('Who is the kepeer of the lighthuose?')).excerpts
      expect(first && marked(first)).toEqual(expect.arrayContaining(['keeper', 'lighthouse']))
    }))
})

describe('the citation of an excerpt', () => {
  it('is its document, heading, paragraph, line, date and primary source', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('What is the toll for a lorry?')).excerpts
      expect(first).toMatchObject({
        passage: 'bridge#2',
        paragraph: 2,
        heading: 'The toll',
        lines: [15, 15],
        document: { id: 'bridge', title: 'The bridge of Oreby', file: 'bridge.md', asOf: '2025-03-01' },
        sources: [{ publisher: 'Harbour office', title: 'The toll board', url: 'https://harbour.example/tolls', date: null }],
      })
      expect(oreby['bridge.md'].split('\n')[14]).toContain('The toll for a lorry')
    }))

  it('has no date and no source if the file gives none', () =>
    onOreby(async (desk) => {
      const [first] = (await desk.ask('Who steers by the lamp in fog?')).excerpts
      expect(first).toMatchObject({ document: { title: 'The lighthouse of Oreby', asOf: null }, sources: [], lines: [5, 5] })
      const [pilots] = (await desk.ask('Who guides tankers past the reef?')).excerpts
      expect(pilots).toMatchObject({ document: { title: 'The pilots', file: 'pilots.txt', asOf: null }, sources: [] })
    }))
})

describe('an answerer without its own suggestions', () => {
  it('offers samples that it can answer, made from its documents', () =>
    onOreby(async (desk) => {
      const samples = desk.answerer.samples()
      expect(samples).toContain('What is the toll for a lorry?')
      expect(samples.length).toBeGreaterThan(0)
      for (const sample of samples) expect((await desk.ask(sample)).status).toBe('answered')
      for (const sample of samples) expect(desk.answerer.askable()).toContain(sample)
    }))

  it('suggests no question that depends on another one', () =>
    onOreby(async (desk) => expect(desk.answerer.samples()).toEqual(['Who opened the bridge?']), {
      suggestions: ['When was it opened?', 'Who opened the bridge?'],
    }))
})

describe('tables and code', () => {
  const files = {
    'it.md':
      '# Printers\n\n| Printer | Colour | Paper |\n|---|---|---|\n| PRN-01 | no | A4 |\n| PRN-02 | yes | A4, A3 |\n\nTo restart the spooler:\n\n```sh\nsudo  systemctl restart cups\n```\n',
  }

  it('a row is found by column names and cells, and shown with both', () =>
    withDesk(files, { models: eager }, async (desk) => {
      const answer = await desk.ask('Which printer prints A3 in colour?')
      expect(answer.excerpts[0]).toMatchObject({
        text: 'Printer: PRN-02 · Colour: yes · Paper: A4, A3',
        lines: [6, 6],
        shape: { kind: 'row' },
      })
      await expectAnswerKept(answer, desk.folder)
    }))

  it('code is found by its own words and by the sentence before it, and shown with it', () =>
    withDesk(files, { models: eager }, async (desk) => {
      for (const question of ['How do I restart the spooler?', 'What restarts cups?']) {
        const answer = await desk.ask(question)
        expect(answer.excerpts[0]).toMatchObject({ text: 'To restart the spooler:\nsudo  systemctl restart cups', shape: { kind: 'code' } })
        await expectAnswerKept(answer, desk.folder)
      }
    }))
})
