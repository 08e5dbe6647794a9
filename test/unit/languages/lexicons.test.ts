import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { folded, runsIn } from '../../../src/languages/folded.js'
import { glossOf } from '../../../src/languages/gloss.js'
import { glossed, lexiconOf } from '../../../src/languages/glossed.js'
import { type GlossedTag, glossedTags } from '../../../src/languages/glossed-language.js'
import { firstLetters } from '../../../src/languages/lexicon-entries.js'

const english: ReadonlySet<string> = new Set(createRequire(import.meta.url)('an-array-of-english-words') as string[])
const folder = (path: string): URL => new URL(`../../../${path}`, import.meta.url)
const files = ['asking.txt', 'phrases.txt', 'small-words.txt', 'words.txt']

interface Line {
  readonly at: string
  readonly forms: readonly string[]
  readonly meant: readonly string[]
}

async function linesOf(tag: GlossedTag, file: string): Promise<Line[]> {
  const text = await readFile(folder(`src/languages/${tag}/${file}`), 'utf8')
  return text.split('\n').flatMap((line, i): Line[] => {
    if (line === '' || line.startsWith('#')) return []
    expect(line, `${tag}/${file}:${i + 1}`).toMatch(/^\^?[^=]+ =(?: [^=]+)?$/)
    const [forms = '', meant = ''] = line.replace(/^\^/, '').split(/ =(?: |$)/)
    return [{ at: `${tag}/${file}:${i + 1}`, forms: forms.split(', '), meant: meant.split(', ').filter(Boolean) }]
  })
}

/** The words of our documents and of the thesaurus. */
async function wordsKnown(): Promise<ReadonlySet<string>> {
  const documents = (await readdir(folder('knowledge'))).map((name) => `knowledge/${name}`)
  const texts = await Promise.all([...documents, 'src/languages/en/thesaurus.txt'].map((file) => readFile(folder(file), 'utf8')))
  return new Set(texts.flatMap((text) => runsIn(text).map(({ word }) => word)))
}

describe.each(glossedTags)('the lexicon of %s', (tag) => {
  it('has no spaces around its forms and English words', async () => {
    for (const file of files)
      for (const { at, forms, meant } of await linesOf(tag, file)) for (const one of [...forms, ...meant]) expect(one, at).toBe(one.trim())
  })

  it('has each form once', async () => {
    const seen = new Map<string, string>()
    for (const file of files.filter((name) => name !== 'asking.txt'))
      for (const { at, forms } of await linesOf(tag, file))
        for (const form of forms) {
          // Some words differ only in their accents: "esta" and "está".
          const key = form.includes(' ') ? folded(form) : form.toLowerCase()
          expect(seen.get(key), `${at}: ${form}`).toBeUndefined()
          seen.set(key, at)
        }
  })

  it('gives only English words and names', async () => {
    const known = await wordsKnown()
    const isEnglish = (word: string, typed: string): boolean =>
      word.length === 1 ||
      english.has(word) ||
      known.has(word) ||
      /^(?:\p{Lu}|\p{N})/u.test(typed) ||
      /^(?:don|doesn|isn|wasn|ll|ve|re)$/.test(word)
    for (const file of files)
      for (const { at, meant } of await linesOf(tag, file))
        for (const { word, typed } of meant.flatMap(runsIn)) expect(isEnglish(word, typed), `${at}: ${typed}`).toBe(true)
  })

  it('prefers the longest phrase to the words in it', async () => {
    const phrases = await linesOf(tag, 'phrases.txt')
    expect(phrases.length).toBeGreaterThan(500)
    for (const { at, forms, meant } of phrases.filter((_, i) => i % 20 === 0)) {
      const [first] = glossOf(forms[0] ?? '', tag)
      expect([first?.typed, first?.english], at).toEqual([forms[0], meant])
    }
  })

  it('finds words of the same stem: a stem keeps the first letters, by which they are found', () => {
    const { stem } = glossed[tag]
    const longer = [...lexiconOf(tag).words()].filter((word) => word.length > 2)
    expect(longer.filter((word) => firstLetters(stem(word)) !== firstLetters(word))).toEqual([])
  })

  it('has the everyday words', async () => {
    expect([...lexiconOf(tag).words()].length).toBeGreaterThan(4_000)
  })
})
