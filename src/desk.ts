import { randomUUID } from 'node:crypto'
import type { Handle } from './adapter.js'
import type { Answerer } from './answer/answer.js'
import { commands } from './commands.js'
import type { Library } from './library.js'
import type { Log } from './log.js'

export interface DeskDeps {
  readonly library: Library
  readonly answerer: Answerer
  readonly log: Log
}

/**
 * The one way in: every adapter hands what it received to the function this returns, and draws what comes back.
 * What goes wrong inside is caught here once: the person gets a notice with a reference, the log the error under it.
 */
export function createDesk({ library, answerer, log }: DeskDeps): Handle {
  return async (incoming) => {
    try {
      switch (incoming.command) {
        case 'ask': {
          const { answer } = await answerer.answer(incoming.text)
          log.info(
            { platform: incoming.platform, id: incoming.id, status: answer.status, confidence: answer.confidence },
            'question answered',
          )
          return { kind: 'answer', answer }
        }
        case 'sources':
          return { kind: 'sources', documents: library.index.documents().map(({ passages: _, ...card }) => card) }
        case 'help':
          return { kind: 'help', commands, samples: answerer.samples() }
      }
    } catch (error) {
      const reference = randomUUID().slice(0, 8)
      log.error({ platform: incoming.platform, id: incoming.id, reference, err: error }, 'request failed')
      return {
        kind: 'notice',
        text: `Something went wrong on our side, and the question was not answered. Please ask again; if it happens again, tell the operator the reference ${reference}.`,
      }
    }
  }
}
