import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { KnowledgeDocument, Passage } from '../../src/knowledge/document.js'
import type { FrontMatterMode } from '../../src/knowledge/front-matter.js'
import { type ReadDocument, readDocument } from '../../src/knowledge/read.js'

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Valid front matter, one key a line, in this order. */
export const goodKeys = {
  id: 'port-visit',
  title: 'A visit to the port',
  publisher: 'Harbour News',
  url: 'https://harbour.example/visit',
  published: '2025-09-08',
  as_of: '2025-09-07',
  language: 'en',
  kind: 'note',
  license: 'MIT',
  origin: 'Told in our own words.',
}

/** A Markdown file with front matter. A key set to null is left out; a key that is not among the ten comes last. */
export function markdownFile(body: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const keys = Object.entries({ ...goodKeys, ...changes }).filter(([, value]) => value !== null)
  return `---\n${keys.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`
}

/** Read a file’s text like the desk: from its bytes. */
export function readText(file: string, text: string, mode: FrontMatterMode = 'optional'): ReadDocument {
  return readDocument(file, encode(text), mode)
}

/** @throws if the file is unusable, so that a test never passes without a document */
export function documentOf(file: string, text: string, mode: FrontMatterMode = 'optional'): KnowledgeDocument {
  const { document, problems } = readText(file, text, mode)
  if (!document) throw new Error(`${file} cannot be used: ${JSON.stringify(problems)}`)
  return document
}

export function passagesOf(file: string, text: string): readonly Passage[] {
  return documentOf(file, text).passages
}

export function textsOf(file: string, text: string): string[] {
  return passagesOf(file, text).map((passage) => passage.text)
}

/** Run with a folder that holds these files, and remove it afterwards. */
export async function withFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
