import { expect, it } from 'vitest'
import type { Opened } from './store.js'

const at = new Date('2026-01-02T03:04:05.678Z')
const installed = { server: 'T1', sealed: 'a1b2.c3', at }

/** What every store must do if a platform is installed in several workspaces. */
export function installationContract(opened: () => Opened): void {
  it('keeps the last installation of each server and platform for every process', async () => {
    const { store, another } = opened()
    const other = await another()
    expect([await store.installation('slack', 'T1'), await store.installations('slack')]).toEqual([null, []])
    await store.keepInstallation('slack', { ...installed, sealed: 'before' })
    await store.keepInstallation('slack', installed)
    await store.keepInstallation('slack', { ...installed, server: 'T0' })
    await store.keepInstallation('discord', { ...installed, sealed: 'another' })
    expect(await other.installation('slack', 'T1')).toEqual(installed)
    expect(await other.installations('slack')).toEqual([{ ...installed, server: 'T0' }, installed])
  })

  it('forgets an installation, and says whether there was one', async () => {
    const { store, another } = opened()
    await store.keepInstallation('slack', installed)
    await store.keepInstallation('discord', installed)
    const other = await another()
    expect([await other.forgetInstallation('slack', 'T1'), await store.forgetInstallation('slack', 'T1')]).toEqual([true, false])
    expect(await store.installation('slack', 'T1')).toBeNull()
    expect(await store.installation('discord', 'T1')).toEqual(installed)
  })

  it('keeps one installation if two arrive at once', async () => {
    const { store, another } = opened()
    const other = await another()
    await Promise.allSettled([store, other].map((one, i) => one.keepInstallation('slack', { ...installed, sealed: `${i}` })))
    expect(await store.installations('slack')).toHaveLength(1)
  })
}
