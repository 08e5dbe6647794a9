import { describe, expect, it } from 'vitest'
import { type FrontMatterMode, readFrontMatter } from '../../../src/knowledge/front-matter.js'
import { goodKeys, markdownFile } from '../../worlds/knowledge-files.js'

const read = (text: string, mode: FrontMatterMode = 'required') => readFrontMatter(text, 'a.md', mode)
const told = (text: string, mode: FrontMatterMode = 'required'): (readonly [number, string])[] =>
  read(text, mode).problems.map(({ line, message }) => [line, message])

describe('front matter of our own files', () => {
  it('gives all ten keys and where the body begins', () => {
    const text = markdownFile('Body.')
    const { as_of, ...rest } = goodKeys
    const { values, bodyStart, problems, idLine } = read(text)
    expect(problems).toEqual([])
    expect(values).toEqual({ ...rest, asOf: as_of, supersedes: [], approved: null })
    expect(text.slice(bodyStart)).toBe('\nBody.')
    expect(idLine).toBe(2)
  })

  it('reads the same with Windows line ends, a byte order mark and blanks after the fences', () => {
    const text = `\uFEFF${markdownFile('Body.').replaceAll('---\n', '---  \n').replaceAll('\n', '\r\n')}`
    const { values, bodyStart, problems } = read(text)
    expect(problems).toEqual([])
    expect(values).toEqual(read(markdownFile('Body.')).values)
    expect(text.slice(bodyStart)).toBe('\r\nBody.')
  })

  it('reports an unknown key with its line', () => {
    expect(told(markdownFile('Body.', { author: 'me' }))).toEqual([[12, 'unknown key "author" in the front matter']])
  })

  it('of an imported document may lack only what the article does not give', () => {
    const lacking = { publisher: null, url: null, published: null, as_of: null, license: null }
    expect(read(markdownFile('Body.', { ...lacking, imported: '2025-09-10' }))).toMatchObject({
      problems: [],
      values: { url: null, asOf: null },
    })
    expect(told(markdownFile('Body.', { origin: null, imported: '2025-09-10' }))).toEqual([[1, 'front matter lacks "origin"']])
    expect(told(markdownFile('Body.', { url: 'ftp://a.example', imported: '2025-09-10' }))).toEqual([[5, '"url" is not an http(s) link']])
    expect(told(markdownFile('Body.', { imported: 'today' }))).toEqual([[12, expect.stringContaining('"imported" is not a date')]])
  })

  it.each(Object.keys(goodKeys))('reports that "%s" is missing', (key) => {
    expect(told(markdownFile('Body.', { [key]: null }))).toEqual([[1, `front matter lacks "${key}"`]])
  })

  it.each([
    ['published', 'yesterday', 6, 'is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
    ['published', '2025-02-30', 6, 'is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
    ['published', '2025-9-7', 6, 'is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
    ['as_of', '2025', 7, 'is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
    ['as_of', '', 7, 'is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
    ['id', 'My Id', 2, 'must be small letters, digits and single hyphens'],
    ['id', '42', 2, 'must be text'],
    ['title', '""', 3, 'is empty'],
    ['title', '[a, b]', 3, 'must be text'],
    ['url', 'javascript:alert(1)', 5, 'is not an http(s) link'],
    ['url', 'harbour.example', 5, 'is not an http(s) link'],
    ['language', 'English', 8, 'must be a language tag such as en or fr'],
    ['kind', 'story', 9, 'must be article, background or note'],
  ])('reports "%s: %s" with its line %i', (key, value, line, message) => {
    expect(told(markdownFile('Body.', { [key]: value }))).toEqual([[line, `"${key}" ${message}`]])
  })

  it('reports all errors in one run', () => {
    const text = markdownFile('Body.', { title: null, published: 'soon', kind: 'story', author: 'me', tags: '[a]' })
    expect(told(text).sort()).toEqual(
      [
        [1, 'front matter lacks "title"'],
        [5, '"published" is not a date: write it as YYYY-MM-DD, for example 2025-09-07'],
        [8, '"kind" must be article, background or note'],
        [11, 'unknown key "author" in the front matter'],
        [12, 'unknown key "tags" in the front matter'],
      ].sort(),
    )
  })

  it('counts the lines right with Windows line ends', () => {
    const text = markdownFile('Body.', { published: 'soon' }).replaceAll('\n', '\r\n')
    expect(told(text)).toEqual([[6, expect.stringContaining('"published"')]])
  })

  it('reports bad YAML on one line, with the line of the error', () => {
    expect(told(markdownFile('Body.', { title: 'Haiti: what now' }))).toEqual([
      [3, expect.stringMatching(/^front matter is not valid YAML: [^\n]+$/)],
    ])
    expect(told(markdownFile('Body.', { title: '*Nice* day' }))[0]?.[0]).toBe(3)
  })

  it('reports a repeated key', () => {
    expect(told(markdownFile('Body.').replace('kind: note', 'kind: note\nkind: note'))).toEqual([
      [10, expect.stringContaining('not valid YAML')],
    ])
  })

  it('reports an unknown YAML anchor like other bad YAML', () => {
    expect(told(markdownFile('Body.', { title: '*nice' }))).toEqual([[3, expect.stringContaining('front matter')]])
  })

  it('reports text that is no list of keys', () => {
    expect(told('---\nJust words\n---\nBody.')).toEqual([[2, 'front matter must be a list of "key: value" lines']])
  })

  it('reports that there is none', () => {
    const none = [1, 'has no front matter: begin the file with a line "---", the keys and another line "---"']
    expect(told('Body.')).toEqual([none])
    expect(told('\n---\nid: a\n---\nBody.')).toEqual([none])
  })

  it('reports that it does not end', () => {
    expect(told('---\nid: a\ntitle: A\nBody without a second fence.')).toEqual([[3, expect.stringMatching(/does not end.*"---"/)]])
  })

  it('that is empty lacks every key', () => {
    expect(told('---\n---\nBody.').map(([, message]) => message)).toEqual(Object.keys(goodKeys).map((key) => `front matter lacks "${key}"`))
  })
})

describe('front matter of any folder', () => {
  const empty = {
    id: null,
    title: null,
    publisher: null,
    url: null,
    published: null,
    asOf: null,
    license: null,
    origin: null,
    supersedes: [],
    approved: null,
  }

  it('is optional', () => {
    const { values, bodyStart, problems } = read('Body.', 'optional')
    expect(problems).toEqual([])
    expect(bodyStart).toBe(0)
    expect(values).toEqual({ ...empty, language: 'en', kind: 'note' })
  })

  it('may have some of our keys and any others', () => {
    const { values, problems } = read('---\ntitle: Minutes\ntags: [a, b]\nlayout: post\n---\nBody.', 'optional')
    expect(problems).toEqual([])
    expect(values).toEqual({ ...empty, title: 'Minutes', language: 'en', kind: 'note' })
  })

  it('needs valid values for our keys', () => {
    expect(told('---\ntags: [a]\npublished: soon\n---\nBody.', 'optional')).toEqual([[3, expect.stringContaining('is not a date')]])
  })

  it('does not begin with a mere horizontal rule', () => {
    for (const text of ['---\n\nText.\n\n---\n\nMore.', '---\n---\n\nText.\n\n---\n\nMore.']) expect(told(text, 'optional')).toEqual([])
  })

  it.each(['\n# Pier\n\nIt is open.\n', 'It is open.\n', '\nIt is open.\n\n***\n\nMore.\n', ''])(
    'is reported if it does not end, and is neither used nor text: before %j',
    (body) => {
      const text = `---\ntitle: No end\ntags:\n  - port\n- pier\npublished: 2026-01-01\n${body}`
      const { values, bodyStart, problems, remarks } = read(text, 'optional')
      expect([values.title, problems]).toEqual([null, []])
      expect(text.slice(bodyStart)).toBe(body)
      expect(remarks).toEqual([{ file: 'a.md', line: 6, message: expect.stringMatching(/does not end.*"---"/) }])
    },
  )

  it('is not what begins with a rule and a word with a colon', () => {
    const text = '---\n\nNote: the pier is open.\n\nnote: it is\n'
    expect(read(text, 'optional')).toMatchObject({ bodyStart: 0, remarks: [] })
    expect(read('---\nnote: it is open\n', 'optional')).toMatchObject({ bodyStart: 0, remarks: [] })
  })
})
