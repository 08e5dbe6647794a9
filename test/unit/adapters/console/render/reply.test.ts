import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../../../adapters/console/render/reply.js'
import { commands } from '../../../../../src/commands/commands.js'
import { type Answer, type Excerpt, type Reply, statuses, sumOf } from '../../../../../src/contract/reply.js'
import { words } from '../../../../../src/i18n/words.js'
import type { Span } from '../../../../../src/knowledge/document.js'
import {
  answerReply,
  gapsReply,
  helpReply,
  makeCard,
  makeDigestReply,
  makeExcerpt,
  makeGap,
  makeInsights,
  makeSummary,
  sourcesReply,
} from '../../../../worlds/replies.js'

const plain = (reply: Reply, width = 100, verbose = false): string => renderReply(reply, { width, colour: false, verbose })
const coloured = (reply: Reply): string => renderReply(reply, { width: 100, colour: true })
const withExcerpt = (changes: Partial<Excerpt>, remarks: Partial<Answer> = {}): Reply =>
  answerReply('answered', { ...remarks, excerpts: [makeExcerpt(changes)] })
/** Without white space, so that line breaks do not matter. */
const squeezed = (text: string): string => text.normalize().replace(/[\s\p{Cc}]+/gu, '')
const colourCodes = /\u001b\[\d+m/g

describe('an answer on screen', () => {
  it.each(statuses)('says on its first line that it is %s', (status) => {
    const [first] = plain(answerReply(status)).split('\n')
    expect(first).toContain(words.en.status[status].mark)
    expect(first).toContain(words.en.status[status].title)
  })

  it('shows text, document, heading, paragraph and date of an excerpt, and date and link of each source', () => {
    const drawn = squeezed(plain(answerReply('answered')))
    for (const part of [
      ...['On 12 May 1931 Mayor Ida Holm opened the bridge.', 'The bridge of Oreby', 'Bridges › The high bridge', 'paragraph 2'],
      ...['as of 1 March 2025', 'Oreby Gazette, 13 May 1931', 'https://gazette.example/1931/05/13/bridge'],
    ]) {
      expect(drawn).toContain(squeezed(part))
    }
  })

  it('says so if a document has no date', () => {
    expect(plain(withExcerpt({ document: { ...makeExcerpt().document, asOf: null } }))).toContain('no date given')
  })

  const row = 'Printer: PRN-02 · Stock\u202e: 東京 · Paper: A4, A3'
  const span = (text: string) => ({ start: row.indexOf(text), end: row.indexOf(text) + text.length })
  const cells = [
    { name: span('Printer'), cell: span('PRN-02') },
    { name: span('Stock\u202e'), cell: span('東京') },
    { name: span('Paper'), cell: span('A4, A3') },
  ]

  it('draws a row as a table: column names, with the cells right below them', () => {
    const reply = withExcerpt({ text: row, highlights: [], key: [0, row.length], answer: [9, 15], shape: { kind: 'row', cells } })
    const lines = ['  1  Printer  Stock   Paper', '     ───────  ──────  ──────', '     PRN-02   東京    A4, A3']
    expect(plain(reply)).toContain(lines.join('\n'))
    expect(coloured(reply)).toContain('\u001b[1mPRN-02\u001b[22m')
  })

  it('draws a row as text if the table is too wide, or has no column names', () => {
    const squeezedRow = squeezed(`“${row}”`).replaceAll('\u202e', '')
    const drawn = (width: number, shown: (typeof cells)[number][] | { name: null; cell: Span }[]): string =>
      squeezed(plain(withExcerpt({ text: row, highlights: [], shape: { kind: 'row', cells: shown } }), width))
    expect(drawn(27, cells)).toContain(squeezedRow)
    expect(
      drawn(
        100,
        cells.map(({ cell }) => ({ name: null, cell })),
      ),
    ).toContain(squeezedRow)
  })

  it('draws code with unchanged lines, however narrow the screen is', () => {
    const code = `if true; then\n    echo "${'long '.repeat(20)}end"\nfi`
    const text = `To restart it:\n${code}`
    const drawn = plain(withExcerpt({ text, highlights: [[3, 10]], shape: { kind: 'code', code: { start: 15, end: text.length } } }), 40)
    expect(drawn).toContain(`  1  “To restart it:”\n${code.replace(/^/gm, '       ')}\n`)
  })

  it('names every source of a long excerpt, links those that fit in twelve lines, and links all on request', () => {
    const source = (n: number) => ({ publisher: `Gazette ${n}`, title: '', url: `https://gazette.example/${n}`, date: null })
    const sources = [1, 2, 3].map(source)
    const text = 'The bridge of Oreby stood open all day. '.repeat(12).trim()
    const reply = withExcerpt({ text, key: [0, 10], answer: null, highlights: [], sources })
    const short = plain(reply, 80)
    expect(short.split('\n').length).toBeLessThanOrEqual(12)
    for (const { publisher } of sources) expect(short).toContain(publisher)
    expect(short.match(/https:\S+/g)).toEqual(['https://gazette.example/1'])
    expect(plain(reply, 80, true).match(/https:\S+/g)).toEqual(sources.map(({ url }) => url))
  })

  it('of a long excerpt with many sources and a remark takes twelve lines, and says how many sources it does not name', () => {
    const source = (n: number) => ({
      publisher: `The Oreby Gazette, edition ${n}`,
      title: '',
      url: `https://gazette.example/${n}`,
      date: null,
    })
    const sources = [1, 2, 3, 4].map(source)
    const text = 'The bridge of Oreby stood open all day. '.repeat(12).trim()
    const reply = withExcerpt({ text, key: [0, 10], answer: null, highlights: [], sources }, { newest: '2026-03-21', sourcesDiffer: true })
    const short = plain(reply, 80)
    expect(short.split('\n').length).toBeLessThanOrEqual(12)
    expect(short).toContain('edition 1')
    expect(short).toContain('and 3 more')
    for (const { publisher } of sources) expect(squeezed(plain(reply, 80, true))).toContain(squeezed(publisher))
  })

  it('of an excerpt that would fill more than twelve lines shows the key sentence, and says that the paragraph goes on', () => {
    const [key, rest] = ['The bridge of Oreby opened on 12 May 1931.', ' The river rose and fell below it for years.'.repeat(16)]
    const reply = withExcerpt({ text: key + rest, key: [0, key.length], answer: null, highlights: [] })
    const short = plain(reply, 80)
    expect(short.split('\n').length).toBeLessThanOrEqual(12)
    expect(short).toContain(`“${key}”`)
    expect(short).toContain('The paragraph goes on')
    expect(squeezed(plain(reply, 80, true))).toContain(squeezed(key + rest))
    // A narrow screen has more lines in any case.
    expect(squeezed(plain(reply, 40))).toContain(squeezed(key + rest))
  })

  it('names the file and its lines only on request', () => {
    expect(plain(withExcerpt({}), 100, true)).toContain('bridge.md:14')
    expect(plain(withExcerpt({ lines: [14, 17] }), 100, true)).toContain('bridge.md:14–17')
    expect(plain(withExcerpt({}))).not.toContain('bridge.md')
  })

  it('shortens a long location at its headings, and keeps the paragraph', () => {
    const document = { ...makeExcerpt().document, title: 'The bridge of Oreby and all that was built beside it' }
    const drawn = plain(withExcerpt({ document, heading: 'Bridges › The high bridge over the sound, and how it came to be built' }))
    expect(squeezed(drawn)).toContain(squeezed('all that was built beside it › paragraph 2 (as of 1 March 2025)'))
    const endless = plain(withExcerpt({ document: { ...document, title: 'Bridge '.repeat(40).trim() } }))
    expect(squeezed(endless)).toMatch(/Brid[bridge]*…›paragraph2\(/i)
  })

  it('draws an excerpt without heading and without sources', () => {
    expect(plain(withExcerpt({ heading: '', sources: [] }))).toContain('The bridge of Oreby › paragraph 2')
  })

  it('numbers the excerpts, best first', () => {
    const texts = ['First thing.', 'Second thing.', 'Third thing.']
    const drawn = plain(answerReply('answered', { excerpts: texts.map((text) => makeExcerpt({ text, highlights: [] })) }))
    expect(drawn).toMatch(/1 {2}“First thing\.”[\s\S]*2 {2}“Second thing\.”[\s\S]*3 {2}“Third thing\.”/)
  })

  it('suggests questions that the desk can answer when it found no answer', () => {
    const suggestions = ['When was the bridge opened?', 'Who keeps the lamp?']
    for (const status of ['related', 'none'] as const) {
      for (const question of suggestions) expect(plain(answerReply(status, { suggestions }))).toContain(question)
    }
  })

  it('never breaks a link', () => {
    const url = `https://gazette.example/${'a-long-way-down/'.repeat(12)}index.html`
    const source = { publisher: 'Oreby Gazette', title: 'The bridge', url, date: null }
    expect(plain(withExcerpt({ sources: [source] }), 60)).toContain(url)
  })
})

describe('colour', () => {
  const text = 'It rained. On 12 May 1931 Ida Holm opened the bridge.'

  it('shows only the sentence that answers in bold', () => {
    const drawn = coloured(withExcerpt({ text, key: [11, text.length], answer: [26, 34], highlights: [[46, 52]] }))
    expect(drawn).toContain(`“It rained. \u001b[1m${text.slice(11)}\u001b[22m”`)
  })

  it('shows the answer itself in bold if the excerpt is one sentence', () => {
    const drawn = coloured(withExcerpt({ text: text.slice(11), answer: [15, 23] }))
    expect(drawn).toContain('“On 12 May 1931 \u001b[1mIda Holm\u001b[22m opened the bridge.”')
  })

  it('is the only thing that is lost without it', () => {
    for (const status of statuses) expect(coloured(answerReply(status)).replace(colourCodes, '')).toBe(plain(answerReply(status)))
  })

  it('is the same for the same outcome and differs between outcomes', () => {
    const codes = statuses.map((status) => coloured(answerReply(status)).split(words.en.status[status].mark)[0])
    expect(new Set(codes).size).toBe(statuses.length)
  })
})

describe('a summary on screen', () => {
  const drawn = (changes: Parameters<typeof makeSummary>[0] = {}): string => plain({ kind: 'summary', summary: makeSummary(changes) })

  it('starts with its subject, the numbers of points and documents, and the documents with their dates', () => {
    const [title, line, document] = drawn({ topic: 'the bridge', since: '1931-01-01' }).split('\n')
    expect(title).toBe('Summary: the bridge, since 1 January 1931')
    expect(line).toBe('1 point, word for word, from 1 of 3 documents.')
    expect(document).toBe('  • The bridge of Oreby (as of 1 March 2025)')
  })

  it('shows each point like an excerpt of an answer', () => {
    const points = [makeExcerpt(), makeExcerpt({ text: 'Divers mended the pier.', highlights: [] })]
    const answer = plain(answerReply('answered', { excerpts: points }))
    expect(drawn({ points })).toContain(answer.slice(answer.indexOf('  1  ')))
  })

  it('says why it has no point, and then lists no document', () => {
    const none = { points: [], topic: 'zeppelins' }
    expect(drawn({ ...none, outcome: 'no topic' })).toContain('The documents of this desk say nothing about “zeppelins”.')
    expect(drawn({ ...none, outcome: 'nothing', since: '2026-01-01' })).toContain('nothing about “zeppelins” from 1 January 2026 or later')
    expect(drawn({ ...none, outcome: 'no topic' })).not.toContain('•')
  })

  it('removes control characters from topics and titles', () => {
    const text = drawn({ topic: '\u001b[2Jbridge\u202e', documents: [{ id: 'x', title: 'The \u001b[2Jbridge', asOf: null }] })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
  })
})

describe('a moderator sees on screen', () => {
  it('gaps, each with how often, when last and why', () => {
    const drawn = plain(gapsReply([makeGap()], { total: 7, done: 'Dismissed: “Who?”' }))
    expect(drawn).toBe(
      'Dismissed: “Who?”\n7 questions wait for an answer (1–1)\n  • Who paid for the bridge?\n    Asked 2 times · last on 4 March 2025 · nothing was found',
    )
    expect(plain(gapsReply([]))).toBe('No question waits for an answer.')
  })

  it('a digest with its counts, a chart of its days, subjects, gaps and news', () => {
    const drawn = plain(makeDigestReply({ openGaps: 9 }))
    for (const part of [
      'Digest: 1 March 2025 – 7 March 2025',
      '• The bridge of Oreby › Bridges · 2 times',
      '• and 8 more',
      '• Changed: The bridge',
    ])
      expect(drawn).toContain(part)
    expect(drawn).toMatch(/^ {2}2 March 2025 {2}██ 2$/m)
    expect(drawn).toMatch(/^ {2}4 March 2025 {2}░ 1$/m)
    expect(drawn).toMatch(/^ {2}7 March 2025 {3}0$/m)
    expect(drawn).toContain('“On 12 May 1931 Mayor Ida Holm opened the bridge.”')
    const many = { answered: 500, likely: 100, related: 300, none: 200 }
    const days = [{ day: '2025-03-01', counts: many }]
    for (const line of plain(makeDigestReply({ days }), 40)
      .split('\n')
      .filter((text) => text.includes('█')))
      expect(line.length).toBeLessThanOrEqual(40)
    expect(plain(makeDigestReply({ days: [{ day: '2025-03-01', counts: sumOf([]) }] }))).not.toMatch(/[█▓▒░]/)
  })

  it('insights with the answered share of each active day, and their lists, on a narrow screen too', () => {
    const days = [
      { day: '2025-03-01', counts: { answered: 2, likely: 1, related: 0, none: 1 } },
      { day: '2025-03-02', counts: sumOf([]) },
      { day: '2025-03-03', counts: { answered: 0, likely: 0, related: 9, none: 0 } },
    ]
    const reply = { kind: 'insights', insights: makeInsights({ days }), chart: null } as const
    const drawn = plain(reply)
    for (const part of [
      'Insights: 2 March 2025 – 3 March 2025',
      '64% of 11 questions answered, before that 50% of 4.',
      'Ratings: 👍 3 · 👎 2',
      '• The bridge of Oreby › Bridges · 5 times',
      '• Who sold the bridge? · 2 times',
      '• Who paid for the bridge? · once',
      '• in Haitian Creole · 55% (6)',
      '• in another language · 9% (1)',
    ])
      expect(drawn).toContain(part)
    expect(drawn).toMatch(/^ {2}1 March 2025 {2}█+▓+░+ 75%$/m)
    expect(drawn).toMatch(/^ {2}3 March 2025 {2}▒+ 0%$/m)
    expect(drawn).not.toContain('2 March 2025  ')
    for (const line of plain(reply, 40).split('\n')) expect(line.length).toBeLessThanOrEqual(40)
    const none = makeInsights({ days, counts: sumOf([]), disliked: [], subjects: [], languages: [], gaps: [], openGaps: 0 })
    const quiet = plain({ kind: 'insights', insights: none, chart: null })
    for (const part of ['No question was asked.', 'No answer was rated down.', 'No question waits for an answer.'])
      expect(quiet).toContain(part)
  })

  it('a digest with the three main lines of its insights, or none if nothing was asked', () => {
    const drawn = plain(makeDigestReply())
    for (const part of [
      '• 64% of 11 questions answered, before that 50% of 4.',
      '• Rated down most: Who sold the bridge? · 2 times',
      '• Languages of the questions: 55% in Haitian Creole, 36% in English, 9% in another language',
    ])
      expect(drawn).toContain(part)
    const telling = makeInsights({ counts: sumOf([]), disliked: [], languages: [] })
    expect(plain(makeDigestReply({ telling }))).not.toMatch(/answered, before|Rated down|Languages/)
  })

  it('a channel’s settings in plain words', () => {
    const settings = { answers: 'thread', private: false, language: 'fr' } as const
    expect(plain({ kind: 'channel', settings, changed: true })).toMatch(/^From now on[\s\S]*in a thread\.[\s\S]*everybody[\s\S]*French/)
  })

  it('a refused form with the reason and all that was typed', () => {
    const form = { question: 'Who?', answer: 'Somebody.', source: 'A page', link: 'x', date: '1 May' }
    const drawn = plain({ kind: 'refused form', problems: [{ field: 'date', text: 'Write the day.' }], form, edit: null })
    expect(drawn).toContain('  • Date of the source: Write the day.')
    for (const value of Object.values(form)) expect(drawn).toContain(value)
  })

  it('a message to earlier askers, with the excerpts', () => {
    const told: Reply = { kind: 'told', question: 'Who opened the bridge?', asked: '2026-03-04', excerpts: [makeExcerpt()] }
    expect(plain(told)).toMatch(/^You asked “Who opened the bridge\?” on 4 March 2026\. Now there is an answer:\n\n {2}1 {2}“On 12 May/)
  })
})

describe('other replies on screen', () => {
  it.each([24, 40, 60, 100])('never ends or begins a line with the mark between two facts: %i columns', (width) => {
    const card = makeCard({ url: `https://gazette.example/${'long/'.repeat(12)}` })
    const lines = renderReply(sourcesReply([card]), { width, colour: false }).split('\n')
    expect(lines.filter((line) => /^\s*·|·\s*$/.test(line))).toEqual([])
  })

  it('list the documents with publisher, date and link', () => {
    const document = makeCard()
    const bare = makeCard({ id: 'x', title: 'Notes', publisher: null, url: null, asOf: null })
    const drawn = plain(sourcesReply([document, bare]))
    expect(drawn).toContain('2 documents')
    expect(drawn).toContain('Oreby Gazette · as of 1 March 2025 · https://gazette.example/1')
    expect(drawn).toContain('• Notes')
    expect(plain(sourcesReply([bare]))).toContain('1 document\n')
  })

  it('show help with every command, the way out, the meaning of each outcome, and sample questions', () => {
    const drawn = plain(helpReply(['Who keeps the lamp?']))
    for (const command of commands) {
      expect(drawn).toContain(`/${command.name}`)
      expect(squeezed(drawn)).toContain(squeezed(words.en.describe(command)))
    }
    for (const { mark, title } of Object.values(words.en.status)) expect(drawn).toContain(`${mark} ${title}`)
    expect(drawn).toContain('/quit')
    expect(drawn).toContain('Who keeps the lamp?')
  })

  it('show a notice unchanged', () => {
    expect(plain({ kind: 'notice', text: 'Please ask again.' })).toBe('Please ask again.')
  })
})
