import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { hasAll, isRight, isSameLine } from '../../../bench/import/score.js'
import { findSets, type SetPage } from '../../../bench/import/sets.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const html = '<html><body><p>The harbour is open.</p></body></html>'
const entry = { file: 'one.html', with: ['harbour'], without: ['menu'], title: 'Harbour', date: '2025-03-04' }

it('page sets are found in the three layouts of public sets', async () => {
  const files: Record<string, string> = {
    'suite/test-pages/001/source.html': html,
    'suite/test-pages/001/expected.html': '<p>The harbour is open.</p>',
    'suite/test-pages/001/expected-metadata.json': '{"title":"Harbour","byline":null}',
    'truth/ground-truth.json': '{"a1":{"articleBody":"The harbour is open.","url":"https://gazette.example/a"}}',
    'snippets/set.json': JSON.stringify({ 'https://gazette.example/b': entry }),
    'snippets/inline.json': JSON.stringify([{ url: 'https://gazette.example/c', html, with: ['open'], without: [] }]),
    'snippets/pages/one.html': html,
    'package.json': '{"name":"no set"}',
  }
  await withFolder(files, async (folder) => {
    const zipped = join(folder, 'truth/html/a1.html.gz')
    await mkdir(dirname(zipped), { recursive: true })
    await writeFile(zipped, gzipSync(html))
    const pages: SetPage[] = []
    for (const set of await findSets(folder)) for await (const page of set.pages()) pages.push(page)
    const text = 'The harbour is open.'
    const whole = (forms: number) => ({ kind: 'text', forms: Array(forms).fill(text) })
    const snippets = (wanted: string[], unwanted: string[]) => ({ kind: 'snippets', wanted, unwanted })
    expect(pages.map(({ address, expected }) => [address?.href, expected])).toEqual([
      ['http://fakehost/test/page.html', whole(2)],
      ['https://gazette.example/c', snippets(['open'], [])],
      ['https://gazette.example/b', snippets(['harbour'], ['menu'])],
      ['https://gazette.example/a', whole(1)],
    ])
    expect(pages.map((page) => page.html)).toEqual([html, html, html, html])
    expect(pages.map(({ title, date }) => [title, date])).toEqual(
      [['Harbour', undefined], [], ['Harbour', '2025-03-04'], []].map(([a, b]) => [a, b]),
    )
  })
})

it('a key that is no address and an empty title count as missing', async () => {
  await withFolder({ 'set.json': JSON.stringify({ 'hard::one.html': { html, with: [], without: [], title: '' } }) }, async (folder) => {
    const pages: SetPage[] = []
    for (const set of await findSets(folder)) for await (const page of set.pages()) pages.push(page)
    expect(pages.map(({ address, title }) => [address, title])).toEqual([[null, undefined]])
  })
})

it('a page counts as right if nine tenths of its text and little else are imported', () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`)
  const expected = { kind: 'text', forms: [words.join(' ')] } as const
  expect(isRight(words.slice(0, 38).join('\n'), expected)).toBe(true)
  expect(isRight(words.slice(0, 30).join(' '), expected)).toBe(false)
  const more = [...words, ...words.map((word) => `other${word}`)].join(' ')
  expect([isRight(more, expected), hasAll(more, expected)]).toEqual([false, true])
  const snippets = { kind: 'snippets', wanted: ['the  harbour'], unwanted: ['Menu'] } as const
  expect([isRight('the\nharbour', snippets), isRight('the harbour Menu', snippets)]).toEqual([true, false])
  expect(isSameLine('Harbour – open', 'harbour — Open')).toBe(true)
})
