import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { decodeText } from '../../src/import/decode-text.js'
import type { DomDocument } from '../../src/import/html/dom.js'
import { readFragment } from '../../src/import/html/fragment.js'
import { clearWiki } from '../../src/import/html/wiki.js'
import { type Expected, textOfTree } from './score.js'

export interface SetPage {
  readonly name: string
  readonly html: string
  readonly address: URL | null
  readonly expected: Expected
  /** What the set says about the page, if it says anything. */
  readonly title: string | undefined
  readonly date: string | undefined
}

export interface PageSet {
  readonly name: string
  readonly pages: () => AsyncIterable<SetPage>
}

const optional = z
  .string()
  .nullish()
  // An empty value counts as missing.
  .transform((value) => value || undefined)
const metadata = z.object({ title: optional })
const truth = z.record(z.string(), z.object({ articleBody: z.string(), url: optional }))
const snippets = z.object({
  url: optional,
  html: optional,
  file: optional,
  with: z.array(z.string()),
  without: z.array(z.string()),
  title: optional,
  date: optional,
})
const snippetFile = z.union([z.array(snippets), z.record(z.string(), snippets)])

/**
 * Find the sets in a folder and in those that it holds, by what their files are called:
 * Readability's (`source.html` beside `expected.html`), the extraction benchmark's (`ground-truth.json` beside `html/`), and JSON files
 * of snippets (`with` and `without`, and the page as `html` or the `file` that holds it).
 */
export async function findSets(folder: string): Promise<PageSet[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const sources = files.filter((file) => basename(file) === 'source.html' && files.includes(join(dirname(file), 'expected.html')))
  const suites = [...new Set(sources.map((file) => dirname(dirname(file))))]
  const sets: PageSet[] = suites.map((suite) => ({
    name: suite,
    pages: () => suitePages(sources.filter((file) => dirname(dirname(file)) === suite)),
  }))
  const byName = new Map(files.map((file) => [basename(file), file]))
  for (const file of files.filter((name) => name.endsWith('.json') && !sources.some((source) => dirname(source) === dirname(name)))) {
    if (basename(file) === 'ground-truth.json') {
      sets.push({ name: file, pages: () => truthPages(file) })
      continue
    }
    const read = snippetFile.safeParse(parse(await readFile(file, 'utf8')))
    if (read.success) sets.push({ name: file, pages: () => snippetPages(read.data, byName) })
  }
  return sets
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const decode = (bytes: Uint8Array): string => decodeText(bytes, null).text

async function* suitePages(sources: readonly string[]): AsyncIterable<SetPage> {
  for (const file of sources) {
    const beside = (name: string): Promise<string> => readFile(join(dirname(file), name), 'utf8')
    const told = metadata.safeParse(parse(await beside('expected-metadata.json').catch(() => '')))
    yield {
      name: basename(dirname(file)),
      // All are kept as UTF-8, whatever they say themselves.
      html: await readFile(file, 'utf8'),
      address: new URL('http://fakehost/test/page.html'),
      expected: { kind: 'text', forms: formsOf(await beside('expected.html')) },
      title: told.data?.title,
      date: undefined,
    }
  }
}

/** A text as it is expected, and without its captions and what a wiki adds to it, which import leaves out on purpose. */
function formsOf(html: string): string[] {
  const withoutAdded = (document: DomDocument): void => {
    for (const caption of document.querySelectorAll('figcaption, [class*="caption"]')) caption.remove()
    clearWiki(document)
  }
  return [() => {}, withoutAdded].map((prepare) => textOfTree(readFragment(html, prepare)))
}

async function* truthPages(file: string): AsyncIterable<SetPage> {
  const all = truth.parse(JSON.parse(await readFile(file, 'utf8')))
  for (const [name, { articleBody, url }] of Object.entries(all)) {
    const html = decode(gunzipSync(await readFile(join(dirname(file), 'html', `${name}.html.gz`))))
    yield { name, html, address: addressOf(url), expected: { kind: 'text', forms: [articleBody] }, title: undefined, date: undefined }
  }
}

async function* snippetPages(all: z.infer<typeof snippetFile>, byName: ReadonlyMap<string, string>): AsyncIterable<SetPage> {
  for (const [key, one] of Object.entries(all)) {
    const file = byName.get(one.file ?? '')
    const html = one.html ?? (file === undefined ? undefined : decode(await readFile(file)))
    if (html === undefined) continue
    const expected: Expected = { kind: 'snippets', wanted: one.with, unwanted: one.without }
    yield { name: one.file ?? key, html, address: addressOf(one.url ?? key), expected, title: one.title, date: one.date }
  }
}

/** A key of a set need not be an address. */
const addressOf = (url: string | undefined): URL | null =>
  url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? new URL(url) : null
