import { sha256 } from '../knowledge/decode.js'
import { knowledgeFile } from '../knowledge/read.js'
import type { Library } from '../library.js'
import type { Log } from '../log.js'

/**
 * Take in the files that came or changed while the desk was running: who asks what is new is not to be told what was new when the desk was
 * started. A file that is gone leaves when somebody is to be shown it.
 */
export async function takeChanges({ source, index, take }: Library, log: Log): Promise<void> {
  const files = await source.list().catch((error: Error) => {
    log.warn(
      { error: { name: error.name, message: error.message } },
      'the folder of knowledge cannot be listed: it is not known what is new in it',
    )
    return []
  })
  const known = new Map(index.documents().map((document) => [document.file, document.sha256]))
  for (const file of files.filter((name) => knowledgeFile.test(name))) {
    const bytes = await source.read(file).catch(() => null)
    if (bytes === null || sha256(bytes) === known.get(file)) continue
    for (const problem of await take(file)) log.error(problem, 'document cannot be used until its file is mended')
  }
}
