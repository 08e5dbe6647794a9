import { describe, expect, it } from 'vitest'
import { createRandom } from '../../bench/random.js'
import { soak } from '../worlds/soak.js'
import { platforms } from './platforms.js'

/** Long enough for each kind of trouble once. The long form is `npm run soak`. */
const seconds = 20

describe.concurrent.each(platforms)('on $name', (platform) => {
  it('every accepted question is answered once, whatever fails meanwhile', async () => {
    const { asked, once, doubled, lost, problems } = await soak(platform, { seconds, random: createRandom(7) })
    expect({ doubled, lost, problems }).toEqual({ doubled: 0, lost: 0, problems: [] })
    expect(once).toBe(asked)
    expect(asked).toBeGreaterThan(seconds)
  })
})
