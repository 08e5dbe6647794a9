import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../knowledge/decode.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { createPacer } from '../lib/pace.js'
import { replaceFile } from '../lib/write-file.js'
import type { SavedIndex } from '../search/index.js'

/** Documents and index made from the files; reading them back is faster than making them again. */
export type Snapshot = { readonly documents: readonly KnowledgeDocument[]; readonly index: SavedIndex }

export type SnapshotPlace = ReturnType<typeof snapshotsIn>

const nameOf = (fingerprint: string): string => `index-${fingerprint}.json`
const snapshotFile = /^index-[0-9a-f]{64}\.json$/

/** This many of the index's terms make a line. */
const termsInLine = 2_000
/** Lines are written together from this many characters on. */
const writtenAtOnce = 1_000_000

/**
 * Keeps the last snapshot in a folder. Never throws: without a snapshot everything is made from the files.
 *
 * The file is JSON: an array with an element a line, so that it is written and read piece by piece. First what is small, then the documents,
 * then the terms of the index, and last the SHA-256 of all lines before.
 */
export function snapshotsIn(folder: string, log: Pick<Log, 'debug' | 'warn'>) {
  const removeOthers = async (kept: string): Promise<void> => {
    for (const file of await readdir(folder)) {
      if (snapshotFile.test(file) && file !== kept) await rm(join(folder, file), { force: true })
    }
  }
  return {
    /** @param fingerprintNow called if there is a snapshot at all @returns null if none is of this fingerprint, or whole */
    async load(fingerprintNow: () => string): Promise<Snapshot | null> {
      try {
        if (!(await readdir(folder)).some((file) => snapshotFile.test(file))) throw new Error('none has been kept')
        const fingerprint = fingerprintNow()
        return parse(await readFile(join(folder, nameOf(fingerprint))), fingerprint)
      } catch (error) {
        const { name, message, code } = error as NodeJS.ErrnoException
        log.debug(
          { error: { name, message: code ?? message } },
          'no snapshot of the index can be used: the desk makes the index from the files',
        )
        return null
      }
    },
    /** Write it, whole or not at all, and remove the others. */
    async save(fingerprint: string, snapshot: Snapshot): Promise<void> {
      try {
        await makeFolder(folder, 0o700)
        await removeOthers(nameOf(fingerprint))
        await replaceFile(join(folder, nameOf(fingerprint)), (file) => write(file, fingerprint, snapshot), 0o600)
      } catch (error) {
        const { name, message, code } = error as NodeJS.ErrnoException
        log.warn(
          { folder, error: { name, message: code ?? message } },
          'the index cannot be kept, so the next start will take longer: free some space for the folder, or let the desk write to it',
        )
      }
    },
  }
}

type Head = { readonly fingerprint: string; readonly documents: number; readonly index: Omit<SavedIndex, 'terms'> }

function* linesOf(fingerprint: string, { documents, index: { terms, ...index } }: Snapshot): Generator<string> {
  yield JSON.stringify({ fingerprint, documents: documents.length, index } satisfies Head)
  for (const document of documents) yield JSON.stringify(document)
  for (let from = 0; from < terms.length; from += termsInLine) yield JSON.stringify(terms.slice(from, from + termsInLine))
}

async function write(file: FileHandle, fingerprint: string, snapshot: Snapshot): Promise<void> {
  const hash = createHash('sha256')
  const pause = createPacer()
  let text = '[\n'
  for (const line of linesOf(fingerprint, snapshot)) {
    text += `${line},\n`
    if (text.length < writtenAtOnce) continue
    await put(file, text, hash)
    text = ''
    await pause()
  }
  await put(file, text, hash)
  await file.writeFile(`${JSON.stringify(hash.digest('hex'))}\n]\n`)
}

async function put(file: FileHandle, text: string, hash: Hash): Promise<void> {
  const bytes = Buffer.from(text)
  hash.update(bytes)
  await file.writeFile(bytes)
}

/** @throws if it is not what was written */
function parse(bytes: Buffer, fingerprint: string): Snapshot {
  const ending = bytes.subarray(-endingLength).toString('latin1')
  const body = bytes.subarray(0, -endingLength)
  if (ending !== `${JSON.stringify(sha256(body))}\n]\n`) throw new Error('the snapshot is damaged or incomplete')
  const lines: unknown[] = []
  for (let at = body.indexOf(10) + 1; at < body.length; ) {
    const end = body.indexOf(10, at)
    // A comma stands before the line break.
    lines.push(JSON.parse(body.toString('utf8', at, end - 1)))
    at = end + 1
  }
  const head = lines[0] as Head
  if (head.fingerprint !== fingerprint) throw new Error('the snapshot is for other files or another version')
  const documents = lines.slice(1, head.documents + 1) as KnowledgeDocument[]
  return { documents, index: { ...head.index, terms: (lines.slice(head.documents + 1) as SavedIndex['terms'][]).flat() } }
}

/** A hash in quotes, a line break, a bracket and a line break. */
const endingLength = 64 + 2 + 3
