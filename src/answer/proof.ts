import { decodeUtf8, sha256 } from '../knowledge/decode.js'
import type { Span } from '../knowledge/document.js'
import { rebuildText } from '../knowledge/segments.js'
import type { KnowledgeSource } from '../knowledge/source.js'
import type { Located } from '../search/index.js'

/** `gone`: the file cannot be read. `changed`: it is not the file that was indexed, or does not say what the excerpt says. */
export type Proof = 'proven' | 'changed' | 'gone'

/** Proves excerpts against their files; within one prover each file is read once. */
export interface Prover {
  /**
   * Read the passage's file again, compare its SHA-256 with the one it was indexed under, and build the excerpt's text anew
   * from the file's characters.
   * @param span the excerpt's range of the passage's plain text
   */
  prove(located: Located, span: Span): Promise<Proof>
}

/** A file as it is now; null where it cannot be read. */
interface FileNow {
  readonly hash: string
  /** Null where it is not UTF-8. */
  readonly content: string | null
}

/** Files that are being read at this moment: replies that are made at once share one reading, and none is kept. */
const underWay = new WeakMap<KnowledgeSource, Map<string, Promise<FileNow | null>>>()

function readNow(source: KnowledgeSource, file: string): Promise<FileNow | null> {
  const readings = underWay.get(source) ?? new Map<string, Promise<FileNow | null>>()
  underWay.set(source, readings)
  const reading =
    readings.get(file) ??
    source
      .read(file)
      .then(
        (bytes) => ({ hash: sha256(bytes), content: decodeUtf8(bytes) }),
        () => null,
      )
      .finally(() => readings.delete(file))
  readings.set(file, reading)
  return reading
}

export function createProver(source: KnowledgeSource): Prover {
  const files = new Map<string, Promise<FileNow | null>>()
  return {
    async prove({ document, passage }, span) {
      const reading = files.get(document.file) ?? readNow(source, document.file)
      files.set(document.file, reading)
      const file = await reading
      if (file === null) return 'gone'
      if (file.hash !== document.sha256 || file.content === null) return 'changed'
      const text = rebuildText(file.content, passage.segments, span)
      return text === passage.text.slice(span.start, span.end) ? 'proven' : 'changed'
    },
  }
}
