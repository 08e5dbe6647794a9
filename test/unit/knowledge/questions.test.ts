import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { passagesOf, readText } from '../../worlds/knowledge-files.js'

/** The passages of a Markdown file as `questions | text`. */
const readAs = (text: string, file = 'faq.md'): string[] =>
  passagesOf(file, text).map((passage) => `${passage.asked.join(' + ')} | ${passage.text}`)

const long = 'How long can I keep a book?'
const lost = 'What does a lost card cost?'

describe('a paragraph that only asks', () => {
  it.each([
    ['in bold, with marks', `**Q: ${long}**\n\nA: Three weeks.\n`, 'A: Three weeks.'],
    ['plain', `${long}\n\nThree weeks.\n`, 'Three weeks.'],
    ['with a word for it', `Question 1: ${long}\n\nThree weeks.\n`, 'Three weeks.'],
    ['with a number', `**1. ${long}**\n\nThree weeks.\n`, 'Three weeks.'],
    ['as a list item above its answer', `- **${long}**\n\n  Three weeks.\n`, 'Three weeks.'],
    ['as a list item above a list', `- ${long}\n  - Three weeks.\n`, 'Three weeks.'],
    ['as a list of one, its answer below', `1. ${long}\n\nThree weeks.\n\n2. ${lost}\n`, 'Three weeks.'],
    ['in a list of questions and answers', `- Q: ${long}\n- A: Three weeks.\n`, 'A: Three weeks.'],
    ['in a quotation', `> ${long}\n\nThree weeks.\n`, 'Three weeks.'],
    ['on the first line of a paragraph', `Q: ${long}\nA: Three weeks.\n`, 'A: Three weeks.'],
    ['with bold marks', `**Q:** ${long}  \n**A:** Three weeks.\n`, 'A: Three weeks.'],
    ['in bold at the beginning of a paragraph', `**${long}** Three weeks.\n`, 'Three weeks.'],
    ['whose mark stands behind the bold', `**${long.slice(0, -1)}**? Three weeks.\n`, 'Three weeks.'],
    ['above a break', `${long}\\\nThree weeks.\n`, 'Three weeks.'],
    ['as a term', `${long}\n: Three weeks.\n`, 'Three weeks.'],
    ['as a term above its definition', `${long}\n\n: Three weeks.\n`, 'Three weeks.'],
    ['as a summary', `<details><summary><b>${long}</b></summary>\n\nThree weeks.\n\n</details>\n`, 'Three weeks.'],
    ['as a summary on a line of its own', `<details>\n<summary>\n${long}\n</summary>\n\nThree weeks.\n\n</details>\n`, 'Three weeks.'],
    ['as a heading', `## ${long}\n\nThree weeks.\n`, 'Three weeks.'],
    ['as a heading with a number and a mark', `## 3. Q: ${long}\n\nThree weeks.\n`, 'Three weeks.'],
  ])('%s: is the question of the passage below it', (_, text, answer) => {
    expect(readAs(text)[0]).toBe(`${long} | ${answer}`)
    expect(passagesOf('faq.md', text)[0]?.headings.at(-1)).toContain(long)
    expect(passagesOf('faq.md', text)).toHaveLength(1)
  })

  it('is so in each language of the desk', () => {
    const asked = (text: string) => {
      const [{ asked: en, askedIn } = { asked: [], askedIn: {} }, ...others] = passagesOf('faq.md', text)
      expect(others).toEqual([])
      return { en, ...askedIn }
    }
    expect(asked('Q : Combien coûte une carte perdue ?\nR : Cinq euros.\n').fr).toEqual(['Combien coûte une carte perdue ?'])
    expect(asked('**P: ¿Cuánto cuesta una tarjeta perdida?**\n\nR: Cinco euros.\n').es).toEqual(['¿Cuánto cuesta una tarjeta perdida?'])
    expect(asked('Swali: Kadi iliyopotea ni bei gani?\n\nJibu: Euro tano.\n').sw).toEqual(['Kadi iliyopotea ni bei gani?'])
    expect(asked('Kesyon: Konbyen yon kat pèdi koute?\n\nRepons: Senk ewo.\n').ht).toEqual(['Konbyen yon kat pèdi koute?'])
    expect(asked('F: How long may I keep it?\n\nA: Three weeks.\n').en).toEqual(['How long may I keep it?'])
  })

  it('may share a paragraph with other questions', () => {
    expect(readAs(`Q1: ${long}\nA1: Three weeks. Really.\nQ2: ${lost}\nA2: Five euros.\n`)).toEqual([
      `${long} | A1: Three weeks. Really.`,
      `${lost} | A2: Five euros.`,
    ])
  })

  it('may hold a sentence that leads to its question, if marked', () => {
    expect(readAs('**I lost my card. What does it cost?**\n\nFive euros.\n')).toEqual(['I lost my card. What does it cost? | Five euros.'])
    expect(readAs('Q: I lost my card. What does it cost?\nA: Five euros.\n')).toEqual([
      'I lost my card. What does it cost? | A: Five euros.',
    ])
  })

  it('may be one of several above one answer', () => {
    expect(readAs(`**${long}**\n\n**Can I renew it?**\n\nThree weeks, and yes.\n`)).toEqual([
      `${long} + Can I renew it? | Three weeks, and yes.`,
    ])
  })

  it('is not the question of a heading above several questions', () => {
    expect(readAs(`## Need help?\n\n**${long}**\n\nThree weeks.\n`)).toEqual([`${long} | Three weeks.`])
  })

  it('is answered by the first paragraph below it', () => {
    expect(readAs(`## ${long}\n\nThree weeks.\n\nThe desk is on the first floor.\n`)).toEqual([
      `${long} | Three weeks.`,
      ' | The desk is on the first floor.',
    ])
  })

  it('is answered by all of a list or table below it', () => {
    expect(readAs('How can I pay?\n\n- in cash\n- by card\n\nThe desk is open.\n')).toEqual([
      'How can I pay? | in cash',
      'How can I pay? | by card',
      ' | The desk is open.',
    ])
    expect(readAs('## What do cards cost?\n\n| card | price |\n|---|---|\n| lost | 5 |\n| new | 2 |\n')).toEqual([
      'What do cards cost? | card: lost · price: 5',
      'What do cards cost? | card: new · price: 2',
    ])
  })

  it('may be a cell, or above code', () => {
    expect(readAs(`| Question | Answer |\n|---|---|\n| ${long} | Three weeks. |\n`)).toEqual([
      `${long} | Question: ${long} · Answer: Three weeks.`,
    ])
    expect(readAs('How do I start it?\n\n```sh\nnpm start\n```\n')).toEqual(['How do I start it? | How do I start it?\nnpm start'])
  })

  it('stands among the headings, in place of one that asks something else', () => {
    const text = `# Library\n\n## ${lost}\n\nFive euros.\n\n**${long}**\n\nThree weeks.\n`
    expect(passagesOf('faq.md', text).map(({ headings }) => headings)).toEqual([
      ['Library', lost],
      ['Library', long],
    ])
  })

  it('keeps the questions of comments', () => {
    expect(readAs(`**${long}**\n\n<!-- asked: until when -->\n\nThree weeks.\n\n<!-- asked: how many days -->\n`)).toEqual([
      `${long} + until when + how many days | Three weeks.`,
    ])
  })

  it('is read in a text file too', () => {
    expect(readAs(`Library\n\n${long}\nThree weeks.\n\nQ: ${lost}\nA: Five euros.\n`, 'faq.txt')).toEqual([
      `${long} | Three weeks.`,
      `${lost} | A: Five euros.`,
    ])
  })
})

describe('a question without an answer below it', () => {
  it('is no passage, and is reported with its line', () => {
    const { document, remarks } = readText('faq.md', `# Cards\n\nCards are blue.\n\n**${lost}**\n\n## Books\n\nBooks are red.\n\n${long}\n`)
    expect(document?.passages.map(({ text, asked }) => [text, asked])).toEqual([
      ['Cards are blue.', []],
      ['Books are red.', []],
    ])
    expect(remarks).toEqual([{ kind: 'asked', file: 'faq.md', line: 5, message: expect.stringMatching(/^2 questions.*right below/) }])
  })

  it('in a list does not belong to what is below the list', () => {
    expect(readAs(`- ${long}\n- ${lost}\n\nThe library is in Oreby.\n`)).toEqual([' | The library is in Oreby.'])
  })

  it('is not reported if it is a link to its answer', () => {
    const contents = `- [${long}](#long)\n- [${lost}](#lost)\n`
    const { remarks } = readText('faq.md', `${contents}\n## ${long}\n\nThree weeks.\n`)
    expect(remarks.filter(({ kind }) => kind === 'asked')).toEqual([])
    expect(readAs(`${contents}\n## ${long}\n\nThree weeks.\n`)).toEqual([`${long} | Three weeks.`])
  })

  it('stays a passage if the file has nothing else', () => {
    expect(readAs(`${long}\n\n${lost}\n`)).toEqual([` | ${long}`, ` | ${lost}`])
  })
})

describe('other text that asks', () => {
  it.each([
    ['a question inside of a paragraph', 'The port is closed. Will it open again? Nobody knows.'],
    ['a question at the beginning of one', 'Will it open again? Nobody knows.'],
    ['a question on its first line', 'Will it open again?\nNobody knows.'],
    ['a question at its end', 'The port is closed. Will it open again?'],
    ['a single word', 'Why?'],
    ['a bold word', '**Note:** Will it open? Nobody knows.'],
    ['a question of more than 300 characters', `Does it ${'really '.repeat(50)}open?`],
  ])('%s stays as it is', (_, text) => {
    expect(readAs(`${text}\n\nThe ferry goes on.\n`)).toEqual([
      ` | ${text.replaceAll('**', '').replace('\n', ' ')}`,
      ' | The ferry goes on.',
    ])
  })
})

it('any file of questions and answers can be proven', () => {
  const piece = fc.constantFrom(
    ...[
      'Q: ',
      'A: ',
      '**',
      'How *long*?',
      'Is it &amp; open?',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      ': ',
      '## ',
      'Three weeks.',
      '\\\n',
      '1. ',
      '?',
      '[^1]',
    ],
    ...['<details><summary>', '</summary>', '</details>', '```\n', '| a | b |\n|--|--|\n', '\uFEFF', '\r\n', '<!-- asked: Who? -->'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('a.md', 'a.txt'), (pieces, file) => {
      const text = pieces.join('')
      for (const passage of readText(file, text).document?.passages ?? []) expectPassageKept(text, passage)
    }),
    { numRuns: 500 },
  )
})
