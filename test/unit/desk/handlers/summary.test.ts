import { describe, expect, it } from 'vitest'
import { as, withModeratedDesk } from '../../../worlds/moderated.js'
import { command } from '../../../worlds/requests.js'

describe('/summary', () => {
  it('gives points on a topic, from a document, of a requested number', () =>
    withModeratedDesk(async ({ act }) => {
      const { summary } = as(await act(command('summary', { topic: 'the bridge', points: '3' })), 'summary')
      expect(summary).toMatchObject({ outcome: 'held', topic: 'the bridge' })
      expect(summary.points.length).toBeLessThanOrEqual(3)
      const own = as(await act(command('summary', { document: 'The lighthouse of Oreby' })), 'summary').summary
      expect(own.document).toBe('The lighthouse of Oreby')
    }))

  it.each([
    [{ points: '12' }, /points must be a whole number from 3 to 10, not 12/],
    [{ since: 'May' }, /since must be a day such as/],
  ])('says what is wrong with %j', (options, why) =>
    withModeratedDesk(async ({ act }) => {
      expect(as(await act(command('summary', options)), 'notice').text).toMatch(why)
    }),
  )
})
