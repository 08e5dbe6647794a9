import { readdir } from 'node:fs/promises'
import { type ImportOptions, importAll } from '../../src/cli/import/import.js'
import { type FetcherOptions, limits } from '../../src/import/fetch/fetch-safely.js'

/** Reads files; every address is refused. */
const nowhere: FetcherOptions = { mayReach: () => false, lookup: async () => [], userAgent: 'mission-desk/test', limits }

export interface ImportRun {
  readonly failed: number
  readonly stdout: string
  readonly stderr: string
}

/** Import into a folder, like the command. */
export async function importInto(
  folder: string,
  sources: readonly string[],
  options: Partial<ImportOptions> = {},
  reach: FetcherOptions = nowhere,
): Promise<ImportRun> {
  const out: string[] = []
  const errors: string[] = []
  const output = { print: (text: string) => void out.push(text), tell: (text: string) => void errors.push(text) }
  const failed = await importAll(sources, { folder, given: {}, feed: false, dryRun: false, ...options }, reach, output)
  return { failed, stdout: out.join('\n'), stderr: errors.join('\n') }
}

/** The file names of a folder and its subfolders, including hidden ones. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
}
