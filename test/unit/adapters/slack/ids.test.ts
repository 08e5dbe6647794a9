import { expect, it } from 'vitest'
import { bareId, prefixOf, teamOf, withPrefix } from '../../../../adapters/slack/parse/ids.js'
import type { Request } from '../../../../src/contract/request.js'

const request: Request = {
  ...{ id: 'C1:1.5', platform: 'slack', kind: 'ask', text: 'Who?', person: 'U1', channel: 'C1' },
  ...{ thread: 'C1:1.5', answerTo: 'C1:1.5', message: 'C1:1.5', server: 'T1' },
}

it('equal Slack ids of two workspaces differ in the desk', () => {
  const [one, other] = ['T1', 'T2'].map((team) => withPrefix(request, prefixOf(team)))
  for (const name of ['id', 'person', 'channel', 'thread', 'answerTo', 'message'] as const) {
    expect(one?.[name]).not.toBe(other?.[name])
    expect([bareId(one?.[name] ?? ''), teamOf(one?.[name] ?? '')]).toEqual([request[name], 'T1'])
  }
  expect(one?.server).toBe('T1')
})

it('a desk in one workspace uses Slack’s ids unchanged', () => {
  expect(withPrefix(request, '')).toBe(request)
  expect([bareId('C1'), teamOf('C1')]).toEqual(['C1', null])
})

it('a prefix adds no field that the request lacks', () => {
  expect(withPrefix({ id: 'x', platform: 'slack', kind: 'ask', text: '' }, 'T1/')).toEqual({
    id: 'T1/x',
    platform: 'slack',
    kind: 'ask',
    text: '',
  })
})
