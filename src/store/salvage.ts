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
  // A file from before these came has them not.
  const { platform, channel, answers, private: alone, language, server = null, ...flags } = row as Record<keyof Tables['channels'], unknown>
  const { listens = 0, moderators = 0 } = flags
  const isText = [platform, channel, language].every((value) => typeof value === 'string')
  const isKnown = [listens, moderators].every((flag) => flag === 0 || flag === 1) && (server === null || typeof server === 'string')
  const hasAnswers = [null, 'thread', 'channel'].includes(answers as string | null) && [null, 0, 1].includes(alone as number | null)
  return isText && isKnown && hasAnswers
}
