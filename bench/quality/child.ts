import { measureDesk } from './measure-desk.js'
import { measurePeer } from './measure-peer.js'
import { loadPeer, type PeerId } from './peers/index.js'

/** What one process of this bench measures. */
export interface QualityTask {
  readonly engine: 'desk' | PeerId
  /** The path of a file in SQuAD format. */
  readonly squad: string
}

const { engine, squad } = JSON.parse(process.argv[2] ?? '') as QualityTask
const measured = engine === 'desk' ? await measureDesk('Mission Desk', squad) : await measurePeer(await loadPeer(engine), squad)
process.stdout.write(JSON.stringify(measured))
