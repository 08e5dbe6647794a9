import { join } from 'node:path'
import { isPublicAddress } from '../../import/fetch/address.js'
import { systemLookup } from '../../import/fetch/connect.js'
import { createFetcher, type FetcherOptions, limits } from '../../import/fetch/fetch-safely.js'
import { createRobots, robotName } from '../../import/fetch/robots.js'
import { type Given, importArticle } from '../../import/import-article.js'
import { openPlace, type Place } from '../../import/place.js'
import { readArticle, readSource, type Web } from '../../import/read-source.js'
import { formatImported } from '../../import/report.js'
import { DeskError } from '../../lib/errors.js'
import { version } from '../../lib/package-root.js'
import type { Context } from '../context.js'

export interface ImportOptions {
  /** The knowledge folder. */
  readonly folder: string
  /** What is the same for all sources, or belongs to the only one. */
  readonly given: Given
  readonly feed: boolean
  readonly dryRun: boolean
}

/** How addresses are read: within the limits, and on the public internet alone where the network of one's own is not allowed. */
export function reaching(allowPrivate: boolean): FetcherOptions {
  const mayReach = allowPrivate ? () => true : isPublicAddress
  return { mayReach, lookup: systemLookup, userAgent: `${robotName}/${version()} (reads a page that its operator names)`, limits }
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
    web: { fetcher, robots: createRobots(fetcher) },
    place: await openPlace(options.folder, options.dryRun),
    today: new Date().toISOString().slice(0, 10),
  }
  try {
    for (const source of sources) await (options.feed ? importFeed(source, run) : importOne(source, options.given, run))
  } finally {
    await fetcher.close()
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
  readonly place: Place
  readonly today: string
}

async function importOne(source: string, given: Given, { options, output, failed, web, place, today }: Run): Promise<void> {
  try {
    const content = await readSource(source, web)
    const imported = await importArticle({ article: await readArticle(content), ...content, given, place, today })
    output.print(formatImported(source, join(options.folder, imported.document.file), imported, options.dryRun))
  } catch (error) {
    failed.push(`  ${source}`)
    output.tell(`${source}: ${messageOf(error)}`)
  }
}

/** What is wrong with a source. @throws what nobody expected */
function messageOf(error: unknown): string {
  if (error instanceof DeskError) return error.message
  // The stack has an end.
  if (error instanceof RangeError) return 'is nested too deep to be read: save its text and import that file'
  throw error
}

/** Import the pages that a feed links to. */
async function importFeed(source: string, run: Run): Promise<void> {
  const { failed, output, web } = run
  let links: readonly string[]
  try {
    const content = await readSource(source, web)
    const { readFeed } = await import('../../import/feed.js')
    const feed = readFeed(content)
    for (const note of feed.notes) output.tell(`${source}: ${note}`)
    links = feed.links
  } catch (error) {
    failed.push(`  ${source}`)
    return output.tell(`${source}: ${messageOf(error)}`)
  }
  for (const link of links) await importOne(link, run.options.given, run)
}
