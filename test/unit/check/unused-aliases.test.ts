import { describe, expect, it } from 'vitest'
import { findUnusedAliases } from '../../../src/check/unused-aliases.js'
import { documentOf } from '../../worlds/knowledge-files.js'

const documents = [
  documentOf('port.md', '# Quays of Lamu\n\nThe harbour master of Lamu keeps a list.\n'),
  documentOf('Oil lamps.txt', 'Three lamps burn.\n'),
]
const unused = (...groups: string[][]) =>
  findUnusedAliases(
    groups.map((value, at) => ({ value, line: at + 2 })),
    documents,
    'aliases.yml',
  ).map(({ line }) => line)

describe('unused equal terms', () => {
  it('include groups without a term in any document, with line and terms', () => {
    const [finding, ...others] = findUnusedAliases([{ value: ['whale', 'sperm whale'], line: 9 }], documents, 'aliases.yml')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', kind: 'unused-alias', file: 'aliases.yml', line: 9 })
    expect(finding?.message).toContain('"whale", "sperm whale"')
  })

  it.each([
    ['in a passage', ['harbourmaster', 'harbor boss', 'Harbour Masters']],
    ['in a heading', ['quay', 'wharf']],
    ['in a title', ['oil lamp', 'lantern']],
  ])('do not include a group with a term %s, in any form of its words', (_, group) => {
    expect(unused(group)).toEqual([])
  })

  it('include terms whose words only appear apart', () => {
    expect(unused(['list of Lamu', 'roll'])).toEqual([2])
  })

  it('do not include terms inside a longer term', () => {
    expect(unused(['harbour master', 'port captain'], ['harbour', 'haven'])).toEqual([])
  })

  it('do not include terms that keep a longer term out of another group', () => {
    expect(unused(['harbour master', 'port captain'], ['harbour master of Manda', 'captain of Manda'])).toEqual([])
  })
})
