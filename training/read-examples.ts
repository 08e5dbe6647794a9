import { readFileSync } from 'node:fs'
import type { Embeddings } from '../src/embeddings/embeddings.js'
import { askElsewhere } from '../src/eval/elsewhere.js'
import { type KnownQuestion, parseQuestions, parseSquad } from '../src/eval/question-set.js'
import { readAliases } from '../src/knowledge/aliases.js'
import type { KnowledgeDocument } from '../src/knowledge/document.js'
import { readKnowledge } from '../src/knowledge/read.js'
import { folderSource, type KnowledgeSource } from '../src/knowledge/source.js'
import { createIndex, type SearchIndex } from '../src/search/index.js'
import { type Asked, type Example, makeExamples } from './examples.js'

/**
 * How much a question counts: of SQuAD's such as can be answered, only look so, are asked of the other articles, of one other article, or of
 * us; our own.
 */
const weights = {
  plain: { ranking: 1, verdict: 1 },
  tricky: { ranking: 0, verdict: 0.7 },
  others: { ranking: 0, verdict: 3 },
  another: { ranking: 0, verdict: 12 },
  foreign: { ranking: 0, verdict: 0.25 },
  // Half with the questions that our passages answer and half without them: other knowledge may have none.
  own: { ranking: 0.5, verdict: 3 },
  natural: { ranking: 0.15, verdict: 1.5 },
  paraphrases: { ranking: 2, verdict: 0.25 },
  /** Nothing is learned from them. */
  blind: { ranking: 0, verdict: 0 },
}

export interface Sets {
  /** A file in SQuAD 2.0 format. */
  readonly squad: string
  /** Our own questions, asked of knowledge/. */
  readonly own: string
  /** Questions as people ask them in a chat, asked of knowledge/. */
  readonly natural: string
  /** Questions in other words than those of knowledge/. */
  readonly paraphrases: string
  /** More of these, that nobody looks at and nothing is learned from. */
  readonly blind: string
}

/** Opens the embeddings of a library's sentences, ready to be read; null to go by words alone. */
export type OpenEmbeddings = (library: { readonly index: SearchIndex }) => Promise<Embeddings | null>

/**
 * All that is learned from: SQuAD's questions asked of all its articles, and where they do not belong (of the other articles, and of our
 * own knowledge); our own questions.
 */
export async function readExamples(sets: Sets, open: OpenEmbeddings): Promise<Example[]> {
  const squad = parseSquad(readFileSync(sets.squad, 'utf8'), sets.squad)
  const ownQuestions = (file: string): readonly KnownQuestion[] => parseQuestions(readFileSync(file, 'utf8'), file).questions
  const aliases = readAliases(readFileSync('knowledge/aliases.yml', 'utf8'), 'aliases.yml').groups
  const plain = squad.questions.filter(({ answers }) => answers.length > 0)
  const tricky = squad.questions.filter(({ answers }) => answers.length === 0)
  const foreign = plain.map((one) => ({ ...one, kind: 'foreign', answers: [], document: undefined }))

  const theirs = await ready(squad.knowledge as KnowledgeSource, createIndex(), open)
  const ours = await ready(folderSource('knowledge'), createIndex(aliases), open)
  const bare = await ready(folderSource('knowledge'), createIndex(aliases), open, withoutQuestions)
  const own = ownQuestions(sets.own)
  const natural = ownQuestions(sets.natural)
  const paraphrases = ownQuestions(sets.paraphrases)
  const asked: Asked[] = [
    { ...theirs, questions: plain, set: 'squad', weights: weights.plain },
    { ...theirs, questions: tricky, set: 'squad', weights: weights.tricky },
    { ...ours, questions: own, set: 'own', weights: weights.own },
    { ...ours, questions: natural, set: 'natural', weights: weights.natural },
    { ...ours, questions: paraphrases, set: 'paraphrases', weights: weights.paraphrases },
    { ...bare, questions: own, set: 'own-bare', weights: weights.own },
    { ...bare, questions: natural, set: 'natural-bare', weights: weights.natural },
    { ...bare, questions: paraphrases, set: 'paraphrases-bare', weights: weights.paraphrases },
    { ...ours, questions: ownQuestions(sets.blind), set: 'blind', weights: weights.blind },
    { ...ours, questions: foreign, set: 'squad', weights: weights.foreign },
  ]
  for (const { questions, knowledge } of askElsewhere(squad)) {
    const weight = questions[0]?.kind === 'other-article' ? weights.another : weights.others
    asked.push({ ...(await ready(knowledge, createIndex(), open)), questions, set: 'squad', weights: weight })
  }

  const examples: Example[] = []
  for (const one of asked) examples.push(...(await makeExamples(one)))
  return examples
}

/** The same document as of one who has written no questions to its passages. */
const withoutQuestions = (document: KnowledgeDocument): KnowledgeDocument => ({
  ...document,
  passages: document.passages.map((passage) => ({ ...passage, asked: [] })),
})

async function ready(
  source: KnowledgeSource,
  index: SearchIndex,
  open: OpenEmbeddings,
  change = (document: KnowledgeDocument): KnowledgeDocument => document,
) {
  for (const document of (await readKnowledge(source, 'optional')).documents) index.add(change(document))
  return { index, embeddings: await open({ index }) }
}
