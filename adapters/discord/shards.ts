import type { Shards } from './options.js'

/** The shards as discord.js takes them. */
export function clientShards(shards: Shards | undefined): { shards?: 'auto' | number[]; shardCount?: number } {
  if (shards === undefined) return {}
  return shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }
}

/** How many connections this process opens. @param recommended by Discord */
export const connectionsOf = (shards: Shards | undefined, recommended: number): number =>
  shards === 'auto' ? recommended : (shards?.ids.length ?? 1)
