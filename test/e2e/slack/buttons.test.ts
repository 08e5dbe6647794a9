import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type Seen, type SlackDesk, see } from '../../fakes/slack/desk.js'
import type { Person } from '../../fakes/slack/index.js'
import { charterQuestion, ferries, ferryQuestion, shownFerries } from '../../worlds/ferries.js'

describe.each(modes)('with requests by %s', (mode) => {
  let folder: string
  let d: SlackDesk
  let person: Person

  const writeFiles = async (): Promise<void> => {
    for (const [name, text] of Object.entries(ferries)) await writeFile(join(folder, name), text)
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
    d = await openSlack({ mode, env: { KNOWLEDGE_DIR: folder, LOG_LEVEL: 'error' }, before: writeFiles })
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

  const ask = (): Promise<Seen> => d.replyTo(d.server.slash(person, d.channel, '/ask', ferryQuestion))
  const askOpenly = (): Promise<Seen> => d.answerTo(d.server.say(person, d.channel, ferryQuestion, { mentionBot: true }))
  const press = (seen: Seen, label: string): Promise<Seen> => d.replyTo(d.server.press(person, d.channel, seen.message, label))

  it('More context shows who pressed, and nobody else, the paragraph with its neighbours, in the same thread', async () => {
    const answer = await askOpenly()
    const context = await press(answer, 'More context')
    expect(context.message.onlyFor).toBe(person.id)
    expect(context.message.threadTs).toBe(answer.message.threadTs)
    expect(context.text).toContain('The ferries')
    const shown = shownFerries(context.text)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    expect(shown).toContain(shownFerries(answer.text)[0])
  })

  it('Next excerpts leafs on in place, then back to the first, whether one person sees the answer or all', async () => {
    for (const first of [await askOpenly(), await ask()]) {
      const before = shownFerries(first.text)
      expect(before).toHaveLength(3)
      const second = await press(first, 'Next excerpts')
      expect(second.message).toBe(first.message)
      const after = shownFerries(second.text)
      expect(after.length).toBeGreaterThan(0)
      expect(before.filter((n) => after.includes(n))).toEqual([])
      expect(second.text).toContain(`Question: ${ferryQuestion}`)
      expect(second.text).toContain(words.en.status.answered.title)
      expect(second.labels.includes('Share in channel')).toBe(first.ephemeral)
      expect(shownFerries((await press(second, 'First excerpts')).text)).toEqual(before)
    }
  })

  it('a long answer and a long list are leafed through, nothing lost, nothing shown twice', async () => {
    let seen = await d.replyTo(d.server.slash(person, d.channel, '/ask', charterQuestion))
    const parts: string[] = []
    for (let pages = 0; pages < 3; pages++) {
      for (const [quoted, part] of seen.text.matchAll(/^Part (\d).*$/gm)) {
        parts.push(part ?? '')
        expect(quoted).toMatch(/wool\.$/)
      }
      if (!seen.labels.includes('Next excerpts')) break
      seen = await press(seen, 'Next excerpts')
    }
    expect(parts.toSorted()).toEqual(['1', '2', '3'])
    const first = await d.replyTo(d.server.slash(person, d.channel, '/sources'))
    expect(first.text).toContain('12 documents (1–10)')
    const second = await press(first, 'More documents')
    expect(second.text).toContain('(11–12)')
    expect((await press(second, 'First documents')).text).toContain('(1–10)')
  })

  it('Share in channel shows a private answer to all, with its question and who shared it', async () => {
    const shared = await press(await ask(), 'Share in channel')
    expect(shared.ephemeral).toBe(false)
    expect(shared.text).toContain(`Question: ${ferryQuestion}`)
    expect(shared.text).toContain(`Shared by <@${person.id}>`)
    expect(shared.text).toContain('Captain Alma Berg')
    // The one mention is the desk's own.
    expect(d.server.alive.splice(0)).toEqual([expect.stringContaining(`<@${person.id}>`)])
  })

  it('👍 and 👎 are kept, one a person and answer, the last one counts; nobody sees a count', async () => {
    const answer = await askOpenly()
    const thanks = await press(answer, '👍')
    expect(thanks.message.onlyFor).toBe(person.id)
    expect(thanks.text).not.toMatch(/\d/)
    await press(answer, '👎')
    const db = new Database(join(d.dataDir, 'desk.db'), { readonly: true })
    const kept = db.prepare('select good, status, question from ratings where person = ?').all(person.id)
    db.close()
    expect(kept).toEqual([{ good: 0, status: 'answered', question: ferryQuestion }])
    expect(see(answer.message).text).toBe(answer.text)
  })

  it('an old button works after a restart', async () => {
    const answers = [await ask(), await askOpenly()]
    await d.restart()
    for (const answer of answers) {
      const second = await press(answer, 'Next excerpts')
      expect(shownFerries(second.text).length).toBeGreaterThan(0)
      expect((await press(second, 'More context')).text).toContain('Captain Alma Berg')
    }
  })

  it('an old button says so where the document has changed since', async () => {
    const answer = await ask()
    await writeFile(join(folder, 'ferries.md'), `${await readFile(join(folder, 'ferries.md'), 'utf8')}\nA last line.\n`)
    const context = await press(answer, 'More context')
    expect(context.text).toMatch(/“The ferries” has changed since this answer was given/)
    expect(shownFerries((await ask()).text)).toHaveLength(3)
  })

  it('a button that somebody forged opens nothing', async () => {
    const answer = await askOpenly()
    const button = { type: 'button', action_id: 'desk:more:0', text: { type: 'plain_text', text: 'x' }, value: 'AAAAAAAAAAAAAAAA\nWho?' }
    const forged = { ...answer, message: { ...answer.message, blocks: [{ type: 'actions', elements: [button] }] } }
    const reply = await press(forged, 'x')
    expect(reply.message.onlyFor).toBe(person.id)
    expect(reply.text).toMatch(/ask again/)
  })

  it('Share in channel never shows an answer twice, also where the receipt was lost', async () => {
    const own = await ask()
    const before = d.server.botMessages(d.channel).length
    d.server.dropAfter('response_url')
    d.server.press(person, d.channel, own.message, 'Share in channel')
    await d.server.until(() => d.server.botMessages(d.channel).length > before, 'the shared answer')
    await press(own, 'More context')
    expect(d.server.botMessages(d.channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(
      d.server
        .botMessages(d.channel)
        .slice(0, before)
        .filter(({ onlyFor }) => onlyFor === null).length + 1,
    )
    d.server.alive.splice(0)
  })

  it('what is pressed is answered where its response address fails too: privately, in place, and openly', async () => {
    const [answer, own] = [await askOpenly(), await ask()]
    const fail = () => d.server.failNext('response_url')
    fail()
    const leafed = d.server.press(person, d.channel, answer.message, 'Next excerpts')
    await d.server.until(() => leafed.acked && answer.message.edits === 1, 'the message to change')
    expect(shownFerries(see(answer.message).text)).not.toEqual(shownFerries(answer.text))
    const others = d.server.botMessages(d.channel).length
    fail()
    d.server.press(person, d.channel, own.message, 'More context')
    const context = await d.server.until(() => d.server.botMessages(d.channel)[others], 'the context')
    expect(context.onlyFor).toBe(person.id)
    fail()
    d.server.press(person, d.channel, own.message, 'Share in channel')
    const shared = await d.server.until(() => d.server.botMessages(d.channel)[others + 1], 'the shared answer')
    expect(shared.onlyFor).toBeNull()
    d.server.alive.splice(0)
  })
})
