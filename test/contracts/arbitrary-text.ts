import fc from 'fast-check'

const [firstHalf, halves] = [0xd8_00, 0x8_00]
/** Any character, as fast-check's `binary`: that one makes a table of all million of them in each worker. */
export const anyCharacter = fc.nat({ max: 0x10_ffff - halves }).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (text) => {
    const point = typeof text === 'string' ? (text.codePointAt(0) ?? Number.NaN) : Number.NaN
    const isHalf = point >= firstHalf && point < firstHalf + halves
    if (isHalf || Number.isNaN(point) || String.fromCodePoint(point) !== text) throw new Error('it is no character')
    return point < firstHalf ? point : point - halves
  },
)

/** Inside an address: what may stand there plainly, and sometimes any character in its code. */
const inUrl = (marks: string): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${marks}`) },
      { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
    ),
  })
const segment = inUrl("-._~!$&'()*+,;=:@")
const afterPath = (sign: string): fc.Arbitrary<string> =>
  fc.option(inUrl("-._~!$&'()*+,;=:@/?")).map((text) => (text === null ? '' : `${sign}${text}`))
/** An address on the web, as fast-check's `webUrl`: that one makes a table of all characters too. */
export const webUrl = fc
  .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.array(segment), afterPath('?'), afterPath('#'))
  .map(([scheme, domain, path, query, fragment]) => `${scheme}://${domain}${path.map((one) => `/${one}`).join('')}${query}${fragment}`)

/** A word that stands once in its text, so that a test can say where it must be found. */
const markedWord = 'WORD'
/** What `markedWord` becomes; no other piece of an arbitrary text has digits between a w and an e. */
export const markedWords = /w\d+e/g

const words = [markedWord, markedWord, markedWord, 'Ruto', 'a', 'No. 2', 'U.S. officials', 'naïve', '東京', '😀', '👩‍👩‍👧', 'e\u0301']
const spaces = [' ', ' ', ' ', '  ', '\t', '\u00A0', '\n', '\n', '\n\n', '\r\n', '\r', '    ', '  \n', '\u2028']
const marks = ['.', '. ', '? ', '!', '…', ', ', ': ', '"', '“', '”', '’', '(', ')', '[', ']', '<', '>', '|', '&', ';', '-', '–', '\\']
const markup = [
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '~',
    '`',
    '``',
    '[x](https://a.example/b)',
    '![',
    '![x](y.png)',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '\\*',
    '\\&',
  ],
  ...['&amp;', '&#65;', '&#x1F600;', '&copy;', '&copy', '&nope;', '&#32;', '&NewLine;', '[^n]', '[^m]', '[x]', '<https://a.example>'],
  ...['https://a.example/b?c=d', 'www.a.example', 'me@a.example', '\\[', '\\|', '\\\\', '\\\n'],
]
const starts = [
  ...[
    '# ',
    '### ',
    '> ',
    '> > ',
    '- ',
    '* ',
    '1. ',
    '23) ',
    '- [ ] ',
    '  - ',
    '   ',
    '| ',
    ' | ',
    '|\n',
    '| a | b |\n|---|---|\n',
    '```\n',
    '---\n',
  ],
  ...['===\n', '[^n]: P, [T](https://a.example), 2025\n', '[x]: https://a.example\n', '<div>\n', '\n\n- ', '\n> ', '\n# '],
]

/** A text that mixes words, markup, marks, emoji and line breaks in unusual ways. */
export function arbitraryText(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => {
    let count = 0
    // A space on both sides would hide what happens where a word touches markup; letters around it would hide the word.
    return list.map((piece) => (piece === markedWord ? `w${++count}e` : piece)).join('')
  })
}

export const markdownText = arbitraryText([...words, ...words, ...spaces, ...marks, ...markup, ...starts])
export const plainText = arbitraryText([...words, ...words, ...spaces, ...marks, '- ', '1. ', '• ', '\n\n', '\n \n', '\uFEFF'])
/** Like the others, with characters that no text should have: control characters and broken emoji. */
export const brokenText = fc.oneof(
  arbitraryText([
    ...words,
    ...spaces,
    ...marks,
    ...markup,
    ...starts,
    '\0',
    '\u0007',
    '\uFEFF',
    '\uD83D',
    '\uDE00',
    '\u202E',
    '---\n',
    'id: ',
  ]),
  fc.string({ unit: anyCharacter, maxLength: 80 }),
)

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
const plainWord = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 11 })
const sentence = fc
  .tuple(fc.array(plainWord, { minLength: 6, maxLength: 20 }), fc.constantFrom('.', '.', '.', '?', '!'))
  .map(([list, end]) => {
    const text = list.join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1) + end
  })
const paragraph = fc.array(sentence, { minLength: 3, maxLength: 8 }).map((list) => list.join(' '))

/** Paragraphs of ordinary prose, long enough to show how their lines were wrapped. */
export const prose = fc.array(paragraph, { minLength: 3, maxLength: 8 })

/** Wrap a paragraph as an editor does: as many words a line as fit. */
export function hardWrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
