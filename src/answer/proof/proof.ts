import { LRUCache } from 'lru-cache'
import { decodeUtf8, sha256 } from '../../knowledge/decode.js'
import type { Span } from '../../knowledge/document.js'
import { codeOf } from '../../knowledge/read.js'
import { rebuildText } from '../../knowledge/segments.js'
import type { KnowledgeSource } from '../../knowledge/source.js'
import type { Library } from '../../library/library.js'
import type { Located } from '../../search/index.js'

/** `gone`: the file cannot be read. `changed`: it is not the file that was indexed, or does not say what the excerpt says. */
export type Proof = 'proven' | 'changed' | 'gone'

/** Proves excerpts against their files; within one prover each file is read once. */
export interface Prover {
  /**
   * Read the passage's file again, compare its SHA-256 with the one it was indexed under, and build the excerpt's text again from the
   * file's characters. If the library already knows that the file says something else, it uses the text that the passage was read from.
   * So the last good version of a broken file goes on answering, and a question keeps the version that it began with.
   * @param span the excerpt's range of the passage's plain text
   */
  prove(located: Located, span: Span): Promise<Proof>
}

/** A file as it is now. */
interface FileNow {
  /** The SHA-256 of its bytes, or the code of the error if it cannot be read. */
  readonly state: string
  readonly isThere: boolean
  /** Null if it is not UTF-8, or cannot be read. */
  readonly content: string | null
}

/** Files that are being read at this moment: replies that are made at once share one reading, and none is kept. */
const underWay = new WeakMap<KnowledgeSource, Map<string, Promise<FileNow>>>()

/** Of how many characters of files the text is kept. */
const charactersKept = 4_000_000

/** The texts of bytes by their SHA-256: as the bytes are the same, their text need not be decoded again. */
const decoded = new LRUCache<string, string>({ maxSize: charactersKept, sizeCalculation: (text) => text.length || 1 })

function fileOf(bytes: Uint8Array): FileNow {
  const state = sha256(bytes)
  const content = decoded.get(state) ?? decodeUtf8(bytes)
  if (content !== null) decoded.set(state, content)
  return { state, isThere: true, content }
}

function readNow(source: KnowledgeSource, file: string): Promise<FileNow> {
  const readings = underWay.get(source) ?? new Map<string, Promise<FileNow>>()
  underWay.set(source, readings)
  const reading =
    readings.get(file) ??
    source
      .read(file)
      .then(fileOf, (cause: unknown): FileNow => ({ state: codeOf(cause), isThere: false, content: null }))
      .finally(() => readings.delete(file))
  readings.set(file, reading)
  return reading
}

export function createProver({ source, kept, confirms }: Pick<Library, 'source' | 'kept' | 'confirms'>): Prover {
  const files = new Map<string, Promise<FileNow>>()
  return {
    async prove({ document, passage }, span) {
      const reading = files.get(document.file) ?? readNow(source, document.file)
      files.set(document.file, reading)
      const file = await reading
      const isIndexed = file.state === document.sha256
      const content = isIndexed ? file.content : kept(document, file.state)
      if (content === null) return file.isThere ? 'changed' : 'gone'
      if (!isIndexed && sha256(Buffer.from(content)) !== document.sha256) return 'changed'
      if (!confirms(document, content)) return 'changed'
      const text = rebuildText(content, passage.segments, span)
      return text === passage.text.slice(span.start, span.end) ? 'proven' : 'changed'
    },
  }
}
