import { openSharedEmbeddings } from '../../training/embeddings.js'
import { measureDesk } from './measure-desk.js'
import { measurePeer } from './measure-peer.js'
import type { Measured } from './measured.js'
import { loadPeer, type PeerId } from './peers/index.js'

/** What one process of this bench measures. */
export interface QualityTask {
  readonly engine: DeskId | PeerId
  /** The path of a file in SQuAD format. */
  readonly squad: string
  /** Where vectors of sentences are kept from one run to the next. */
  readonly data: string
}

/** The desk as it comes, and by words alone. */
export type DeskId = 'desk' | 'desk-words'

const { engine, squad, data } = JSON.parse(process.argv[2] ?? '') as QualityTask
process.stdout.write(JSON.stringify(await measure()))

async function measure(): Promise<Measured> {
  if (engine === 'desk-words') return measureDesk('Mission Desk, by words alone', squad)
  if (engine !== 'desk') return measurePeer(await loadPeer(engine), squad)
  const embeddings = await openSharedEmbeddings(data)
  try {
    return await measureDesk('Mission Desk', squad, embeddings.of)
  } finally {
    await embeddings.close()
  }
}
