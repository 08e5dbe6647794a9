import type { Size } from './measure.js'
import { measureDesk, measureSnapshot, type Place } from './measure-desk.js'
import { measurePeer } from './measure-peer.js'
import { loadPeer, type PeerId } from './quality/peers/index.js'

/** What one process of the bench measures. */
export type Task =
  | { readonly kind: 'desk'; readonly size: Size; readonly questions: number; readonly place: Place }
  | { readonly kind: 'snapshot'; readonly place: Place }
  | { readonly kind: 'peer'; readonly peer: PeerId; readonly size: Size; readonly questions: number }

async function measure(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'desk':
      return measureDesk(task.size, task.questions, task.place)
    case 'snapshot':
      return measureSnapshot(task.place)
    case 'peer':
      return measurePeer(await loadPeer(task.peer), task.size, task.questions)
  }
}

process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? '') as Task)))
