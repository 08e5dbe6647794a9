import { readFile } from 'node:fs/promises'

/** A font with a right name asks for no other. The name comes from the file. */
const cmapFile = /^[\w-]{1,60}\.bcmap$/

/** The folder of tables in pdfjs-dist; null if that is not installed. */
function installedTables(): URL | null {
  try {
    return new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))
  } catch {
    return null
  }
}

/**
 * Tables with the letters of Chinese, Japanese and Korean fonts that are not in the file. They come with the package pdfjs-dist. It
 * is large and need not be installed.
 *
 * @param folder where they are, with a slash at its end, or null.
 * @returns options for the reader of PDFs, and the tables that it asked for in vain.
 */
export function createCmaps(folder: URL | null = installedTables()) {
  const missing = new Set<string>()
  class BinaryDataFactory {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !cmapFile.test(filename)) throw new Error(`no ${kind}`)
      try {
        if (folder === null) throw new Error('pdfjs-dist is not installed')
        return Uint8Array.from(await readFile(new URL(filename, folder)))
      } catch (cause) {
        missing.add(filename.replace('.bcmap', ''))
        throw new Error('no such table', { cause })
      }
    }
  }
  return { missing, options: { BinaryDataFactory, useWorkerFetch: false, cMapUrl: 'cmaps/', cMapPacked: true } }
}
