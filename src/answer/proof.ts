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

export function createProver(source: KnowledgeSource): Prover {
  const files = new Map<string, Promise<{ hash: string; content: string | null } | null>>()
  const readAgain = async (file: string): Promise<{ hash: string; content: string | null } | null> => {
    try {
      const bytes = await source.read(file)
      return { hash: sha256(bytes), content: decodeUtf8(bytes) }
    } catch {
      return null
    }
  }
  return {
    async prove({ document, passage }, span) {
      const reading = files.get(document.file) ?? readAgain(document.file)
      files.set(document.file, reading)
      const file = await reading
      if (file === null) return 'gone'
      if (file.hash !== document.sha256 || file.content === null) return 'changed'
      const text = rebuildText(file.content, passage.segments, span)
      return text === passage.text.slice(span.start, span.end) ? 'proven' : 'changed'
    },
  }
}
