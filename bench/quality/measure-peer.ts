import { shownOf, wordsIn } from '../../src/answer/present/shown-span.js'
import { type Found, findingOf, isRight } from '../../src/eval/evaluate.js'
import { holdsAnswer, type KnownQuestion } from '../../src/eval/question-set.js'
import { readKnowledge } from '../../src/knowledge/read.js'
import type { Located } from '../../src/search/index.js'
import { heldMemory } from '../held-memory.js'
import { type BestSentence, createBestSentence } from './best-sentence.js'
import { type Measured, readSquad, timeOf } from './measured.js'
import type { Peer } from './peers/peer.js'

/** MRR@10 looks at ten passages. */
const passagesFound = 10
/** As many excerpts as the desk shows. */
const excerptsShown = 3

/** Ask a peer every question of a file in SQuAD format. */
export async function measurePeer(peer: Peer, file: string): Promise<Measured> {
  const { questions, knowledge } = await readSquad(file)
  const { documents } = await readKnowledge(knowledge, 'optional')
  const all = documents.flatMap((document) => document.passages.map((passage): Located => ({ document, passage })))
  const located = new Map(all.map((one) => [one.passage.id, one]))
  const bestSentence = createBestSentence(all)

  const before = heldMemory()
  // Copied, so that the text that a peer needs counts as held for it.
  const passages = structuredClone(all.map(({ passage: { id, text } }) => ({ id, text })))
  const began = performance.now()
  const searcher = await peer.build(passages)
  const build = performance.now() - began
  try {
    const memory = heldMemory() - before + ((await searcher.heldElsewhere?.()) ?? 0)
    const times: number[] = []
    const outcomes: Found[] = []
    for (const known of questions) {
      const asked = performance.now()
      const ids = await searcher.search(known.question, passagesFound)
      times.push(performance.now() - asked)
      const found = ids.flatMap((id) => located.get(id) ?? [])
      outcomes.push(judge(known, found, bestSentence))
    }
    const finding = findingOf(outcomes)
    return { name: peer.name, passages: passages.length, finding, time: timeOf(times), build, memory }
  } finally {
    await searcher.close?.()
  }
}

/** @param found passages, best first */
function judge(known: KnownQuestion, found: readonly Located[], bestSentence: BestSentence): Found {
  const place = found.findIndex((one) => isRight(known, one))
  // As much of each passage as the desk would show for that sentence: most often all of it.
  const shown = found.slice(0, excerptsShown).map((one) => {
    const { span } = shownOf(one, bestSentence(known.question, one))
    return one.passage.text.slice(span.start, span.end)
  })
  const holds = shown.map((text) => holdsAnswer(text, known.answers))
  return {
    known,
    passageRank: place < 0 ? null : place + 1,
    firstHolds: holds[0] ?? false,
    anyHolds: holds.some(Boolean),
    firstWords: wordsIn(shown[0] ?? ''),
  }
}
