import { Writable } from 'node:stream'
import { pino } from 'pino'
import { type Answerer, createAnswerer } from '../../src/answer/answer.js'
import type { ModelPair, Models } from '../../src/answer/ranking/model.js'
import { weights } from '../../src/answer/ranking/weights.js'
import { createSeal, type Seal } from '../../src/answer/restore/seal.js'
import type { Desk } from '../../src/contract/adapter.js'
import type { Answer } from '../../src/contract/reply.js'
import { customary } from '../../src/desk/channel-settings.js'
import { createDesk } from '../../src/desk/desk.js'
import { openDesk } from '../../src/desk/open-desk.js'
import { changeTokens } from '../../src/desk/tokens.js'
import { createDigests } from '../../src/digest/digests.js'
import { noEmbeddings } from '../../src/embeddings/embeddings.js'
import type { PutDocument, WriteNote } from '../../src/gaps/write-note.js'
import type { AliasGroup } from '../../src/knowledge/aliases.js'
import { folderSource } from '../../src/knowledge/source.js'
import type { Age } from '../../src/lib/age.js'
import type { Log } from '../../src/lib/log.js'
import type { Library } from '../../src/library/library.js'
import { openLibrary } from '../../src/library/open-library.js'
import type { Memory } from '../../src/store/memory.js'
import { createSummarizer, type Summarizer } from '../../src/summary/summarize.js'
import { withFolder } from './knowledge-files.js'

/** Answers everything that no rule forbids, so that a test of the rules does not depend on learned weights. */
export const eager = withThreshold(0)
/** Finds, but never dares to answer. */
export const timid = withThreshold(2)

/** Answers from this confidence on, and gives likely answers down to a fifth less. */
export function withThreshold(threshold: number): Models {
  const likely = threshold - 0.2
  const pairOf = ({ words, embeddings }: ModelPair): ModelPair => ({
    words: { ...words, threshold, likely },
    embeddings: { ...embeddings, threshold, likely },
  })
  return { ...pairOf(weights), translated: pairOf(weights.translated) }
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly msg: string
  readonly [field: string]: unknown
}

/** A real log whose lines are kept. */
export function collectLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as LogLine)
      done()
    },
  })
  return { log: pino({ level: 'debug', base: null, formatters: { level: (level) => ({ level }) } }, stream), lines }
}

/** A desk from these parts. By default it has no memory, and no place for notes. */
export function deskFrom(parts: {
  readonly library: Library
  readonly answerer: Answerer
  readonly log: Log
  readonly seal?: Seal
  readonly memory?: Memory | null
  readonly writeNote?: WriteNote
  readonly putDocument?: PutDocument
  readonly onOutbox?: () => void
}): Desk {
  const { library, log } = parts
  const summarizer = createSummarizer({ library, log })
  const rest = {
    seal: createSeal('test'),
    memory: null,
    platforms: ['test'],
    writeNote: async () => false,
    putDocument: async () => {},
    onOutbox: () => {},
    ...parts,
  }
  return createDesk({
    ...rest,
    platform: 'test',
    summarizer,
    digests: createDigests({ library, summarizer, log, tokensOf: (_, id) => changeTokens(rest.seal, id) }),
  })
}

/** A desk that does this with every request, in channels without settings. */
export const deskThat = (handle: Desk['handle']): Desk => ({
  handle,
  settings: async () => customary,
  hear: async () => null,
  complete: async () => [],
})

export interface TestDesk extends Desk {
  readonly library: Library
  readonly answerer: Answerer
  readonly summarizer: Summarizer
  readonly lines: readonly LogLine[]
  readonly folder: string
  ask(question: string): Promise<Answer>
}

export interface DeskSettings {
  readonly models?: Models
  readonly aliases?: readonly AliasGroup[]
  readonly suggestions?: readonly string[]
  readonly age?: Age
  /** Start answering when this many bytes have been read. */
  readonly enough?: number
}

export const neverOld: Age = { staleDays: Number.POSITIVE_INFINITY, now: () => new Date('2026-06-01T12:00:00Z') }

/** A desk on a folder, with a readable log. */
export async function deskOn(
  folder: string,
  { models = eager, aliases = [], suggestions = [], age = neverOld, enough }: DeskSettings = {},
): Promise<TestDesk> {
  const { log, lines } = collectLog()
  const library = await openLibrary({ source: folderSource(folder), frontMatter: 'optional', aliases, enough })
  const answerer = createAnswerer({ library, embeddings: noEmbeddings, models, suggestions: () => suggestions, age, log })
  return {
    library,
    answerer,
    summarizer: createSummarizer({ library, log }),
    ...deskFrom({ library, answerer, log }),
    lines,
    folder,
    ask: async (question) => (await answerer.answer(question)).answer,
  }
}

/** Run with a desk on its own folder with these files. */
export function withDesk<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: DeskSettings,
  run: (desk: TestDesk) => Promise<T>,
): Promise<T> {
  return withFolder(files, async (folder) => run(await deskOn(folder, settings)))
}

let shipped: ReturnType<typeof openShipped> | undefined

async function openShipped() {
  const { log, lines } = collectLog()
  const tell = (problems: string): never => {
    throw new Error(problems)
  }
  return { ...(await openDesk({ knowledge: undefined, staleDays: 180, log, tell })), log, lines }
}

/**
 * The desk as people get it: the shipped knowledge, equal terms, suggestions and weights. Only for reading: it is loaded once
 * for all test files of a worker. Each call returns a new entrance, which knows no event yet.
 */
export async function shippedDesk() {
  shipped ??= openShipped()
  const desk = await shipped
  return { ...desk, ...deskFrom(desk) }
}
