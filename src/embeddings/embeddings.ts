import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { SearchIndex } from '../search/index.js'
import type { Calibration } from './calibration.js'
import { createComputing } from './compute.js'
import type { Embedder, Priority } from './embedder.js'
import { type Board, type Similarity, signsOf, similarityTo } from './similarity.js'
import { mostSentences, type Survey, survey } from './survey.js'
import type { VectorFile } from './vector-file.js'
import type { Vectors } from './vectors.js'

/** `none`: no model, or off. `failed`: the model failed, and embeddings are off until the next start. */
export type EmbeddingState = 'none' | 'computing' | 'ready' | 'failed'

/** How similar the sentences of a library are to a question. */
export interface Embeddings {
  /** Whether embeddings count now. `computing` also if some are missing and nobody computes them. */
  state(): EmbeddingState
  /** Null while vectors are not ready (or semantics are off), or when the embedder fails: then answers are lexical. Never throws. */
  read(question: string): Promise<Similarity | null>
  /** From now on compute missing vectors in the background, also those of later documents. Call it again after each change. */
  follow(): void
  /** How many sentences lack their vector now; 0 also if embeddings are off. Computes none. */
  missing(): Promise<number>
  /** How many sentences count now, questions that passages answer among them, and how many of these lack their vector. Computes none. */
  counted(): Promise<{ readonly all: number; readonly missing: number }>
  /**
   * Resolves when every sentence of the library as it is now has its vector, or the embedder has failed.
   * @param progress called before each sentence with how many are done, and of how many
   * @returns whether embeddings count now
   */
  ready(progress?: (done: number, of: number) => void): Promise<boolean>
  /** Write the vectors to their file, and end. */
  close(): Promise<void>
}

/** Where there is no embedder. */
export const noEmbeddings: Embeddings = {
  state: () => 'none',
  read: async () => null,
  follow() {},
  missing: async () => 0,
  counted: async () => ({ all: 0, missing: 0 }),
  ready: async () => false,
  close: async () => {},
}

export interface EmbeddingsOptions {
  readonly library: Pick<Library, 'index'>
  /** Of questions, and of a few sentences. */
  readonly embedder: Embedder
  /** Gives others for many sentences. They are closed when all is done. */
  readonly openThreads?: (priority: Priority) => readonly Embedder[]
  /** Called once, when vectors are first compared or soon will be. */
  readonly openCalibration: () => Promise<Calibration>
  readonly file: VectorFile
  readonly log: Pick<Log, 'info' | 'warn'>
}

/** A person waits for no longer than this. A command, where nobody follows, waits until the model is loaded. */
const longestWaitMs = { person: 1_000, command: 30_000 }
/** If this many questions wait for their vectors, the next one goes by words: waiting would cost more than it gains. */
const mostAsking = 8
/** A killed process loses at most the work of this many milliseconds. */
const saveEveryMs = 2_000
/** This many vectors of texts that are gone are kept: others may use the file, and texts may come back. */
const mostGone = 20_000
const questionsKept = 500

/**
 * Embeddings of a library. Until `follow` or `ready` is called, they compute no vectors of sentences and use those in the file.
 * @example
 * const embeddings = createEmbeddings({ library, embedder, openCalibration, file, log })
 * embeddings.follow()
 * const similarity = await embeddings.read('Where did Ruto speak?') // null while vectors are missing
 */
export function createEmbeddings({ library, embedder, openThreads = () => [], openCalibration, file, log }: EmbeddingsOptions): Embeddings {
  const questions = new LRUCache<string, Promise<Float32Array>>({ max: questionsKept })
  let vectors: Promise<Vectors> | null = null
  let calibration: Promise<Calibration> | null = null
  let isDirty = false
  let savedAt = performance.now()
  let saved: Promise<void> = Promise.resolve()
  let all: (State & { readonly board: Board; readonly vectors: Vectors }) | null = null
  /** The state of the library in which some vectors were missing. */
  let lacking: (State & { readonly missing: number }) | null = null
  let filling: Promise<void> | null = null
  let onProgress: (done: number, of: number) => void = () => {}
  let isFollowing = false
  let isOver = false
  let toldOfLimit = false
  /** How many questions wait for their vectors. */
  let asking = 0
  // If the desk answers meanwhile, this must take no time from questions; a command waits for it.
  const computing = createComputing(embedder, () => openThreads(isFollowing ? 'background' : 'foreground'))

  const load = (): Promise<Vectors> => {
    vectors ??= file.load()
    return vectors
  }
  const measured = (): Promise<Calibration> => {
    calibration ??= openCalibration()
    return calibration
  }
  const fail = ({ name, message }: Error): void => {
    if (isOver) return
    isOver = true
    void Promise.all([embedder.close(), computing.rest()])
    log.warn(
      { embedder: embedder.id, error: { name, message } },
      'embeddings are off until the next start, because the sentence model fails; answers go by words. mission-desk doctor tries the model; EMBEDDING_MODEL_DIR names another one, SEMANTIC=off uses none',
    )
  }

  const surveyNow = async (known: Vectors): Promise<Survey> => {
    const found = await survey(library.index, known)
    if (found.isTooMuch && !toldOfLimit)
      log.warn({ mostSentences }, 'there are more sentences than embeddings can cover; the others are found by words alone')
    toldOfLimit = found.isTooMuch
    return found
  }
  /** @returns resolves when everything is written */
  const save = (known: Vectors): Promise<void> => {
    savedAt = performance.now()
    if (isDirty) saved = file.save(known)
    isDirty = false
    return saved
  }
  const finish = async (state: State, { board, isUsed, used }: Survey, known: Vectors): Promise<Vectors> => {
    const isTooMuch = known.size - used > Math.max(mostGone, used)
    const kept = isTooMuch ? known.among(isUsed) : known
    const whole = isTooMuch ? (await survey(library.index, kept)).board : board
    // In advance, so that no question has to wait for it.
    await signsOf(kept, await measured()).prepare()
    vectors = Promise.resolve(kept)
    isDirty ||= isTooMuch
    all = { ...state, board: whole, vectors: kept }
    return kept
  }
  const fill = async (): Promise<void> => {
    // So that no question has to wait for it.
    const loading = all ? null : Promise.all([embedder.embed(['']), measured()])
    loading?.catch(fail)
    for (;;) {
      const known = await load()
      const state = stateOf(library)
      const found = await surveyNow(known)
      if (!isNow(state, library)) continue
      const { missing } = found
      if (missing.size === 0) {
        const kept = await finish(state, found, known)
        await save(kept)
        await loading
        log.info({ embedder: embedder.id, sentences: kept.size }, 'embeddings are ready')
        if (isOver || isNow(state, library)) return
        continue
      }
      let done = 0
      const begin = (): boolean => {
        if (isOver || !isNow(state, library)) return false
        onProgress(done++, missing.size)
        return true
      }
      await computing.compute(missing, begin, (key, vector) => {
        if (isOver) return
        known.add(key, vector)
        isDirty = true
        if (performance.now() - savedAt > saveEveryMs) void save(known)
      })
      if (isOver) return
    }
  }
  const begin = (): Promise<void> => {
    filling ??= fill()
      .catch(fail)
      .then(() => computing.rest())
      .finally(() => {
        filling = null
      })
    return filling
  }
  /** See whether all vectors are there, without computing any. @returns how many are missing */
  const look = async (): Promise<number> => {
    const state = stateOf(library)
    if (lacking && isSame(state, lacking)) return lacking.missing
    const known = await load()
    const found = await surveyNow(known)
    const missing = found.missing.size
    if (missing > 0) lacking = { ...state, missing }
    else await finish(state, found, known).catch(fail)
    return isOver ? 0 : missing
  }
  const vectorOf = (question: string): Promise<Float32Array> => {
    const known = questions.get(question)
    if (known) return known
    asking++
    const asked = embedder.embed([question]).then(([vector]) => vector as Float32Array)
    questions.set(question, asked)
    const done = (): void => {
      asking--
    }
    asked.then(done, done)
    return asked
  }

  return {
    state: () => (isOver ? 'failed' : all && isNow(all, library) ? 'ready' : 'computing'),
    async read(question) {
      if (isOver) return null
      if (isFollowing && !(all && isNow(all, library))) begin()
      if (!all && !filling) await look()
      if (!all || (asking >= mostAsking && !questions.has(question))) return null
      try {
        const late = wait(isFollowing ? longestWaitMs.person : longestWaitMs.command, null, { ref: false })
        const found = await Promise.race([Promise.all([vectorOf(question), measured()]), late])
        return found && similarityTo(found[0], all.board, all.vectors, found[1], library.index)
      } catch (error) {
        questions.delete(question)
        fail(error as Error)
        return null
      }
    },
    follow() {
      isFollowing = true
      if (!isOver) begin()
    },
    async counted() {
      if (isOver) return { all: 0, missing: 0 }
      const { used, missing } = await surveyNow(await load())
      return { all: used + missing.size, missing: missing.size }
    },
    missing: async () => (isOver || (all && isNow(all, library)) ? 0 : look()),
    async ready(progress = () => {}) {
      onProgress = progress
      while (!isOver && !(all && isNow(all, library))) await begin()
      return !isOver
    },
    async close() {
      isOver = true
      await Promise.all([embedder.close(), computing.rest()])
      await filling
      if (vectors) await save(await vectors)
    },
  }
}

/** Which documents a library holds. */
type State = { readonly index: SearchIndex; readonly revision: number }

const stateOf = ({ index }: Pick<Library, 'index'>): State => ({ index, revision: index.revision })
const isSame = (a: State, b: State): boolean => a.index === b.index && a.revision === b.revision
const isNow = (state: State, library: Pick<Library, 'index'>): boolean => isSame(state, stateOf(library))
