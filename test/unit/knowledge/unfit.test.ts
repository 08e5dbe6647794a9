import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { readAliases } from '../../../src/knowledge/aliases.js'
import { markdownSyntax, parseMarkdown } from '../../../src/knowledge/parse-markdown.js'
import { readDocument, readKnowledge } from '../../../src/knowledge/read.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { readSuggestions } from '../../../src/knowledge/suggestions.js'
import { unfitMarkdown } from '../../../src/knowledge/unfit.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'

const read = (content: string) => readDocument('x.md', Buffer.from(content), 'optional')
/** Each name expands to nine of the one before it: 9⁹ words in a few lines. */
const bomb = (first: string, indent = ''): string =>
  [first, ...[...'bcdefghi'].map((name, i) => `${indent}&${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n')

describe('a malicious file', () => {
  it.each([
    ['aliases.yml', () => readAliases(`groups:\n${bomb('  - &a [lol, lul]', '  - ')}`, 'aliases.yml').problems],
    ['suggestions.yml', () => readSuggestions(`questions:\n${bomb('  - &a [lol, lul]', '  - ')}`, 'suggestions.yml').problems],
    ['front matter', () => read(`---\nlist:\n${bomb('  - &a [lol, lul]', '  - ')}\ntitle: *i\n---\n\nText.\n`).problems],
  ])('with exponentially expanding names in %s is reported with its line', (_, problems) => {
    expect(problems()).toEqual([
      expect.objectContaining({ line: expect.any(Number), message: expect.stringContaining('repeats parts of itself') }),
    ])
  })

  it.each([
    ['20,000 lists in YAML', `---\nx: ${'['.repeat(20_000)}\n---\n\nText.\n`],
    ['10,000 quotations', `Text.\n\n${'> '.repeat(10_000)}a\n`],
    ['10,000 lists', `Text.\n\n${'1. '.repeat(10_000)}a\n`],
    ['lists over many lines', `Text.\n\n${Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n`],
    ['25,000 stars', `Text.\n\n${'*a'.repeat(25_000)}\n`],
    ['25,000 closing brackets', `Text.\n\n${'x]'.repeat(25_000)}\n`],
  ])('with %s is reported with its line', (_, content) => {
    const { document, problems } = read(content)
    expect(document).toBeNull()
    expect(problems[0]).toMatchObject({ file: 'x.md', line: expect.any(Number) })
  })

  it.each([
    ['50,000 opening brackets', '['.repeat(50_000)],
    ['a horizontal rule of 20,000 characters', '*'.repeat(20_000)],
    ['5,000 abbreviations', 'U.S. '.repeat(5_000)],
    ['3,000 bold items', '- **a**\n'.repeat(3_000)],
    ['3,000 rows with bold cells', `| a | b |\n|---|---|\n${'| **a** | _b_ |\n'.repeat(3_000)}`],
    ['code with 20,000 stars', `\`\`\`c\n${'/* a */\n'.repeat(10_000)}\`\`\``],
  ])('is read if it is only unusual: %s', (_, content) => {
    expect(read(`# T\n\nText.\n\n${content}\n`).problems).toEqual([])
  })

  it('does not affect other files', async () => {
    const files = {
      'good.md': '# Good\n\nIt opened.\n',
      'deep.md': '> '.repeat(10_000),
      'bomb.md': `---\nx:\n${bomb('  - &a [l, o]', '  - ')}\n---\n\nText.\n`,
    }
    const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
    const { documents, problems } = await readKnowledge(memorySource('files', bytes), 'optional')
    expect(documents.map(({ file }) => file)).toEqual(['good.md'])
    expect(problems.map(({ file }) => file)).toEqual(['bomb.md', 'deep.md'])
  })

  it('is reported with the line that exceeds a limit', () => {
    expect(unfitMarkdown(`a\n\nb\n${'> '.repeat(60)}c\n`)).toMatchObject({ line: 4 })
    expect(unfitMarkdown(`a\r\n\r\nb\r\n${'*a'.repeat(6_000)}\r\n`)).toMatchObject({ line: 4 })
    expect(unfitMarkdown('a **b** c\n\n- - - - -\n')).toBeNull()
  })
})

/** A tree with the start and end of its nodes, and their first lines. */
function shapeOf(node: Nodes): object {
  const { type, position } = node
  const place = [position?.start.offset, position?.start.line, position?.start.column, position?.end.offset]
  return {
    type,
    place,
    ...('value' in node ? { value: node.value } : {}),
    ...('children' in node ? { children: node.children.map(shapeOf) } : {}),
  }
}

describe('long code', () => {
  const long = (line: string, end: string): string => `${line}${end}`.repeat(400)

  it.each(['\n', '\r\n'])('is read unchanged, and so is the text after it, with lines that end in %j', (end) => {
    const content = [
      '# T',
      '',
      'This is how:',
      '```js',
      ...Array.from({ length: 400 }, (_, i) => `  let a${i} = "*"`),
      '```',
      '',
      'It [leads](x) on.',
      '',
    ].join(end)
    const { document, remarks } = read(content)
    const [code, after] = document?.passages ?? []
    expect(code?.text).toContain(`let a0 = "*"${end}  let a1`.replace('\r', ''))
    expect(code?.lines).toEqual([3, 404])
    expect([after?.text, after?.lines]).toEqual(['It leads on.', [407, 407]])
    expect(remarks).toMatchObject([{ kind: 'relative', line: 407 }])
    for (const passage of document?.passages ?? []) expectPassageKept(content, passage)
  })

  it('takes a fraction of the parser’s own time', () => {
    const content = `Text.\n\n\`\`\`\n${'x\n'.repeat(20_000)}\`\`\`\n`
    const costOf = (parse: () => unknown): number => {
      const before = process.cpuUsage().user
      parse()
      return process.cpuUsage().user - before
    }
    const all = [1, 2, 3].map(() => [costOf(() => parseMarkdown(content)), costOf(() => fromMarkdown(content, markdownSyntax))] as const)
    expect(Math.min(...all.map(([ours]) => ours))).toBeLessThan(Math.min(...all.map(([, alone]) => alone)) / 3)
  })

  it('gives the parser’s own tree, except for end positions', () => {
    const fence = fc.constantFrom('```', '~~~', '````', '  ```', '- ```', '> ```', '<!--', '    ```', '``` a`b')
    const piece = fc.oneof(
      fence,
      fence,
      fc.constantFrom('Text.', '', '- item', '  more', '-->', '# Head', '| a | b |'),
      fc.constant(long('x', '\n')),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const content = pieces.join('\n')
        expect(shapeOf(parseMarkdown(content))).toEqual(shapeOf(fromMarkdown(content, markdownSyntax)))
      }),
      { numRuns: 60 },
    )
  })
})
