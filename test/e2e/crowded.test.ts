import { describe, expect, it } from 'vitest'
import { mostWaiting } from '../../adapters/shared/send-queue.js'
import { words } from '../../src/i18n/words.js'
import type { Person, PlatformDesk, Said } from '../fakes/platform.js'
import { platforms } from './platforms.js'

const { queued, crowded } = words.en.notices
const wave = 30
const question = 'Where did Ruto speak?'

/** What the desk showed to one person only. */
const textsFor = (d: PlatformDesk, person: Person): readonly string[] =>
  [...d.shownAlone(person), ...d.seenIn(d.direct(person))].map(({ text }) => text)

describe.each(platforms)('on $name', ({ open }) => {
  it('a person who waits long in a channel sees their place once, privately', async ({ onTestFinished }) => {
    const d = await open()
    onTestFinished(d.close)
    d.limit(5, 1)
    const people = ['ana', 'ben'].map((name) => d.person(name))
    const said: Said[] = []
    for (const person of people) {
      said.push(d.mention(person, d.room, question))
      await d.until(() => d.sends().tried > 0, 'the first send')
    }
    const [, ben] = people as [Person, Person]
    await Promise.all(said.map(d.answerTo))
    expect(textsFor(d, ben).filter((text) => text.includes(queued(2)))).toHaveLength(1)
    expect(said.map(d.answersTo)).toEqual([1, 1])
    expect(d.problems()).toEqual([])
  })

  it('a person who asks when too many wait learns it at once, privately', async ({ onTestFinished }) => {
    const d = await open()
    onTestFinished(d.close)
    d.limit(600, 1)
    const people = Array.from({ length: mostWaiting + 3 }, (_, i) => d.person(`p${i}`))
    // In waves, so that each event can be acknowledged in time.
    for (let from = 0; from < people.length; from += wave) {
      const said = people.slice(from, from + wave).map((person) => d.mention(person, d.room, question))
      await d.until(() => said.every((one) => d.acknowledged(one) !== false), 'the questions to be taken')
    }
    const told = () => people.filter((person) => textsFor(d, person).some((text) => text.includes(crowded)))
    await d.until(() => told().length === 3, 'three regrets')
    // Nobody else gets the notice, and it is not sent again.
    const next = d.person('next')
    d.mention(next, d.room, question)
    await d.until(() => textsFor(d, next).some((text) => text.includes(crowded)), 'one more regret')
    expect(told()).toHaveLength(3)
    expect(d.problems()).toEqual([])
  })
})
