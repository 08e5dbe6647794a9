import { type Profiler, Session } from 'node:inspector/promises'

/** A part of the program, and its share of the time, 0 to 1. */
export interface Share {
  readonly part: string
  readonly share: number
}

const microsecondsApart = 500
/** What takes less is put together. */
const leastShare = 0.02

/** Where the time of some work goes: to which room of `src`, to a library called from there, or to collecting garbage. */
export async function profiled(work: () => Promise<void>): Promise<Share[]> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: microsecondsApart })
    await session.post('Profiler.start')
    await work()
    return sharesOf((await session.post('Profiler.stop')).profile)
  } finally {
    session.disconnect()
  }
}

/** @returns the greatest share first */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const times = new Map<string, number>()
  samples.forEach((id, at) => {
    let part = partOf(byId.get(id))
    // A library's and the runtime's time is that of the room that called it.
    for (let parent = parents.get(id); part === null && parent !== undefined; parent = parents.get(parent)) part = partOf(byId.get(parent))
    times.set(part ?? 'the rest', (times.get(part ?? 'the rest') ?? 0) + (timeDeltas[at] ?? 0))
  })
  const sum = [...times.values()].reduce((all, time) => all + time, 0)
  const shares = Array.from(times, ([part, time]) => ({ part, share: time / sum })).sort((a, b) => b.share - a.share)
  const told = shares.filter(({ part, share }) => share >= leastShare && part !== 'the rest')
  return [...told, { part: 'the rest', share: 1 - told.reduce((all, { share }) => all + share, 0) }]
}

/** The room that a function belongs to; null for one of a library or the runtime. */
function partOf(node: Profiler.ProfileNode | undefined): string | null {
  if (node?.callFrame.functionName === '(garbage collector)') return 'collecting garbage'
  const [, room, below] = node?.callFrame.url.match(/\/src\/([a-z]+)\/(?:([a-z]+)\/)?/) ?? []
  if (room === undefined) return null
  return room === 'answer' && below !== undefined ? `src/answer/${below}` : `src/${room}`
}
