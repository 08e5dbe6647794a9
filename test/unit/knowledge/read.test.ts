import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/knowledge/decode.js'
import { readDocument, readKnowledge } from '../../../src/knowledge/read.js'
import { folderSource } from '../../../src/knowledge/source.js'
import { brokenText } from '../../contracts/arbitrary-text.js'
import { documentOf, encode, goodKeys, markdownFile, readText, withFolder } from '../../worlds/knowledge-files.js'

type Files = Readonly<Record<string, string | Uint8Array>>
const readFolder = (files: Files, mode: 'required' | 'optional') => withFolder(files, (folder) => readKnowledge(folderSource(folder), mode))
const toldOf = async (files: Files, mode: 'required' | 'optional' = 'required'): Promise<string[]> =>
  (await readFolder(files, mode)).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)

describe('a document', () => {
  it('has the values of its front matter, its file and its hash', () => {
    const text = markdownFile('Text.')
    const { passages, ...card } = documentOf('deep/visit.md', text, 'required')
    const { as_of, ...keys } = goodKeys
    expect(card).toEqual({ ...keys, asOf: as_of, supersedes: [], approved: null, file: 'deep/visit.md', sha256: sha256(encode(text)) })
    expect(passages.map((passage) => passage.id)).toEqual(['port-visit#1'])
  })

  it.each([
    ['Board Minutes.md', 'board-minutes', 'Board Minutes'],
    ['deep/er/2025_09-notes.txt', 'deep-er-2025-09-notes', '2025 09 notes'],
    ['Chérizier.TXT', 'cherizier', 'Chérizier'],
    ['東京.md', '東京', '東京'],
    ['---.md', 'document', '---.md'],
  ])('without front matter gets id and title from its name: %s', (file, id, title) => {
    const document = documentOf(file, 'The text ends here.')
    expect([document.id, document.title, document.kind, document.language, document.asOf]).toEqual([id, title, 'note', 'en', null])
  })

  it('gets its title from front matter, then from its first heading, then from its name', () => {
    expect(documentOf('a.md', '---\ntitle: Front\n---\n# Head\n\nText.').title).toBe('Front')
    expect(documentOf('a.md', '# Head\n\nText.').title).toBe('Head')
  })
})

describe('an unusable file', () => {
  it.each<[string, string | Uint8Array, number, string]>([
    ['is not UTF-8', Uint8Array.from([...encode('one\ntwo\n'), 0xe9]), 3, 'is not valid UTF-8: save it again as UTF-8'],
    ['is UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), 1, 'is not valid UTF-8: save it again as UTF-8'],
    ['is empty', '', 1, 'is empty: write something in it or remove it'],
    ['has only blanks', ' \n\t\r\n', 1, 'is empty: write something in it or remove it'],
    ['has only a byte order mark', '\uFEFF', 1, 'is empty: write something in it or remove it'],
    ['has only a heading', '# Head\n', 1, 'has no paragraph: write one below the front matter and the headings'],
    ['has only front matter', '---\ntitle: A\n---\n', 1, 'has no paragraph: write one below the front matter and the headings'],
  ])('that %s is reported with its line', (_name, content, line, message) => {
    const bytes = typeof content === 'string' ? encode(content) : content
    expect(readDocument('a.md', bytes, 'optional')).toMatchObject({ document: null, problems: [{ file: 'a.md', line, message }] })
  })

  it('may also have bad front matter or a bad footnote', () => {
    for (const text of [markdownFile('Text.', { kind: 'story' }), markdownFile('Text.[^a]')]) {
      const { document, problems } = readText('a.md', text, 'required')
      expect(document).toBeNull()
      expect(problems).toHaveLength(1)
    }
  })
})

describe('a folder', () => {
  it('gives its documents in the order of their names, and only .md and .txt files count', async () => {
    const files = { 'b.md': 'Bee.', 'a.txt': 'Ay.', 'C.MD': 'Sea.', 'aliases.yml': 'groups: []', 'd.pdf': 'x', 'deep/e.Txt': 'E.' }
    const { documents, problems } = await readFolder(files, 'optional')
    expect(documents.map((document) => document.file)).toEqual(['C.MD', 'a.txt', 'b.md', 'deep/e.Txt'])
    expect(problems).toEqual([])
  })

  it('has all its errors reported in one run, while the good files are read', async () => {
    const files = {
      'bad-date.md': markdownFile('Text.', { id: 'bad-date', published: '2025-13-01' }),
      'bad-utf8.txt': Uint8Array.from([0x0a, 0xff]),
      'bad-yaml.md': '---\nid: [\n---\nText.',
      'empty.txt': '',
      'footnote.md': markdownFile('Text.[^a]', { id: 'footnote' }),
      'good.md': markdownFile('Text.', { id: 'good' }),
      'keys.md': markdownFile('Text.', { id: 'keys', title: null, author: 'me' }),
      'notes.txt': 'A text file needs no front matter.',
      'same.md': markdownFile('Text.', { id: 'good' }),
    }
    const { documents, problems } = await readFolder(files, 'required')
    expect(documents.map((document) => document.file)).toEqual(['good.md', 'notes.txt'])
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'bad-date.md:6: "published" is not a date: write it as YYYY-MM-DD, for example 2025-09-07',
      'bad-utf8.txt:2: is not valid UTF-8: save it again as UTF-8',
      expect.stringMatching(/^bad-yaml\.md:[23]: front matter is not valid YAML: /),
      'empty.txt:1: is empty: write something in it or remove it',
      expect.stringMatching(/^footnote\.md:14: footnote \[\^a\] has no definition/),
      'keys.md:1: front matter lacks "title"',
      'keys.md:11: unknown key "author" in the front matter',
      'same.md:2: id "good" is taken by good.md: give one of them another id',
    ])
  })

  it('with bad front matter and a bad footnote in one file gets both errors', async () => {
    expect(await toldOf({ 'a.md': markdownFile('Text.[^a]', { published: 'soon' }) })).toEqual([
      expect.stringContaining('a.md:6: "published"'),
      expect.stringContaining('a.md:14: footnote [^a]'),
    ])
  })

  it('with a repeated id gets an error with its line, also if the file has another error', async () => {
    expect(await toldOf({ 'a.md': markdownFile('Text.'), 'b.md': markdownFile('Text.') })).toEqual([
      'b.md:2: id "port-visit" is taken by a.md: give one of them another id',
    ])
    const both = await toldOf({ 'a.md': markdownFile('Text.'), 'b.md': markdownFile('Text.', { kind: 'story' }) })
    expect(both).toContainEqual('b.md:2: id "port-visit" is taken by a.md: give one of them another id')
    expect(both).toContainEqual('b.md:9: "kind" must be article, background or note')
  })

  it('cannot have two files with one id from front matter', async () => {
    expect(await toldOf({ 'a.md': 'Text.', 'b.md': '---\ntitle: B\nid: a\n---\nText.' }, 'optional')).toEqual([
      'b.md:3: id "a" is taken by a.md: give one of them another id',
    ])
  })

  it('with an unreadable file reports that file alone', async () => {
    await withFolder({ 'a.md': 'Text.' }, async (folder) => {
      const source = folderSource(folder)
      // Like a file that is removed between the listing and the reading.
      const { documents, problems } = await readKnowledge({ ...source, list: async () => ['a.md', 'gone.md'] }, 'optional')
      expect(documents.map((document) => document.id)).toEqual(['a'])
      expect(problems).toEqual([
        { file: 'gone.md', line: 1, message: 'cannot be read (ENOENT): check that it is there and its permissions' },
      ])
    })
  })
})

it('reading never throws, and gives a document or a reason', () => {
  const content = fc.oneof(
    brokenText.map(encode),
    brokenText.map((text) => encode(markdownFile(text))),
    brokenText.map((text) => encode(`---\n${text}\n---\nText.`)),
    fc.tuple(fc.constantFrom(...Object.keys(goodKeys)), brokenText).map(([key, value]) => encode(markdownFile('Text.', { [key]: value }))),
    fc.uint8Array(),
  )
  fc.assert(
    fc.property(fc.constantFrom('a.md', 'a.txt'), fc.constantFrom('required', 'optional'), content, (file, mode, bytes) => {
      const { document, problems } = readDocument(file, bytes, mode)
      expect(document === null).toBe(problems.length > 0)
      for (const { line, message } of problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(message).not.toContain('\n')
      }
    }),
    { numRuns: 150 },
  )
})
