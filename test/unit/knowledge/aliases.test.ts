import { describe, expect, it } from 'vitest'
import { readAliases } from '../../../src/knowledge/aliases.js'

const lines = (...list: string[]): string => `${list.join('\n')}\n`
const read = (text: string) => readAliases(text, 'aliases.yml')
const places = (text: string): (readonly [number, string])[] => read(text).problems.map(({ line, message }) => [line, message])

describe('aliases.yml', () => {
  it('gives its groups in order, with comments, long groups and numbers as terms', () => {
    const text = lines(
      '# equal terms',
      'groups:',
      '  - [MSS, Multinational Security Support]',
      '  - [',
      '      2699,',
      '      SC 2699,',
      '    ]',
    )
    expect(read(text)).toEqual({
      groups: [
        ['MSS', 'Multinational Security Support'],
        ['2699', 'SC 2699'],
      ],
      problems: [],
    })
  })

  it('ignores white space around a term', () => {
    expect(read('groups:\n  - [" PM ", prime minister]\n').groups).toEqual([['PM', 'prime minister']])
  })

  it('reads the same with Windows line ends', () => {
    expect(read('groups:\r\n  - [PM, prime minister]\r\n  - [x]\r\n').problems).toEqual([
      { file: 'aliases.yml', line: 3, message: 'item 2 of "groups" needs at least two terms' },
    ])
  })

  it('reports every wrong group with its line in one run and keeps the right ones', () => {
    const text = lines('groups:', '  - [alone]', '  - [PM, prime minister]', '  - just text', '  - [UN, "  "]')
    expect(read(text).groups).toEqual([['PM', 'prime minister']])
    expect(places(text)).toEqual([
      [2, 'item 1 of "groups" needs at least two terms'],
      [4, 'item 3 of "groups" must be a list of terms, such as [PM, prime minister]'],
      [5, 'item 4 of "groups" contains an empty term'],
    ])
  })

  it('reports a repeated term in any case, with both lines', () => {
    expect(places(lines('groups:', '  - [PM, prime minister]', '  - [TPC, pm]'))).toEqual([
      [3, '"pm" is there twice, on lines 2 and 3: keep one'],
    ])
    expect(places(lines('groups:', '  - [TPC, CPT, tpc]'))).toEqual([[2, '"tpc" is there twice, on lines 2 and 2: keep one']])
  })

  it('reports the right lines of a repeated term below a wrong group', () => {
    expect(places(lines('groups:', '  - [alone]', '  - [PM, prime minister]', '  - [TPC, pm]'))).toContainEqual([
      4,
      '"pm" is there twice, on lines 3 and 4: keep one',
    ])
  })

  it('accepts no empty value and no list as a term', () => {
    expect(places(lines('groups:', '  - - PM', '    -'))).toEqual([[2, expect.stringContaining('item 1')]])
    expect(places(lines('groups:', '  - [PM, [prime, minister]]'))).toEqual([[2, expect.stringContaining('item 1')]])
  })

  it.each([
    ['nothing', ''],
    ['another key', 'group:\n  - [a, b]\n'],
    ['a second key', 'groups:\n  - [a, b]\nother: 1\n'],
    ['no list in it', 'groups: none\n'],
    ['only a list', '- [a, b]\n'],
  ])('that holds %s is reported at its first line', (_name, text) => {
    expect(read(text)).toEqual({
      groups: [],
      problems: [{ file: 'aliases.yml', line: 1, message: 'must be "groups:" and a list below it, nothing else' }],
    })
  })

  it('that is not YAML is reported on one line with the line of the error', () => {
    expect(places(lines('groups:', '  - [a, b]', '  - "c'))).toEqual([
      [expect.any(Number), expect.stringMatching(/^is not valid YAML: [^\n]+$/)],
    ])
    expect(places(lines('groups:', '  - [a, b]', '  bad: [c'))[0]?.[0]).toBeGreaterThanOrEqual(3)
  })

  it('with an unknown YAML anchor is reported, not thrown', () => {
    expect(places(lines('groups:', '  - [PM, *minister]'))).toEqual([[2, expect.any(String)]])
  })
})
