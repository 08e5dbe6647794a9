import type { Context } from 'hono'
import type { Desk } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { words } from '../../src/i18n/words.js'
import { preferredLanguage, readLanguage } from './parse/asked.js'
import { address, type Frame } from './render/frame.js'
import type { AddressOf } from './visitor.js'

/** What pages are made with. */
export interface Deps extends Pick<AdapterDeps, 'log' | 'reader' | 'publicUrl'> {
  /** Where a request comes from. */
  readonly addressOf: AddressOf
  /** The pages are reached over https. */
  readonly isSecure: boolean
  readonly frameOf: (c: Context) => Frame
  /** Ask the desk. If that fails, the reply is a notice. */
  readonly handle: (c: Context, request: Request) => Promise<Reply | null>
  readonly complete: Desk['complete']
}

/** What stands around a page: its words are in the language that the address names, otherwise in the one that the browser asks for. */
export function frameMaker(assets: { readonly style: string; readonly script: string }, publicUrl: string | undefined) {
  return (c: Context): Frame => {
    const { lang, ...others } = c.req.query()
    const named = readLanguage(lang)
    const language = named ?? preferredLanguage(c.req.header('accept-language'))
    const { pathname } = new URL(c.req.url)
    return {
      ...{ say: words[language], language, isNamed: named !== null, here: address(pathname, others) },
      ...{ embedded: pathname === '/embed', ...assets, publicUrl },
    }
  }
}

/** The way into the desk from a page. */
export const handler =
  (desk: Desk, frameOf: Deps['frameOf']): Deps['handle'] =>
  (c, request) =>
    desk.handle(request).catch(() => notice(frameOf(c).say.broken))
