import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsIn } from '../../../src/desk/channel-settings.js'
import { createClosing } from '../../../src/desk/closing.js'
import { words } from '../../../src/i18n/words.js'
import { createLog } from '../../../src/lib/log.js'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { deskThat } from '../../worlds/desks.js'
import { ask, request } from '../../worlds/requests.js'

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

describe('a person who waits for a stopping desk', () => {
  it('gets a notice in the channel’s language, unless they were answered', async () => {
    const memory = createMemory(store, 30, createLog('silent'))
    const closing = createClosing()
    const settings = (channel: string | undefined) => settingsIn(memory, 'slack', channel)
    const never = closing.wrap({ ...deskThat(() => new Promise(() => {})), settings })
    const answers = closing.wrap({ ...deskThat(async () => null), settings })
    const [french, english] = ['C1', 'C2'].map((channel) => never.handle(request({ ...ask('Who?'), channel })))
    expect(await answers.handle(request({ ...ask('Who?'), channel: 'C1' }))).toBeNull()
    closing.close()
    expect(await french).toEqual({ kind: 'notice', text: words.fr.notices.restarting, trouble: 'stopping' })
    expect(await english).toEqual({ kind: 'notice', text: words.en.notices.restarting, trouble: 'stopping' })
  })
})
