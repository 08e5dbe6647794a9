import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/contract/request.js'
import { languageIn } from '../../../src/desk/channel-language.js'
import { createClosing } from '../../../src/desk/closing.js'
import { words } from '../../../src/i18n/words.js'
import { createLog } from '../../../src/lib/log.js'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'

let folder: string
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closing-'))
  store = await openSqlite(folder, () => {})
  await store.saveChannelSettings('slack', 'C1', { answers: null, private: null, language: 'fr' })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const asked = (channel: string, id: string): Incoming =>
  ({ platform: 'slack', channel: channel, id, person: 'U1', text: 'Who?', command: 'ask' }) as Incoming

describe('who waits for a desk that is being stopped', () => {
  it('is told so in the language of the channel; who has been answered is told nothing more', async () => {
    const memory = createMemory(store, 30, createLog('silent'))
    const closing = createClosing((incoming) => languageIn(memory, incoming))
    const never = closing.wrap(() => new Promise(() => {}))
    const [french, english] = [never(asked('C1', '1')), never(asked('C2', '2'))]
    const answered = closing.wrap(async () => null)(asked('C1', '3'))
    expect(await answered).toBeNull()
    closing.close()
    expect(await french).toEqual({ kind: 'notice', text: words.fr.notices.restarting })
    expect(await english).toEqual({ kind: 'notice', text: words.en.notices.restarting })
  })
})
