import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Embeddings } from '../src/embeddings/embeddings.js'
import { askElsewhere } from '../src/eval/elsewhere.js'
import { type KnownQuestion, parseQuestions, parseSquad, type QuestionSet } from '../src/eval/question-set.js'
import { readAliases } from '../src/knowledge/aliases.js'
import type { KnowledgeDocument } from '../src/knowledge/document.js'
import { readKnowledge } from '../src/knowledge/read.js'
import { folderSource, type KnowledgeSource } from '../src/knowledge/source.js'
import { glossedTags } from '../src/languages/glossed-language.js'
import { createIndex, type SearchIndex } from '../src/search/index.js'
import { type Asked, type Example, makeExamples } from './examples.js'
import { parseSelqa } from './selqa.js'

/** How much a question counts: when the ranking is learned, and within its set when the verdict is. Chosen by what cross-validation gives. */
const weights = {
  plain: { ranking: 1, verdict: 1 },
  tricky: { ranking: 0, verdict: 2 },
  others: { ranking: 0, verdict: 1 },
  another: { ranking: 0, verdict: 4 },
  foreign: { ranking: 0, verdict: 0.05 },
  selqa: { ranking: 0, verdict: 1 },
  leftOut: { ranking: 0, verdict: 0.3 },
  nearMiss: { ranking: 0, verdict: 3 },
  // Half with the questions that our passages answer and half without them: other knowledge may have none.
  own: { ranking: 0.5, verdict: 1 },
  natural: { ranking: 0.15, verdict: 1 },
  paraphrases: { ranking: 2, verdict: 1 },
  /** Asked in four languages each. */
  translated: { ranking: 0.2, verdict: 1 },
  xquad: { ranking: 1, verdict: 1 },
  /** Nothing is learned from them. */
  blind: { ranking: 0, verdict: 0 },
}

export interface Sets {
  /** A file in SQuAD 2.0 format. */
  readonly squad: string
  /** SelQA, as its authors give it. */
  readonly selqa: string
  /** Our own questions, asked of knowledge/. */
  readonly own: string
  /** Questions as people ask them in a chat, asked of knowledge/. */
  readonly natural: string
  /** Questions that knowledge/ does not answer, though they look so. */
  readonly nearMisses: string
  /** Questions in other words than those of knowledge/. */
  readonly paraphrases: string
  /** More of these, that nobody looks at and nothing is learned from. */
  readonly blind: string
  /** A folder of questions in other languages, a file a language, asked of those documents of knowledge/ that are in English. */
  readonly translated: string
  /** Spanish questions on English paragraphs, in SQuAD's format. */
  readonly xquad: string
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
  const ofOurs = [
    { set: 'own', questions: ownQuestions(sets.own) },
    { set: 'natural', questions: [...ownQuestions(sets.natural), ...ownQuestions(sets.nearMisses)] },
    { set: 'paraphrases', questions: ownQuestions(sets.paraphrases) },
  ] as const
  const asked: Asked[] = [
    { ...theirs, questions: plain, set: 'squad', weights: weights.plain },
    { ...theirs, questions: tricky, set: 'squad', weights: weights.tricky },
    ...ofOurs.flatMap(({ set, questions }) => [
      ...answerableOrNot({ ...ours, questions, set, weights: weights[set] }),
      ...answerableOrNot({ ...bare, questions, set: `${set}-bare`, weights: weights[set] }),
    ]),
    { ...ours, questions: ownQuestions(sets.blind), set: 'blind', weights: weights.blind },
    { ...ours, questions: foreign, set: 'own', weights: weights.foreign },
  ]
  for (const { questions, knowledge } of askElsewhere(squad)) {
    const weight = questions[0]?.kind === 'other-article' ? weights.another : weights.others
    asked.push({ ...(await ready(knowledge, createIndex(), open)), questions, set: 'squad', weights: weight })
  }
  const { whole, folders } = parseSelqa(readFileSync(sets.selqa, 'utf8'))
  const openSelqa = async (set: 'selqa' | 'selqa-folders', { questions, knowledge }: QuestionSet): Promise<Asked[]> =>
    answerableOrNot({ ...(await ready(knowledge as KnowledgeSource, createIndex(), open)), questions, set, weights: weights.selqa })
  asked.push(...(await openSelqa('selqa', whole)))
  for (const folder of folders) asked.push(...(await openSelqa('selqa-folders', folder)))

  const examples: Example[] = []
  for (const one of asked) examples.push(...(await makeExamples(one)))
  return examples
}

/** The examples for questions in other languages: ours, and Spanish ones on articles of all kinds. */
export async function readTranslatedExamples(sets: Sets, open: OpenEmbeddings): Promise<Example[]> {
  const aliases = readAliases(readFileSync('knowledge/aliases.yml', 'utf8'), 'aliases.yml').groups
  // The documents in other languages say what the English ones say, and their sentences are no answers that the set knows.
  const inEnglish = ({ language }: KnowledgeDocument): boolean => language === 'en'
  const ours = await ready(folderSource('knowledge'), createIndex(aliases), open, undefined, inEnglish)
  const bare = await ready(folderSource('knowledge'), createIndex(aliases), open, withoutQuestions, inEnglish)
  const xquad = parseSquad(readFileSync(sets.xquad, 'utf8'), sets.xquad)
  const theirs = await ready(xquad.knowledge as KnowledgeSource, createIndex(), open)
  const asked: Asked[] = [
    ...answerableOrNot({ ...theirs, questions: xquad.questions, set: 'xquad', weights: weights.xquad }),
    ...glossedTags.flatMap((tag) => {
      const { questions } = parseQuestions(readFileSync(join(sets.translated, `${tag}.jsonl`), 'utf8'), `${tag}.jsonl`)
      return [
        ...answerableOrNot({ ...ours, questions, set: 'translated', weights: weights.translated }),
        ...answerableOrNot({ ...bare, questions, set: 'translated-bare', weights: weights.translated }),
      ]
    }),
  ]
  for (const { questions, knowledge } of askElsewhere(xquad)) {
    const weight = questions[0]?.kind === 'other-article' ? weights.another : weights.others
    asked.push({ ...(await ready(knowledge, createIndex(), open)), questions, set: 'xquad', weights: weight })
  }
  const examples: Example[] = []
  for (const one of asked) examples.push(...(await makeExamples(one)))
  return examples
}

/** Questions as they are, near misses counting more, and those that can be answered once more without what answers. */
const answerableOrNot = (asked: Asked): Asked[] => {
  const isNear = ({ kind }: KnownQuestion): boolean => kind === 'near-miss'
  return [
    { ...asked, questions: asked.questions.filter((one) => !isNear(one)) },
    { ...asked, questions: asked.questions.filter(isNear), weights: weights.nearMiss },
    { ...asked, questions: asked.questions.filter(({ answers }) => answers.length > 0), weights: weights.leftOut, leftOut: true },
  ]
}

/** The same document as of one who has written no questions to its passages. */
const withoutQuestions = (document: KnowledgeDocument): KnowledgeDocument => ({
  ...document,
  passages: document.passages.map(({ askedIn: _, ...passage }) => ({ ...passage, asked: [] })),
})

async function ready(
  source: KnowledgeSource,
  index: SearchIndex,
  open: OpenEmbeddings,
  change = (document: KnowledgeDocument): KnowledgeDocument => document,
  isWanted = (_document: KnowledgeDocument): boolean => true,
) {
  for (const document of (await readKnowledge(source, 'optional')).documents.filter(isWanted)) index.add(change(document))
  return { index, embeddings: await open({ index }) }
}
