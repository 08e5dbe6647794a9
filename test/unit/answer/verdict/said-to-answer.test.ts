import { describe, expect, it } from 'vitest'
import { timid, withDesk } from '../../../worlds/desks.js'
import { oreby } from '../../../worlds/oreby.js'

const said = 'The volunteers of the harbour paint it each spring.'
const asked = ['Who takes care of the walls of the lighthouse?', 'how often does the lighthouse of Oreby get new colour']
const files = { ...oreby, 'painters.md': `# Painters\n\n${said}\n\n<!-- asked:\n${asked.join('\n')}\n-->\n` }
const ask = (question: string) =>
  withDesk(files, { models: timid }, async ({ ask }) => {
    const { status, excerpts } = await ask(question)
    return { status, first: excerpts[0]?.text }
  })

describe('a passage with questions that it answers', () => {
  it.each([...asked, 'WHO takes care of walls of the lighthouse', 'How often does the lighthouse of Oreby get a new colour?'])(
    'answers “%s”',
    async (question) => {
      expect(await ask(question)).toEqual({ status: 'answered', first: said })
    },
  )

  it.each([
    // Another answer type, a "not", another name, another time, and swapped names.
    'When does somebody take care of the walls of the lighthouse?',
    'Who does not take care of the walls of the lighthouse?',
    'Who never takes care of the walls of the lighthouse?',
    'Who takes care of the walls of the church?',
    'Who takes care of the lighthouse of the walls?',
    'how often does the lighthouse of Bergen get new colour',
    'how often did the lighthouse of Oreby get new colour before 1931',
    'lighthouse colour',
  ])('does not answer another question: “%s”', async (question) => {
    expect((await ask(question)).status).not.toBe('answered')
  })

  it('does not answer a question about another year', async () => {
    const dated = { 'a.md': 'The flood of 1953 came in May.\n\n<!-- asked:\nwhat happened to the town in 1953\n-->\n' }
    const status = (question: string) => withDesk(dated, { models: timid }, async ({ ask }) => (await ask(question)).status)
    expect(await status('What happened to the town in 1953?')).toBe('answered')
    expect(await status('What happened to the town in 1954?')).not.toBe('answered')
  })

  it('never shows those questions', async () => {
    const shown = JSON.stringify(
      await withDesk(files, { models: timid }, ({ ask }) => ask('Who takes care of the walls of the lighthouse?')),
    )
    expect(shown).not.toContain('how often')
  })
})
