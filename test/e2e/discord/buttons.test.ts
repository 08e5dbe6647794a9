import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord, type Seen, see } from '../../fakes/discord/desk.js'
import type { Person } from '../../fakes/discord/index.js'
import { charterQuestion, ferries, ferryQuestion, shownFerries } from '../../worlds/ferries.js'

let folder: string
let d: DiscordDesk
let person: Person

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  d = await openDiscord({ env: { KNOWLEDGE_DIR: folder, LOG_LEVEL: 'error' }, before: writeFiles })
})
beforeEach(async () => {
  await writeFiles()
  person = d.server.addPerson('ana')
})
afterAll(async () => {
  await d.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => expect(d.server.violations).toEqual([]))

async function writeFiles(): Promise<void> {
  for (const [name, text] of Object.entries(ferries)) await writeFile(join(folder, name), text)
}

const ask = (isPrivate = false): Promise<Seen> =>
  d.replyTo(d.server.slash(person, d.channel, 'ask', { question: ferryQuestion, private: isPrivate }))
const press = (seen: Seen, label: string): Promise<Seen> => d.replyTo(d.server.press(person, seen.message, label))

describe('More context', () => {
  it('shows who pressed, and nobody else, the paragraph with its neighbours', async () => {
    const answer = await ask()
    const context = await press(answer, 'More context')
    expect(context.ephemeral).toBe(true)
    expect(context.text).toContain('The ferries')
    const shown = shownFerries(context.text)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    expect(shown).toContain(shownFerries(answer.text)[0])
  })
})

describe('Next excerpts', () => {
  it('leafs on in place, then back to the first', async () => {
    const first = await ask()
    const before = shownFerries(first.text)
    expect(before).toHaveLength(3)
    const second = await press(first, 'Next excerpts')
    expect(second.message).toBe(first.message)
    const after = shownFerries(second.text)
    expect(after.length).toBeGreaterThan(0)
    expect(before.filter((n) => after.includes(n))).toEqual([])
    expect(second.text).toContain(`Question: ${ferryQuestion}`)
    expect(second.text).toContain(words.en.status.answered.title)
    expect(shownFerries((await press(second, 'First excerpts')).text)).toEqual(before)
  })

  it('keeps a private answer private', async () => {
    const second = await press(await ask(true), 'Next excerpts')
    expect(second.ephemeral).toBe(true)
    expect(second.labels).toContain('Share')
  })
})

describe('a long answer', () => {
  it('is leafed through, each excerpt whole, none lost, none shown twice', async () => {
    let seen = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question: charterQuestion }))
    const parts: string[] = []
    for (let pages = 0; pages < 3; pages++) {
      const quotes = seen.text.split('\n').filter((line) => line.startsWith('> '))
      for (const quoted of quotes) {
        parts.push(/Part (\d)/.exec(quoted.replaceAll('*', ''))?.[1] ?? '?')
        expect(quoted).toMatch(/wool\.$/)
      }
      if (!seen.labels.includes('Next excerpts')) break
      seen = await press(seen, 'Next excerpts')
    }
    expect(parts.toSorted()).toEqual(['1', '2', '3'])
  })
})

describe('a long list of documents', () => {
  it('is leafed through, and back to its beginning', async () => {
    const first = await d.replyTo(d.server.slash(person, d.channel, 'sources'))
    expect(first.text).toContain('12 documents** (1–10)')
    const second = await press(first, 'More documents')
    expect(second.message).toBe(first.message)
    expect(second.text).toContain('(11–12)')
    expect((await press(second, 'First documents')).text).toContain('(1–10)')
  })
})

describe('Share', () => {
  it('shows a private answer to all, with its question and who shared it, pinging nobody', async () => {
    const before = d.server.botMessages(d.channel).length
    const shared = await press(await ask(true), 'Share')
    expect(shared.ephemeral).toBe(false)
    expect(shared.text).toContain(`Question: ${ferryQuestion}`)
    expect(shared.text).toContain(`Shared by <@${person.id}>`)
    expect(shared.text).toContain('Captain Alma Berg')
    expect(d.server.botMessages(d.channel)).toHaveLength(before + 1)
  })
})

describe('👍 and 👎', () => {
  it('are kept, one a person and answer, the last one counts; nobody sees a count', async () => {
    const answer = await ask()
    const thanks = await press(answer, '👍')
    expect(thanks.ephemeral).toBe(true)
    expect(thanks.text).not.toMatch(/\d/)
    await press(answer, '👎')
    const db = new Database(join(d.dataDir, 'desk.db'), { readonly: true })
    const kept = db.prepare('select good, status, question from ratings where person = ?').all(person.id)
    db.close()
    expect(kept).toEqual([{ good: 0, status: 'answered', question: ferryQuestion }])
    expect(see(answer.message).text).toBe(answer.text)
  })
})

describe('an old button', () => {
  it('works after a restart', async () => {
    const answer = await ask()
    const snapshots = async () => (await readdir(d.dataDir)).filter((name) => name.startsWith('index-'))
    const kept = await snapshots()
    expect(kept).toHaveLength(1)
    await d.restart()
    expect(await snapshots()).toEqual(kept)
    const second = await press(answer, 'Next excerpts')
    expect(shownFerries(second.text).length).toBeGreaterThan(0)
    expect((await press(second, 'More context')).text).toContain('Captain Alma Berg')
  })

  it('says so where the document has changed since', async () => {
    const answer = await ask()
    await writeFile(join(folder, 'ferries.md'), `${await readFile(join(folder, 'ferries.md'), 'utf8')}\nA last line.\n`)
    const context = await press(answer, 'More context')
    expect(context.ephemeral).toBe(true)
    expect(context.text).toMatch(/“The ferries” has changed since this answer was given/)
    const again = await ask()
    expect(shownFerries(again.text)).toHaveLength(3)
  })

  it('says so, whichever it is, where all its documents have changed', async () => {
    const answer = await ask(true)
    await writeFile(join(folder, 'ferries.md'), `${await readFile(join(folder, 'ferries.md'), 'utf8')}\nOne more line.\n`)
    for (const label of ['Next excerpts', 'Share'])
      expect((await press(answer, label)).text).toMatch(/documents have changed since this answer/)
  })

  it('says so where nobody knows it any more', async () => {
    const answer = await ask()
    const forged = {
      ...answer,
      message: { ...answer.message, components: [{ type: 1, components: [{ type: 2, label: 'x', custom_id: 'm.AAAAAAAAAAAAAAAA' }] }] },
    }
    const reply = await press(forged, 'x')
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toMatch(/ask again/)
  })
})
