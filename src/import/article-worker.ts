// What the thread runs: it reads one content after the other.
import { parentPort } from 'node:worker_threads'
import { DeskError } from '../lib/errors.js'
import type { Article } from './article.js'
import { readArticle } from './read-article.js'
import type { Content } from './read-source.js'

/** A link cannot be sent as an object. */
export type Request = Omit<Content, 'address'> & { readonly address: string | null }

export type Response =
  | { readonly article: Article }
  | { readonly refusal: string }
  | { readonly failure: { readonly name: string; readonly message: string } }

async function answer({ address, ...content }: Request): Promise<Response> {
  try {
    return { article: await readArticle({ ...content, address: address === null ? null : new URL(address) }) }
  } catch (error) {
    if (error instanceof DeskError) return { refusal: error.message }
    return { failure: failureOf(error) }
  }
}

const failureOf = (error: unknown) => {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return { name, message }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((response) => {
    try {
      parentPort?.postMessage(response)
    } catch (error) {
      // A tree too deep cannot be sent.
      parentPort?.postMessage({ failure: failureOf(error) } satisfies Response)
    }
  })
})
