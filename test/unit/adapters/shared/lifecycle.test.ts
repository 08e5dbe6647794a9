import { describe, expect, it } from 'vitest'
import { createUnderWay, safely } from '../../../../adapters/shared/lifecycle.js'
import { words } from '../../../../src/i18n/words.js'
import { deskThat } from '../../../worlds/desks.js'

const aDay = 24 * 60 * 60_000

describe('work in progress', () => {
  it('is finished before the desk stops, including work that starts meanwhile', async () => {
    const underWay = createUnderWay(() => {})
    const done: string[] = []
    let release = (): void => {}
    underWay.run(async () => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      done.push('first')
      underWay.run(async () => void done.push('second'))
    })
    const finished = underWay.finish(aDay)
    release()
    await finished
    expect(done).toEqual(['first', 'second'])
  })

  it('that never ends does not keep the desk from stopping', async () => {
    const underWay = createUnderWay(() => {})
    underWay.run(() => new Promise(() => {}))
    await underWay.finish(1)
  })

  it('that fails is logged, and other work goes on', async () => {
    const failures: unknown[] = []
    const underWay = createUnderWay((error) => failures.push(error))
    let done = false
    underWay.run(() => Promise.reject(new Error('broke')))
    underWay.run(async () => {
      done = true
    })
    await underWay.finish(aDay)
    expect({ failures, done }).toEqual({ failures: [new Error('broke')], done: true })
  })
})

describe('a desk that fails', () => {
  it('tells the person who asked, and nobody else', async () => {
    const reply = await safely(deskThat(() => Promise.reject(new Error('broke')))).handle({
      kind: 'ask',
      id: '1',
      platform: 'any',
      text: 'Why?',
    })
    expect(reply).toEqual({ kind: 'notice', text: words.en.broken, private: true })
  })
})
