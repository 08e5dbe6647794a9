import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/knowledge/plain-text.js'
import { hardWrap, markedWords, plainText, prose } from '../../contracts/arbitrary-text.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { documentOf, passagesOf, readText, textsOf } from '../../worlds/knowledge-files.js'

const first =
  'The first Kenyan officers landed in Port-au-Prince on 25 June 2024, five months after a court in Nairobi had stopped them. Their number is given as 400 by most reports, while others speak of a couple of hundred.'
const second =
  'The mission was paid for by voluntary gifts. By September 2025 its trust fund held some 110 million dollars, of which over half came from Canada; the yearly need was put at six times that sum.'
/** As they stand in the file; of a question and its answer the desk makes one passage. */
const paragraphsOf = (text: string): string[] => readPlainText(text).blocks.map((block) => block.text)
const third = 'In October 2025 the Gang Suppression Force took its place.'

describe('the paragraphs of a plain text', () => {
  it.each([
    ['blocks between blank lines', '\n\n'],
    ['blocks between lines of blanks', '\n \t\n\n'],
    ['single lines without blank lines', '\n'],
    ['blocks with Windows line ends', '\r\n\r\n'],
    ['single lines with Windows line ends', '\r\n'],
    ['single lines with old Mac line ends', '\r'],
  ])('are %s', (_name, between) => {
    expect(textsOf('a.txt', [first, second, third].join(between))).toEqual([first, second, third])
  })

  it.each([72, 80])('are joined after manual wrapping at %i columns', (width) => {
    const wrapped = [first, second, third].map((text) => hardWrap(text, width))
    expect(textsOf('a.txt', wrapped.join('\n\n'))).toEqual([first, second, third])
    expect(textsOf('a.txt', wrapped.join('\r\n\r\n').replaceAll(/(?<!\r)\n/g, '\r\n'))).toEqual([first, second, third])
  })

  it('are joined after manual wrapping, even if a pasted paragraph is not wrapped', () => {
    expect(textsOf('a.txt', [hardWrap(first, 72), second, hardWrap(first, 72), third].join('\n\n'))).toEqual([first, second, first, third])
  })

  it('are separated at short last lines if manual wrapping has no blank lines', () => {
    expect(textsOf('a.txt', [first, second, third].map((text) => hardWrap(text, 72)).join('\n'))).toEqual([first, second, third])
  })

  it('keep the lines of a list apart', () => {
    expect(textsOf('a.txt', 'The force has three tasks:\n- guard the port\n- train the police\n* open the roads\n2) go home\n')).toEqual([
      'The force has three tasks:',
      '- guard the port',
      '- train the police',
      '* open the roads',
      '2) go home',
    ])
  })

  it('join a manually wrapped list line', () => {
    const item = '- guard the port, the airport and the road to the north of the town, day and night'
    const text = `${hardWrap(first, 72)}\n\n${hardWrap(item, 72)}\n- go home`
    expect(textsOf('a.txt', text)).toEqual([first, item, '- go home'])
  })

  it('have their exact positions and lines', () => {
    const text = `\uFEFF\r\n  ${third}\r\n\r\n${hardWrap(first, 72).replaceAll('\n', '\r\n')}\r\n`
    const [one, two] = passagesOf('a.txt', text)
    expect(text.slice(one?.start, one?.end)).toBe(third)
    expect(one?.lines).toEqual([2, 2])
    expect(text.slice(two?.start, two?.end)).toBe(hardWrap(first, 72).replaceAll('\n', '\r\n'))
    expect(two?.lines).toEqual([4, 6])
  })

  it('reduce white space inside a line', () => {
    expect(textsOf('a.txt', 'Kenya\tand   Haiti\u00A0agreed.')).toEqual(['Kenya and Haiti agreed.'])
  })

  it('show marks that Markdown would hide', () => {
    expect(textsOf('a.txt', 'A *star* & a \\ and [^1] &amp; > 5.')).toEqual(['A *star* & a \\ and [^1] &amp; > 5.'])
  })
})

describe('the headings of a plain text', () => {
  const headed = (text: string) => passagesOf('a.txt', text).map((passage) => [passage.headings, passage.text])

  it('are short lines without final punctuation, above a blank line', () => {
    expect(headed(`The landing\n\n${first}\n\nThe money\n\n${second}\n`)).toEqual([
      [['The landing'], first],
      [['The money'], second],
    ])
  })

  it('are also such lines directly above their text', () => {
    expect(headed(`The landing\n${first}\n\nThe money\n${second}\n${third}`)).toEqual([
      [['The landing'], first],
      [['The money'], second],
      [['The money'], third],
    ])
  })

  it('are also such lines directly above manually wrapped text', () => {
    expect(headed(`The landing\n${hardWrap(first, 72)}\n\nThe money\n${hardWrap(second, 72)}`)).toEqual([
      [['The landing'], first],
      [['The money'], second],
    ])
  })

  it('may be longer than half a line above one-line paragraphs', () => {
    const [landing, money] = ['How the first officers came to the mission in Haiti', 'What became of the money that was promised to it']
    const [a, b] = [first.slice(0, 109), second.slice(0, 108)].map((text) => `${text.replace(/\W*\w+\W*$/, '')}.`)
    expect(headed(`${landing}\n${a}\n${money}\n${b}\n`)).toEqual([
      [[landing], a],
      [[money], b],
    ])
  })

  it('give the document its title, the first of them', () => {
    expect(documentOf('minutes.txt', `The landing\n\n${first}\n\nThe money\n\n${second}`).title).toBe('The landing')
    expect(documentOf('board_minutes-2025.txt', first).title).toBe('Board minutes 2025')
  })

  it.each([
    'It was over.',
    'Who?',
    'Three things:',
    '“We stay!”',
    '- guard the port',
    '1. guard the port',
    '* * *',
    `${'long '.repeat(20)}line`,
  ])('do not include %j', (line) => {
    expect(headed(`${line}\n\n${first}`)).toEqual([
      [[], line],
      [[], first],
    ])
  })

  it('do not include a short last line of a file', () => {
    expect(headed(`The landing\n\n${first}\n\nWilliam Ruto`)).toEqual([
      [['The landing'], first],
      [['The landing'], 'William Ruto'],
    ])
    expect(textsOf('a.txt', 'William Ruto')).toEqual(['William Ruto'])
  })
})

describe('for any plain text', () => {
  it('every passage and sentence can be rebuilt from its position in the file', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        for (const passage of readText('a.txt', text).document?.passages ?? []) expectPassageKept(text, passage)
      }),
      { numRuns: 150 },
    )
  })

  it('no word is lost: each is in a passage, a heading or the title', () => {
    expect(
      new Set(
        passagesOf('a.txt', 'Kenya\nJamaica\nBelize\n')
          .flatMap((p) => [p.text, ...p.headings])
          .join(' ')
          .split(' '),
      ),
    ).toEqual(new Set(['Kenya', 'Jamaica', 'Belize']))
    fc.assert(
      fc.property(plainText, (text) => {
        const { blocks, firstHeading } = readPlainText(text)
        const shown = [firstHeading, ...blocks.flatMap((block) => [block.text, ...block.headings])].join(' ')
        for (const [word] of text.matchAll(markedWords)) expect(shown).toContain(word)
      }),
      { numRuns: 150 },
    )
  })

  it('prose wrapped at 60 to 90 columns gives the same paragraphs', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 90 }), fc.constantFrom('\n', '\r\n'), (paragraphs, width, end) => {
        const text = paragraphs.map((paragraph) => hardWrap(paragraph, width)).join('\n\n')
        expect(paragraphsOf(text.replaceAll('\n', end))).toEqual(paragraphs)
      }),
      { numRuns: 100 },
    )
  })

  it('a one-line paragraph slightly longer than the wrapped ones stays a paragraph', () => {
    const pasted = 'The officers of Kenya guarded the port. They stayed there until the winter.'
    const typed = [first, second].map((text) => hardWrap(text, 60))
    expect(textsOf('a.txt', [pasted, ...typed].join('\n\n'))).toEqual([pasted, first, second])
  })

  it('partly wrapped prose gives the same paragraphs', () => {
    fc.assert(
      fc.property(prose, prose, fc.integer({ min: 60, max: 90 }), (pasted, typed, width) => {
        const text = [...pasted, ...typed.map((paragraph) => hardWrap(paragraph, width))].join('\n\n')
        expect(paragraphsOf(text)).toEqual([...pasted, ...typed])
      }),
      { numRuns: 100 },
    )
  })

  it('prose with one line a paragraph gives the same paragraphs, with or without blank lines', () => {
    fc.assert(
      fc.property(prose, fc.constantFrom('\n', '\n\n', '\r\n', '\n \n'), (paragraphs, between) => {
        expect(paragraphsOf(paragraphs.join(between))).toEqual(paragraphs)
      }),
      { numRuns: 100 },
    )
  })
})
