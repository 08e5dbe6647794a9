import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src/knowledge/document.js'
import { shapeOf } from '../../../src/knowledge/shape.js'
import { createIndex } from '../../../src/search/index.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { documentOf, passagesOf, readText, textsOf } from '../../worlds/knowledge-files.js'

const codeOf = ({ text, shape }: Passage): string | null => (shape?.kind === 'code' ? text.slice(shape.code.start, shape.code.end) : null)
const code = 'if true; then\n\techo "a.  B."\n\n    exit 1\nfi'

describe('a code block', () => {
  it('is one passage with the paragraph right before it, and keeps its white space', () => {
    const passages = passagesOf('a.md', `# Spooler\n\nIt hangs at times. To restart it:\n\n\`\`\`sh\n${code}\n\`\`\`\n\nDone.\n`)
    expect(passages.map(({ text, headings }) => [text, headings])).toEqual([
      [`It hangs at times. To restart it:\n${code}`, ['Spooler']],
      ['Done.', ['Spooler']],
    ])
    expect(passages.map(codeOf)).toEqual([code, null])
    expect(passages[0]?.lines).toEqual([3, 10])
  })

  it('is never split, and stays with the sentence that introduces it', () => {
    const [passage] = passagesOf('a.md', `It hangs. To restart it:\n\n~~~\n${code}\n~~~\n`)
    if (passage === undefined) throw new Error('no passage')
    const { text, sentences } = passage
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['It hangs.', `To restart it:\n${code}`])
    const [first, last] = sentences.map((span) => shapeOf(passage, span))
    expect(first).toBeUndefined()
    expect(last).toEqual({ kind: 'code', code: { start: 15, end: 15 + code.length } })
  })

  it('is alone after a heading, a list, a table or other code', () => {
    const body = 'Text.\n\n# A\n\n```\none\n```\n\n```\ntwo\n```\n\n- item\n\n~~~\nthree\n~~~\n'
    expect(textsOf('a.md', body)).toEqual(['Text.', 'one', 'two', 'item', 'three'])
  })

  it('in a list or a quotation is shown without their marks', () => {
    expect(textsOf('a.md', '1. Run:\n   ```\n   a\n     b\n   ```\n')).toEqual(['Run:\na\n  b'])
    expect(textsOf('a.md', '> Run:\n> ```\n> a\n>\n>   b\n> ```\n')).toEqual(['Run:\na\n\n  b'])
    expect(textsOf('a.md', 'Run:\n\n    a\n      b\n')).toEqual(['Run:\na\n  b'])
    expect(textsOf('a.md', '> \ta\n>\t\tb\n')).toHaveLength(1)
  })

  it('that is empty or never ends does no harm', () => {
    expect(textsOf('a.md', 'Run:\n\n```\n\n \n```\n\nDone.\n')).toEqual(['Run:', 'Done.'])
    expect(textsOf('a.md', 'Run:\n\n```\n\n  a\n')).toEqual(['Run:\n  a'])
  })

  it('has the questions below it, and those of its paragraph', () => {
    const [passage] = passagesOf('a.md', 'Run:\n<!-- asked:\none?\n-->\n\n```\na\n```\n<!-- asked:\ntwo?\n-->\n')
    expect([passage?.text, passage?.asked]).toEqual(['Run:\na', ['one?', 'two?']])
  })

  it('is found by its words and by the sentence before it', () => {
    const index = createIndex()
    index.add(documentOf('a.md', 'The queue is long.\n\nTo restart the spooler:\n\n```\nsystemctl restart cups\n```\n'))
    for (const word of ['spooler', 'systemctl']) {
      const terms = index.vocabulary.questionTokens(word).map(({ term }) => ({ term, share: 1 }))
      expect(index.search(terms, 1)[0]?.passage.id).toBe('a#2')
    }
  })

  it('keeps every character in its place, also with Windows line ends', () => {
    const line = fc.constantFrom('a  b', '', '\t', '  \tx', '`', '``', '> x', '- y', '\u202e', '\0', '&amp;', '\\', '|', ' ', 'w1e')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '> ', '   ', '> > '), fc.boolean(), (lines, prefix, windows) => {
        const inside = ['```', ...lines, '```'].map((one) => prefix + one).join('\n')
        const unix = `${prefix === '   ' ? '1. x\n\n' : ''}${inside}\n`
        const text = windows ? unix.replaceAll('\n', '\r\n') : unix
        const passages = readText('a.md', text).document?.passages ?? []
        for (const passage of passages) expectPassageKept(text, passage)
        const first = lines.findIndex((one) => one.trim() !== '')
        const shown = first < 0 ? [] : [lines.slice(first).join('\n').trimEnd().replaceAll('\0', '\uFFFD')]
        expect(passages.flatMap((passage) => codeOf(passage) ?? [])).toEqual(shown)
      }),
      { numRuns: 300 },
    )
  })
})
