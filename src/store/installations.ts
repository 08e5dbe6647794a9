import type { Installations } from '../contract/installations.js'
import type { Store } from './store.js'

/** The installations of one platform. */
export const installationsIn = (store: Store, platform: string): Installations => ({
  all: () => store.installations(platform),
  find: (server) => store.installation(platform, server),
  keep: (server, sealed) => store.keepInstallation(platform, { server, sealed, at: new Date() }),
  forget: (server) => store.forgetInstallation(platform, server),
  isFirstUse: (of) => store.see(`${platform} ${of}`, new Date()),
})
