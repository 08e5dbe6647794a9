import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsked } from '../../../src/knowledge/asked.js'
import { anyCharacter } from '../../contracts/arbitrary-text.js'
import { markdownFile, passagesOf, readText } from '../../worlds/knowledge-files.js'

const comment = '<!-- asked:\nWho sold the boat?\n  who got rid of it\n\n-->'

describe('a comment with questions', () => {
  it('belongs to the paragraph above it, and changes neither its text nor its position', () => {
    const text = `# Boats\n\nThe ferry was sold.\n\n${comment}\n\nThe pier is of oak.\n`
    const [ferry, pier] = passagesOf('a.md', text)
    expect(ferry).toMatchObject({ text: 'The ferry was sold.', lines: [3, 3], asked: ['Who sold the boat?', 'who got rid of it'] })
    expect(pier).toMatchObject({ text: 'The pier is of oak.', number: 2, asked: [] })
    const [without] = passagesOf('a.md', text.replace(comment, ''))
    expect({ ...ferry, asked: [] }).toEqual(without)
  })

  it('belongs to its list item, right below the text', () => {
    const [first, second] = passagesOf(
      'a.md',
      '- **Ferry** is a ship.\n  <!-- asked:\n  What carries cars?\n  -->\n- **Pier** is a wall.\n',
    )
    expect(first).toMatchObject({ text: 'Ferry is a ship.', asked: ['What carries cars?'] })
    expect(second).toMatchObject({ text: 'Pier is a wall.', asked: [] })
  })

  it('adds to a comment above it', () => {
    const [only] = passagesOf('a.md', 'The ferry was sold.\n\n<!-- asked: Who sold it? -->\n\n<!-- asked: Was it sold? -->\n')
    expect(only?.asked).toEqual(['Who sold it?', 'Was it sold?'])
  })

  it('is reported if it follows no paragraph', () => {
    const { document, remarks } = readText('a.md', `The ferry was sold.\n\n# Piers\n\n${comment}\n\nThe pier is of oak.\n`)
    expect(document?.passages.map(({ asked }) => asked)).toEqual([[], []])
    expect(remarks).toEqual([{ kind: 'asked', file: 'a.md', line: 5, message: expect.stringContaining('right below') }])
  })

  it('may be on the line of its paragraph, and list its questions', () => {
    const [ferry, pier] = passagesOf(
      'a.md',
      'The ferry was sold. <!-- asked: Who sold it? -->\n\nThe pier is of oak.\n\n<!-- Asked :\n- Which wood?\n-->\n',
    )
    expect([ferry, pier]).toMatchObject([
      { text: 'The ferry was sold.', asked: ['Who sold it?'] },
      { text: 'The pier is of oak.', asked: ['Which wood?'] },
    ])
  })

  it.each([
    ['without a colon', 'The ferry was sold.\n\n<!-- asked\nWho sold it?\n-->\n'],
    ['with text after its end', 'The ferry was sold.\n\n<!-- asked:\nWho sold it?\n--> The pier\n'],
    ['with another one on the same line', 'The ferry was sold.\n\n<!-- asked: Who? --> <!-- asked: When? -->\n'],
  ])('%s is reported', (_, text) => {
    const { remarks } = readText('a.md', text)
    expect(remarks).toMatchObject([{ kind: 'asked', line: expect.any(Number), message: expect.stringContaining('cannot be read') }])
  })

  it.each([
    ['on lines of its own', 'The ferry was sold.\n\n<!-- asked:\nWho sold it?\n', 3],
    ['without a colon', 'The ferry was sold.\n\n<!-- asked\nWho sold it?\n', 3],
    ['in a list', '- The ferry was sold.\n  <!-- asked:\n  Who sold it?\n', 2],
    ['in a list, as its lines are not indented', '- The ferry was sold.\n  <!-- asked:\nWho sold it?\n-->\n', 2],
    ['in a paragraph', 'The ferry was sold. <!-- asked: Who sold it?\n', 1],
  ])('that does not end is reported: %s', (_, text, line) => {
    const { remarks } = readText('a.md', text)
    expect(remarks).toMatchObject([{ kind: 'asked', line, message: expect.stringMatching(/does not end.*"-->"/) }])
  })

  it('may have fifty questions of three hundred characters, and more are reported and dropped', () => {
    const many = Array.from({ length: 60 }, (_, i) => `Who sold ferry ${i}?`)
    const { document, remarks } = readText('a.md', `The ferry was sold.\n\n<!-- asked:\n${'x'.repeat(301)}\n${many.join('\n')}\n-->\n`)
    expect(document?.passages[0]?.asked).toEqual(many.slice(0, 50))
    expect(remarks).toMatchObject([{ kind: 'asked', message: expect.stringContaining('50') }])
  })

  it('may name a language in any form, and one that the desk does not know is reported with its line', () => {
    const { document, remarks } = readText(
      'a.md',
      'The ferry was sold.\n\n<!-- asked:\nFR : Qui a vendu le bac ?\n\nfr-CA: Vendu par qui ?\nde: Wer hat sie verkauft?\nxx: blah blah\n-->\n',
    )
    expect(document?.passages[0]).toMatchObject({ askedIn: { fr: ['Qui a vendu le bac ?', 'Vendu par qui ?'] } })
    expect(document?.passages[0]?.asked).toContain('Wer hat sie verkauft?')
    expect(remarks.map(({ line, message }) => [line, message])).toEqual([
      [7, expect.stringContaining('"de:"')],
      [8, expect.stringMatching(/"xx:".*it knows en, /)],
    ])
  })

  it('is read line by line, for any text', () => {
    const line = fc.string({ unit: anyCharacter }).filter((text) => !/-->|--!>|[\r\n]|^\s*[-*+]\s/.test(text))
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const asked = readAsked(`<!-- asked:\n${lines.join('\n')}\n-->`)
        expect(asked).toEqual(lines.map((one) => one.trim()).filter((one) => one !== ''))
      }),
    )
  })
})

describe('other comments', () => {
  it('are still ignored', () => {
    for (const html of ['<!-- asked -->', '<!-- Asked of nobody -->', '<p>asked: what?</p>', '<!-- note: asked: what? -->'])
      expect(readAsked(html)).toBeNull()
    expect(passagesOf('a.md', 'The ferry was sold.\n\n<!-- to be checked -->\n')).toMatchObject([{ asked: [] }])
  })
})

describe('a note that a moderator has approved', () => {
  it('answers the question that is its title', () => {
    const approved = { title: 'Who sold the ferry?', approved_by: 'Ana Holm', approved_at: '2026-11-20' }
    const { document } = readText('note.md', markdownFile(`A miller sold it.\n\n${comment}\n`, approved))
    expect(document?.passages[0]?.asked).toEqual(['Who sold the ferry?', 'Who sold the boat?', 'who got rid of it'])
  })
})
