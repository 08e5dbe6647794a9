import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { parseQuestions } from '../../../src/eval/question-set.js'
import { readAliases } from '../../../src/knowledge/aliases.js'
import { type Knowledge, readKnowledge } from '../../../src/knowledge/read.js'
import { splitSentences } from '../../../src/knowledge/sentences.js'
import { folderSource } from '../../../src/knowledge/source.js'
import { readSuggestions } from '../../../src/knowledge/suggestions.js'
import { glossedTags } from '../../../src/languages/glossed-language.js'
import { fold, markdownTexts } from '../../contracts/markdown-oracle.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url))
let knowledge: Knowledge
/** A question without its capitals and marks. */
const plain = (question: string): string => question.toLowerCase().replace(/\W+/g, ' ').trim()

beforeAll(async () => {
  knowledge = await readKnowledge(folderSource(folder), 'required')
})

it('the shipped knowledge has no problem, nor have its equal terms and sample questions', async () => {
  expect(knowledge.problems).toEqual([])
  expect(readAliases(await readFile(join(folder, 'aliases.yml'), 'utf8'), 'aliases.yml').problems).toEqual([])
  expect(readSuggestions(await readFile(join(folder, 'suggestions.yml'), 'utf8'), 'suggestions.yml').problems).toEqual([])
})

it('it has the founding article and at least six background documents, each with its own name', () => {
  const kinds = knowledge.documents.map((document) => document.kind)
  expect(kinds.filter((kind) => kind === 'article')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'background').length).toBeGreaterThanOrEqual(6)
  for (const document of knowledge.documents) expect(document.file).toBe(`${document.id}.md`)
})

it('the founding article has 14 passages: two above its three headings, then four, three and five', () => {
  const article = knowledge.documents.find((document) => document.id === 'ruto-un-haiti-mission')
  const counts = new Map<string, number>()
  for (const { headings } of article?.passages ?? []) counts.set(headings.join(' › '), (counts.get(headings.join(' › ')) ?? 0) + 1)
  expect([...counts]).toEqual([
    ['', 2],
    ['Ruto asks the UN for clear direction', 4],
    ['Haiti thanks the Kenyans and asks that support go on', 3],
    ['What is at stake for the region and the world', 5],
  ])
})

it('every passage names a source, except plain definitions in the glossary', () => {
  const without = knowledge.documents.flatMap(({ id, passages }) =>
    passages.filter(({ sources }) => sources.length === 0).map(({ text }) => ({ id, text })),
  )
  for (const { id, text } of without) {
    expect(id, text).toBe('glossary')
    expect(text).not.toMatch(/\d/)
  }
})

it('every source has a publisher, a title and a link, and none is later than its document', () => {
  for (const document of knowledge.documents) {
    for (const { id, sources } of document.passages) {
      for (const { publisher, title, url, date } of sources) {
        expect(
          [publisher, title, url].every((part) => part.trim() !== ''),
          id,
        ).toBe(true)
        expect((date ?? '') <= (document.asOf ?? ''), `${id}: ${date} is after ${document.asOf}`).toBe(true)
      }
    }
  }
})

it('every passage has at least four unique sample questions, one for each language read through English', () => {
  const owners = new Map<string, string>()
  for (const { id, asked, askedIn = {} } of knowledge.documents.flatMap(({ passages }) => passages)) {
    const all = [...asked, ...Object.values(askedIn).flat()]
    expect(all.length, id).toBeGreaterThanOrEqual(4)
    for (const tag of glossedTags) expect(askedIn[tag]?.length, `${id} in ${tag}`).toBeGreaterThanOrEqual(1)
    for (const question of all) {
      expect(owners.get(plain(question)), `${id}: ${question}`).toBeUndefined()
      owners.set(plain(question), id)
    }
  }
})

it('no sample question repeats a question that measures quality', async () => {
  const asked = new Set(knowledge.documents.flatMap(({ passages }) => passages.flatMap((passage) => passage.asked.map(plain))))
  for (const set of ['paraphrases.jsonl', 'blind-paraphrases.jsonl']) {
    const { questions } = parseQuestions(await readFile(new URL(`../../eval/${set}`, import.meta.url), 'utf8'), set)
    expect(questions.filter(({ question }) => asked.has(plain(question)))).toEqual([])
  }
})

it('every passage is prose as the parser gives it, however tables and code are handled', async () => {
  for (const { file, passages, language } of knowledge.documents) {
    const content = (await readFile(join(folder, file), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '')
    expect(passages.map(({ text }) => fold(text))).toEqual(markdownTexts(content))
    for (const { id, shape, text, sentences } of passages)
      expect([shape, sentences], id).toEqual([undefined, splitSentences(text, language)])
  }
})

it('every passage and sentence is at its stated position in its file', async () => {
  for (const document of knowledge.documents) {
    const content = await readFile(join(folder, document.file), 'utf8')
    for (const passage of document.passages) expectPassageKept(content, passage)
  }
})
