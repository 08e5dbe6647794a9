import { expect, it, onTestFinished } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { openDiscordPlatform } from '../../fakes/discord/platform.js'
import { ferries } from '../../worlds/ferries.js'
import { makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const question = 'Who paints the lighthouse of Oreby?'
const answer = 'The lighthouse of Oreby is painted by Ulla Brandt.'
const filled = { answer, source: 'The tower', link: 'https://gazette.example/tower', date: '2025-05-01' }

it('a direct message about a note links to the question, unless it was asked in private', async () => {
  const knowledge = await makeKnowledgeCopy(ferries)
  const d = await openDiscordPlatform({ env: { KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: knowledge.data } })
  onTestFinished(async () => {
    await d.close()
    await knowledge.remove()
    expect(d.problems()).toEqual([])
  })
  const [ana, ben, moderator] = [d.person('ana'), d.person('ben'), d.moderator()]
  const said = d.mention(ana, d.room, question)
  await d.answerTo(said)
  await d.use(ben, d.room, 'ask', { question, private: true })
  const form = await d.openForm(moderator, await d.use(moderator, d.room, 'gaps'), words.en.buttons.answer)
  await form.handIn(filled)
  const linksTo = async (person: typeof ana) => {
    const told = await d.until(() => d.seenIn(d.direct(person))[0], 'a direct message')
    expect(told.text).toContain('Ulla Brandt')
    return told.lines.flatMap(({ links }) => links).filter(({ label }) => label === words.en.passing.where)
  }
  expect(await linksTo(ana)).toEqual([{ label: words.en.passing.where, url: d.linkTo(said) }])
  expect(await linksTo(ben)).toEqual([])
})
