import { describe, expect, it } from 'vitest'
import { fileSpan } from '../../../src/knowledge/segments.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { passagesOf, textsOf } from '../../worlds/knowledge-files.js'

describe('a definition', () => {
  it.each([
    ['Duplex\n: printing on both sides\n', ['Duplex: printing on both sides']],
    ['*Toner*\n:   the powder,\n    very fine\n: the cartridge\n', ['Toner: the powder, very fine · the cartridge']],
    ['Toner\n\n: the powder\n\n: the cartridge\n\nThe end.\n', ['Toner: the powder · the cartridge', 'The end.']],
    ['> Toner\r\n> : the powder\r\n', ['Toner: the powder']],
    ['One\n: first\n\nTwo\n: second\n', ['One: first', 'Two: second']],
  ])('of %j is one passage with its term', (text, texts) => {
    expect(textsOf('a.md', text)).toEqual(texts)
    for (const passage of passagesOf('a.md', text)) expectPassageKept(text, passage)
  })

  it.each([
    ['At 10\n:30 it opens.\n', ['At 10 :30 it opens.']],
    ['One\nline and another\n\n: no term\n', ['One line and another', ': no term']],
    ['Term\n\\: escaped\n', ['Term : escaped']],
    ['# Term\n\n: below a heading\n', [': below a heading']],
  ])('is not found in %j', (text, texts) => {
    expect(textsOf('a.md', text)).toEqual(texts)
  })
})

describe('a callout', () => {
  it.each([
    ['> [!NOTE]\n> Mind the gap.\n', ['Mind the gap.']],
    ['> [!tip]- Mind the gap.\n', ['Mind the gap.']],
    ['> [!WARNING]\n>\n> Mind the gap.\n>\n> Always.\n', ['Mind the gap.', 'Always.']],
    ['> Say [!NOTE] aloud.\n\n> \\[!NOTE]\n\n[!NOTE]\n', ['Say [!NOTE] aloud.', '[!NOTE]', '[!NOTE]']],
  ])('of %j is shown without its mark', (text, texts) => {
    expect(textsOf('a.md', text)).toEqual(texts)
  })
})

describe('the text of an image', () => {
  it('is part of its paragraph, and has its position in the file', () => {
    const text = 'See ![the *copy* room](map.png) and ![a plan][p].\n\n[p]: plan.png\n'
    const [passage] = passagesOf('a.md', text)
    expect(passage?.text).toBe('See the copy room and a plan.')
    const start = passage?.text.indexOf('a plan') ?? 0
    const span = fileSpan(passage?.segments ?? [], { start, end: start + 6 })
    expect(text.slice(span.start, span.end)).toBe('a plan')
  })

  it('is a passage if it is alone in its paragraph, and an image without text is none', () => {
    expect(textsOf('a.md', '![The second floor](map.png)\n\n![](line.png)\n')).toEqual(['The second floor'])
  })
})
