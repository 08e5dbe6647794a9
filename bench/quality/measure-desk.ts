import { type OpenDesk, type OpenEmbeddings, openDeskOn } from '../../src/desk/open-desk.js'
import { askElsewhere } from '../../src/eval/elsewhere.js'
import { apartOf, evaluateOne, findingOf, type Outcome } from '../../src/eval/evaluate.js'
import type { KnownQuestion } from '../../src/eval/question-set.js'
import type { KnowledgeSource } from '../../src/knowledge/source.js'
import { createLog } from '../../src/lib/log.js'
import { heldMemory } from '../held-memory.js'
import { type DeskMeasured, readSquad, timeOf } from './measured.js'

const staleDays = 180

/**
 * Ask the desk every question of a file in SQuAD format, and each article's questions where they do not belong.
 * @param openEmbeddings makes the embeddings ready before the first question; without it words alone count
 */
export async function measureDesk(name: string, file: string, openEmbeddings?: OpenEmbeddings): Promise<DeskMeasured> {
  const { questions, knowledge, groups } = await readSquad(file)
  const before = heldMemory()
  const began = performance.now()
  const desk = await open(knowledge, openEmbeddings)
  const build = performance.now() - began
  const memory = heldMemory() - before
  const outcomes = await ask(desk, questions)
  const resident = process.memoryUsage().rss

  const elsewhere: Outcome[] = []
  for (const { questions: others, knowledge: without } of askElsewhere({ questions, knowledge, groups })) {
    elsewhere.push(...(await ask(await open(without, openEmbeddings), others)))
  }
  const ofKind = (kind: string): Outcome[] => elsewhere.filter(({ known }) => known.kind === kind)
  const unanswerable = outcomes.filter(({ known }) => known.answers.length === 0)
  return {
    name,
    passages: desk.library.index.size,
    finding: findingOf(outcomes),
    time: timeOf(outcomes.map(({ tookMs }) => tookMs)),
    build,
    memory,
    unanswerable: apartOf(outcomes, unanswerable),
    otherArticle: apartOf(outcomes, ofKind('other-article')),
    offTopic: apartOf(outcomes, ofKind('off-topic')),
    resident,
  }
}

async function open(knowledge: KnowledgeSource, openEmbeddings: OpenEmbeddings | undefined): Promise<OpenDesk> {
  const desk = await openDeskOn(knowledge, [], staleDays, createLog('silent'), openEmbeddings)
  await desk.answerer.prepare()
  return desk
}

async function ask({ answerer, library }: OpenDesk, questions: readonly KnownQuestion[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const known of questions) outcomes.push(await evaluateOne(known, answerer, library.index))
  return outcomes
}
