import { connectTo } from './connection.js'
import type { Tables } from './schema.js'

/**
 * How channels want their answers, as far as a damaged file still tells: what was set private stays so. Never throws.
 * @param file the file that was set aside
 */
export function channelsIn(file: string): readonly Tables['channels'][] {
  const database = connectTo(file)
  const found: Tables['channels'][] = []
  try {
    for (const row of database.prepare('select * from "channels"').iterate([])) if (isWhole(row)) found.push(row)
  } catch {
    // What comes behind the damage is lost.
  }
  database.close()
  return found
}

function isWhole(row: unknown): row is Tables['channels'] {
  const { platform, channel, answers, private: alone, language } = row as Record<keyof Tables['channels'], unknown>
  const isText = [platform, channel, language].every((value) => typeof value === 'string')
  return isText && [null, 'thread', 'channel'].includes(answers as string | null) && [null, 0, 1].includes(alone as number | null)
}
