import { describe, expect, it } from 'vitest'
import { type ButtonName, buttons, commands, isForModerators } from '../../../src/commands/commands.js'
import { form } from '../../worlds/gaps.js'
import { as, withModeratedDesk } from '../../worlds/moderated.js'
import { ask, command, press, request, submit, type Wanted } from '../../worlds/requests.js'

describe('a command or button for moderators', () => {
  const all: [string, Wanted][] = [
    ...commands.map(({ name }): [string, Wanted] => [name, name === 'ask' ? ask('Who?') : command(name)]),
    ...(Object.keys(buttons) as ButtonName[]).map((name): [string, Wanted] => [name, press(name, '')]),
    ['submit', submit('', form)],
  ]
  const doors = all.filter(([, wanted]) => isForModerators(wanted))

  it('is any that changes something or shows more than an answer', () => {
    const names = [
      'summary',
      'gaps',
      'digest',
      'insights',
      'settings',
      'answer',
      'dismiss',
      'others',
      'edit',
      'close',
      'accept',
      'refuse',
      'submit',
    ]
    expect(doors.map(([name]) => name)).toEqual(names)
  })

  it.each(doors)('%s is refused to a member, privately and politely, and the log says who tried', (name, wanted) =>
    withModeratedDesk(async (desk) => {
      for (const moderator of [false, undefined]) {
        const may = moderator === undefined ? {} : { moderator }
        const refused = await desk.handle(request({ ...wanted, id: `r${moderator}`, person: 'p', channel: 'c', ...may }))
        expect(as(refused, 'notice')).toMatchObject({ private: true, text: expect.stringContaining('for moderators') })
      }
      expect(desk.own.filter(({ msg }) => msg === 'refused: not a moderator')).toMatchObject([
        { level: 'warn', platform: 'test', person: 'p', channel: 'c', command: name },
        { id: 'rundefined' },
      ])
      expect(await desk.store.openGaps()).toEqual([])
    }),
  )

  it('appears in the /help of moderators alone', () =>
    withModeratedDesk(async ({ act }) => {
      const names = async (moderator: boolean) => as(await act({ ...command('help'), moderator }), 'help').commands.map(({ name }) => name)
      expect(await names(true)).toContain('gaps')
      expect(await names(false)).not.toContain('gaps')
    }))
})
