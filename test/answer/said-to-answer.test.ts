import { describe, expect, it } from 'vitest'
import { timid, withDesk } from '../support/desks.js'
import { oreby } from '../support/oreby.js'

const said = 'The volunteers of the harbour paint it each spring.'
const asked = ['Who takes care of the walls of the lighthouse?', 'how often does the lighthouse of Oreby get new colour']
const files = { ...oreby, 'painters.md': `# Painters\n\n${said}\n\n<!-- asked:\n${asked.join('\n')}\n-->\n` }
const ask = (question: string) =>
  withDesk(files, { models: timid }, async ({ ask }) => {
    const { status, excerpts } = await ask(question)
    return { status, first: excerpts[0]?.text }
  })

describe('a passage that says which questions it answers', () => {
  it.each([...asked, 'who takes care of the lighthouse’s walls', 'How often does the Oreby lighthouse get a new colour?'])(
    'answers “%s”',
    async (question) => {
      expect(await ask(question)).toEqual({ status: 'answered', first: said })
    },
  )

  it.each([
    // Another kind of answer, another word that counts, and small words that turn it round.
    'When does somebody take care of the walls of the lighthouse?',
    'Who takes care of the walls of the church?',
    'Who, if not they, never took care of all the walls of the lighthouse at that time?',
    'lighthouse colour',
  ])('is not taken for the answer to another question: “%s”', async (question) => {
    expect((await ask(question)).status).not.toBe('answered')
  })

  it('never shows the questions', async () => {
    const shown = JSON.stringify(
      await withDesk(files, { models: timid }, ({ ask }) => ask('Who takes care of the walls of the lighthouse?')),
    )
    expect(shown).not.toContain('how often')
  })
})
