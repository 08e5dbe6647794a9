import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { brief, type Log } from '../lib/log.js'
import { replaceFile } from '../lib/write-file.js'

/** What a running desk says of its connections, for `doctor`. */
const pulse = z.object({
  pid: z.int(),
  /** By the platforms' names. Times are ISO 8601. */
  doors: z.record(z.string(), z.object({ isConnected: z.boolean(), since: z.string() })),
})
export type Pulse = z.infer<typeof pulse>

const fileIn = (dataDir: string): string => join(dataDir, 'running.json')

/** Keeps a file with the state of a running desk's connections. If it cannot be written, that is logged, and nothing else fails. */
export function createPulse(dataDir: string, log: Log) {
  const doors: Pulse['doors'] = {}
  let last: Promise<void> = Promise.resolve()
  const write = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error: Error) => log.debug({ error: brief(error) }, 'the state of the connections could not be written'))
    return last
  }
  return {
    /** A platform's connection is there, or was lost. */
    note(platform: string, isConnected: boolean): void {
      if (doors[platform]?.isConnected === isConnected) return
      doors[platform] = { isConnected, since: new Date().toISOString() }
      void write(() => replaceFile(fileIn(dataDir), JSON.stringify({ pid: process.pid, doors }), 0o600))
    },
    /** @returns undefined if a platform holds no connection */
    isConnected: (platform: string): boolean | undefined => doors[platform]?.isConnected,
    /** The desk ends. */
    end: (): Promise<void> => write(() => rm(fileIn(dataDir), { force: true })),
  }
}

/** @returns what the desk that runs on this folder says; null if none runs */
export async function readPulse(dataDir: string): Promise<Pulse | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null)
  const read = text === null ? null : pulse.safeParse(parsed(text))
  return read?.success === true && isAlive(read.data.pid) ? read.data : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
