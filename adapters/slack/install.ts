import { createHash } from 'node:crypto'
import type { HTTPReceiverOptions, StateStore } from '@slack/bolt'
import oauth, { ErrorCode, InvalidStateError } from '@slack/oauth'
import type { Installations } from '../../src/contract/installations.js'
import type { SlackInstall } from './options.js'
import { installFailedPage } from './render/install.js'
import { scopes } from './render/manifest.js'
import type { Tokens } from './tokens.js'

// Node does not find this name among the imports of a CommonJS package.
const { ClearStateStore } = oauth

/** How long the way through Slack's page may take. */
const stateSeconds = 10 * 60

/** Bolt's own way of signing where an installation began. Each of its states is good once: every process refuses a second use. */
function onceOnly(inner: StateStore, installations: Installations): StateStore {
  return {
    generateStateParam: (options, now) => inner.generateStateParam(options, now),
    async verifyStateParam(now, state) {
      const options = await inner.verifyStateParam(now, state)
      const hash = createHash('sha256').update(state).digest('base64url')
      if (!(await installations.isFirstUse(`install ${hash}`))) throw new InvalidStateError('The state was used before')
      return options
    },
  }
}

/** What Bolt's receiver needs to serve `/slack/install` and `/slack/oauth_redirect`. */
export function installerOptions(
  { clientId, clientSecret, stateSecret }: SlackInstall,
  { tokens, installations, clientOptions }: { tokens: Tokens; installations: Installations; clientOptions: object },
): Pick<HTTPReceiverOptions, 'clientId' | 'clientSecret' | 'scopes' | 'installationStore' | 'installerOptions'> {
  return {
    ...{ clientId, clientSecret, scopes, installationStore: tokens.store },
    installerOptions: {
      ...{ clientOptions, stateStore: onceOnly(new ClearStateStore(stateSecret, stateSeconds), installations) },
      callbackOptions: {
        failure(error, _options, _request, response) {
          const isBadState = [ErrorCode.InvalidStateError, ErrorCode.MissingStateError, ErrorCode.MissingCodeError].includes(
            error.code as ErrorCode,
          )
          const why = isBadState ? 'state' : error.code === ErrorCode.AuthorizationError ? 'refused' : 'failed'
          response.writeHead(why === 'failed' ? 500 : 400, { 'content-type': 'text/html; charset=utf-8' }).end(installFailedPage(why))
        },
      },
    },
  }
}
