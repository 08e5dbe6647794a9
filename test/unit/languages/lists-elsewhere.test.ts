import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../../support/program.js'

/** What a list of English words looks like in code. */
const listPatterns = [
  // An alternation of four words: `who|what|when|where`.
  /(?<![\w'"])[a-z]{2,}\??(?:\|[a-z][a-z' ?]*){3}/i,
  // Eight words in a text that is split, or passed to a function that splits it.
  /(['"`])\s*(?:[a-z]+\s+){7,}[a-z]+\s*\1\s*\.(?:trim|split)/i,
  /\b(?:listOf|setOf)\(\s*['"`]\s*(?:[a-z]+\s+){7}/i,
  // Eight words, each in quotation marks.
  /(?:(['"])[a-z]{2,}\1,\s*){7}(['"])[a-z]{2,}\2/,
]
const holdsList = (code: string): boolean => listPatterns.some((pattern) => pattern.test(code))

/** The rooms that may have words: the languages, the desk’s own words and commands, and the vocabulary of web pages. */
const homes = ['languages', 'i18n', 'commands', 'import', 'cli']

describe('lists of English words', () => {
  it('are in src/languages only', async () => {
    const files = (await readdir(join(repository, 'src'), { recursive: true })).map((file) => file.replaceAll('\\', '/'))
    const sources = files.filter((file) => file.endsWith('.ts') && !homes.includes(file.split('/')[0] ?? ''))
    expect(sources.length).toBeGreaterThan(100)
    const holders: string[] = []
    for (const file of sources) if (holdsList(await readFile(join(repository, 'src', file), 'utf8'))) holders.push(file)
    expect(holders).toEqual([])
  })

  it.each([
    'const interrogative = /\\b(?:who|whom|whose|what)\\b/i',
    'const pattern = `(?:seconds?|minutes?|hours?|days?)`',
    "const names = 'zero one two three four five six seven eight'.split(' ')",
    'const list = `\n  a an the this\n  that these those and or\n`.trim().split(/\\s+/)',
    "const stop = setOf('a an the this that these those and')",
    "['president', 'minister', 'commander', 'leader', 'head', 'chief', 'chair', 'chairman']",
  ])('are detected: %s', (code) => {
    expect(holdsList(code)).toBe(true)
  })

  it.each([
    "type Type = 'definition' | 'number' | 'money' | 'duration' | 'time' | 'person'",
    "throw new Error('the sentence model is not there any more, so nothing can be found')",
    'const mark = /^(?:[-*•–]|\\d{1,3}[.)])\\s/u',
    'const isIn = left|right',
  ])('are not suspected in %s', (code) => {
    expect(holdsList(code)).toBe(false)
  })
})
