import { describe, expect, it } from 'vitest'
import { discord } from '../../../../adapters/discord/platform.js'
import { connectionsOf } from '../../../../adapters/discord/shards.js'
import { explainClose } from '../../../../adapters/discord/trouble.js'
import { readConfig } from '../../../../src/config.js'

const shardsOf = (env: Readonly<Record<string, string>>): unknown => {
  const [platform] = readConfig({ DISCORD_TOKEN: 'x', ...env }, [discord]).platforms
  return (platform as { readonly options: { readonly shards: unknown } }).options.shards
}

describe('the settings on shards', () => {
  it.each([
    [{}, undefined],
    [{ DISCORD_SHARDS: 'auto' }, 'auto'],
    [{ DISCORD_SHARDS: '3' }, { ids: [0, 1, 2], count: 3 }],
    [
      { DISCORD_SHARD_IDS: '2, 3 2', DISCORD_SHARD_COUNT: '4' },
      { ids: [2, 3], count: 4 },
    ],
  ])('%j', (env, shards) => expect(shardsOf(env)).toEqual(shards))

  it.each([
    [{ DISCORD_SHARDS: 'all' }, /DISCORD_SHARDS must be auto or a number/],
    [{ DISCORD_SHARDS: '0' }, /DISCORD_SHARDS must be/],
    [{ DISCORD_SHARD_IDS: '1' }, /DISCORD_SHARD_COUNT is missing/],
    [{ DISCORD_SHARD_COUNT: '2' }, /DISCORD_SHARD_IDS is missing/],
    [{ DISCORD_SHARD_IDS: '-1', DISCORD_SHARD_COUNT: '2' }, /DISCORD_SHARD_IDS must be/],
    [{ DISCORD_SHARD_IDS: '1,2,3', DISCORD_SHARD_COUNT: '2' }, /DISCORD_SHARD_IDS names 2, 3: .*from 0 to 1/],
    [{ DISCORD_SHARDS: 'auto', DISCORD_SHARD_IDS: '0', DISCORD_SHARD_COUNT: '2' }, /keep only DISCORD_SHARDS if one process/],
  ])('%j are refused with advice', (env, said) => expect(() => shardsOf(env)).toThrow(said))

  it('say how many connections this process opens', () => {
    expect([undefined, 'auto' as const, { ids: [1, 2], count: 8 }].map((shards) => connectionsOf(shards, 5))).toEqual([1, 5, 2])
  })
})

it.each([
  [4010, /DISCORD_SHARD_IDS.*smaller than DISCORD_SHARD_COUNT/],
  [4011, /DISCORD_SHARDS=auto/],
])('a connection that Discord closed with %i says what to set', (code, said) => expect(explainClose(code)?.message).toMatch(said))
