import { join } from 'node:path'
import { createFetcher, type FetcherOptions } from '../../import/fetch/fetch-safely.js'
import { createRobots } from '../../import/fetch/robots.js'
import { type Given, importArticle } from '../../import/import-article.js'
import { openPlace, type Place } from '../../import/place.js'
import { type Content, readSource, type Web } from '../../import/read-source.js'
import { createReader, type Reader, readingLimits } from '../../import/reader.js'
import { formatImported } from '../../import/report.js'
import { DeskError } from '../../lib/errors.js'
import type { Context } from '../context.js'

export interface ImportOptions {
  /** The knowledge folder. */
  readonly folder: string
  /** What is the same for all sources, or belongs to the only one. */
  readonly given: Given
  readonly feed: boolean
  readonly dryRun: boolean
}

/** Import files and addresses, one after the other. One that fails does not keep the others from it. @returns how many failed */
export async function importAll(
  sources: readonly string[],
  options: ImportOptions,
  reach: FetcherOptions,
  output: Pick<Context, 'print' | 'tell'>,
): Promise<number> {
  const fetcher = createFetcher(reach)
  const run: Run = {
    ...{ options, output, failed: [] },
    reader: createReader(readingLimits),
    web: { fetcher, robots: createRobots(fetcher) },
    place: await openPlace(options.folder, options.dryRun),
    today: new Date().toISOString().slice(0, 10),
  }
  try {
    for (const source of sources) await (options.feed ? importFeed(source, run) : importOne(source, run))
  } finally {
    await Promise.all([fetcher.close(), run.reader.close()])
  }
  const { failed } = run
  if (options.dryRun) output.print('Nothing was written: --dry-run only shows what would be.')
  if (failed.length > 0 && (sources.length > 1 || options.feed))
    output.tell(`${failed.length} could not be imported:\n${failed.join('\n')}`)
  return failed.length
}

interface Run {
  readonly options: ImportOptions
  readonly output: Pick<Context, 'print' | 'tell'>
  readonly failed: string[]
  readonly web: Web
  readonly reader: Reader
  readonly place: Place
  readonly today: string
}

/** Read a source and do something with it. If that fails, report it and record the failure: the others are still imported. */
async function withSource(source: string, { output, failed, web }: Run, work: (content: Content) => Promise<void>): Promise<void> {
  try {
    await work(await readSource(source, web))
  } catch (error) {
    failed.push(`  ${source}`)
    output.tell(`${source}: ${whyUnread(error)}`)
  }
}

/** A parser can fail in ways of its own, and the stack has an end. */
function whyUnread(error: unknown): string {
  if (error instanceof DeskError) return error.message
  if (error instanceof RangeError) return 'is nested too deep to be read: save its text and import that file'
  const { name, message } = error as Error
  return `cannot be read (${name}: ${message.split('\n')[0]?.slice(0, 100)}): save its text and import that file`
}

const importOne = (source: string, run: Run): Promise<void> =>
  withSource(source, run, async (content) => {
    const { options, output, place, reader, today } = run
    const imported = await importArticle({ article: await reader.read(content), ...content, given: options.given, place, today })
    output.print(formatImported(source, join(options.folder, imported.document.file), imported, options.dryRun))
  })

/** Import the pages that a feed links to. */
async function importFeed(source: string, run: Run): Promise<void> {
  const links: string[] = []
  await withSource(source, run, async (content) => {
    const { readFeed } = await import('../../import/feed.js')
    const feed = readFeed(content)
    for (const note of feed.notes) run.output.tell(`${source}: ${note}`)
    links.push(...feed.links)
  })
  for (const link of links) await importOne(link, run)
}
