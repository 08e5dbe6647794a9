import type { Installation } from '@slack/bolt'
import { expect, it } from 'vitest'
import { createTokens, NotInstalled, StoreAway } from '../../../../adapters/slack/tokens.js'
import { installationsIn } from '../../../../src/store/installations.js'
import { withStores } from '../../../fakes/stores.js'
import { collectLog } from '../../../worlds/desks.js'
import { tokensKey } from '../../../worlds/installed.js'

const installation: Installation<'v2', false> = {
  ...{ team: { id: 'T1', name: 'Harbour' }, enterprise: undefined, isEnterpriseInstall: false, authVersion: 'v2' },
  user: { id: 'U0INSTALLER', token: undefined, scopes: undefined },
  bot: { token: 'xoxb-secret', scopes: ['chat:write'], id: 'B1', userId: 'U1' },
}
const query = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false })

it('a known workspace is served while the store is unavailable, and an unknown one is looked up later', () =>
  withStores(1, async (store) => {
    const { log, lines } = collectLog()
    const tokens = createTokens(installationsIn(store, 'slack'), [tokensKey], log)
    await tokens.store.storeInstallation(installation)
    await store.close()
    expect(await tokens.store.fetchInstallation(query('T1'))).toMatchObject({ bot: installation.bot, user: { id: '' } })
    await expect(tokens.store.fetchInstallation(query('T2'))).rejects.toThrow(StoreAway)
    await expect(tokens.checkAll()).resolves.toBeUndefined()
    expect(JSON.stringify(lines)).not.toMatch(/xoxb-secret|U0INSTALLER/)
  }))

it('an installation by another process counts at once', () =>
  withStores(1, async (store) => {
    const [one, other] = [0, 1].map(() => createTokens(installationsIn(store, 'slack'), [tokensKey], collectLog().log))
    await expect(one?.store.fetchInstallation(query('T1'))).rejects.toThrow(NotInstalled)
    await other?.store.storeInstallation(installation)
    expect(await one?.store.fetchInstallation(query('T1'))).toMatchObject({ bot: installation.bot })
  }))

it('a token of one workspace cannot be used for another', () =>
  withStores(1, async (store) => {
    const kept = installationsIn(store, 'slack')
    const tokens = createTokens(kept, [tokensKey], collectLog().log)
    await tokens.store.storeInstallation(installation)
    await kept.keep('T2', (await kept.find('T1'))?.sealed ?? '')
    await expect(tokens.store.fetchInstallation(query('T2'))).rejects.toThrow(
      /SLACK_TOKENS_KEY does not open the token of the workspace T2/,
    )
  }))
