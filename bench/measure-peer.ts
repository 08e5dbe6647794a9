import { readKnowledge } from '../src/knowledge/read.js'
import { folderSource } from '../src/knowledge/source.js'
import { ownKnowledge } from '../src/lib/package-root.js'
import { makeDocuments } from './corpus.js'
import { heldMemory } from './held-memory.js'
import { type Measured, questionsFor, type Size, timeEach } from './measure.js'
import type { Peer, PeerPassage } from './quality/peers/peer.js'

/** As many as the desk shows. */
const passagesFound = 3

/** A search engine as its own documentation sets it up: one search a question, over titles, headings and texts. */
export async function measurePeer(peer: Peer, size: Size, questions: number): Promise<Measured> {
  const asked = questionsFor(size, questions)
  const before = heldMemory()
  let passages = size === 'shipped' ? await shippedPassages() : madePassages(size)
  const began = performance.now()
  const searcher = await peer.build(passages)
  const build = performance.now() - began
  const count = passages.length
  passages = []
  try {
    const memory = heldMemory() - before + ((await searcher.heldElsewhere?.()) ?? 0)
    const ask = (text: string): Promise<readonly string[]> => searcher.search(text, passagesFound)
    for (const question of asked.warmUp) await ask(question)
    return { passages: count, build, memory, times: await timeEach(asked.timed, ask) }
  } finally {
    await searcher.close?.()
  }
}

const madePassages = (size: number): PeerPassage[] =>
  [...makeDocuments(size)].flatMap(({ passages }) =>
    passages.map(({ id, title, heading, text }) => ({ id, text: `${title}\n${heading}\n${text}` })),
  )

async function shippedPassages(): Promise<PeerPassage[]> {
  const { documents } = await readKnowledge(folderSource(ownKnowledge), 'required')
  const passages = documents.flatMap(({ title, passages: all }) =>
    all.map(({ id, headings, text }): PeerPassage => ({ id, text: [title, ...headings, text].join('\n') })),
  )
  // Copied, so that no string holds on to the file it was cut from.
  return structuredClone(passages)
}
