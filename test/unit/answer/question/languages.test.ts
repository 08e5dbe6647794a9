import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { understand } from '../../../../src/answer/question/understood.js'
import { parseQuestions } from '../../../../src/eval/question-set.js'
import { readKnowledge } from '../../../../src/knowledge/read.js'
import { folderSource } from '../../../../src/knowledge/source.js'
import { type GlossedTag, glossedTags } from '../../../../src/languages/glossed-language.js'
import { createIndex } from '../../../../src/search/index.js'

const path = (name: string): URL => new URL(`../../../eval/${name}.jsonl`, import.meta.url)
const asked = async (name: string): Promise<readonly string[]> =>
  parseQuestions(await readFile(path(name), 'utf8'), name).questions.map(({ question }) => question)

const shipped = createIndex()
for (const document of (await readKnowledge(folderSource('knowledge'), 'required')).documents) shipped.add(document)
const languageOf = (question: string) => understand(question, shipped).language
/** The share of questions that are assigned to another language, and some of them. */
const mistaken = (questions: readonly string[], tag: GlossedTag) => {
  const wrong = questions.filter((question) => languageOf(question) !== tag)
  return { share: wrong.length / questions.length, wrong: wrong.slice(0, 5) }
}
const firstFour = (question: string): string => question.split(/\s+/).slice(0, 4).join(' ')

describe('the language of a question', () => {
  it('is English for each of our English questions, also for misspelt ones', async () => {
    const sets = ['questions', 'natural', 'near-misses', 'paraphrases', 'blind-natural', 'blind-paraphrases']
    const questions = (await Promise.all(sets.map(asked))).flat()
    expect(questions.length).toBeGreaterThan(1_000)
    expect(questions.filter((question) => languageOf(question) !== 'en')).toEqual([])
  })

  it.each(glossedTags)('is recognised for 98 of 100 questions in %s', async (tag) => {
    expect(mistaken(await asked(`translated/${tag}`), tag)).toMatchObject({ share: expect.toSatisfy((share: number) => share <= 0.02) })
  })

  it.each(glossedTags)('is recognised from the first four words for 93 of 100 questions in %s', async (tag) => {
    const questions = (await asked(`translated/${tag}`)).map(firstFour)
    expect(mistaken(questions, tag)).toMatchObject({ share: expect.toSatisfy((share: number) => share <= 0.07) })
  })

  it.each([
    ['ht', 'ki lè eleksyon yo?'],
    ['ht', 'kiles ki president ayiti kounye a'],
    ['sw', 'nani anaongoza?'],
    ['sw', 'polisi wa Kenya walideploy lini Haiti?'],
    ['es', 'cuantos policias mando Jamaica'],
    ['fr', 'combien de policiers en Haiti'],
    ['fr', "c'est quoi la MMAS ?"],
    ['en', 'MSS'],
    ['en', 'Port-au-Prince'],
    ['en', 'Viv Ansanm'],
    ['en', 'x'],
    ['en', ''],
  ] as const)('%s: %s', (tag, question) => expect(languageOf(question)).toBe(tag))
})

describe('a question in another language', () => {
  it.each([
    ['ruto y rubio hablaron de haiti', 'rubio'],
    ['en que parte de haiti queda segur', 'segur'],
    ['quien es otunge', 'otunge'],
    ['ekuru aukot et waweru c’est qui', 'ekuru'],
    ['kiyès kempes sanon ye', 'kempes'],
  ])('keeps a name in small letters that the lexicon has as a word: %s', (question, name) => {
    expect(understand(question, shipped).text.toLowerCase()).toContain(name)
  })

  it('avoids an English word that only frames a question if there is another', () => {
    expect(understand('quien nombro a otunge comandante', shipped).text).not.toContain('name')
  })
})
