import { readFile } from 'node:fs/promises'
import { DeskError } from '../../src/lib/errors.js'
import { replaceFile } from '../../src/lib/write-file.js'

/**
 * Put a text between a section's marks, `<!-- name -->` and `<!-- /name -->`, each on a line of its own; whatever stood there goes.
 * @param file the content's name, for the error
 * @throws DeskError if each of the marks does not stand there once, in this order
 */
export function withSection(content: string, name: string, text: string, file: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const lines = content.split('\n')
  const places = (mark: string): number[] => lines.flatMap((line, place) => (line.trim() === mark ? [place] : []))
  const [from, to] = [places(begin), places(end)]
  const [first, last] = [from[0], to[0]]
  if (from.length !== 1 || to.length !== 1 || first === undefined || last === undefined || last < first) {
    throw new DeskError(
      'INPUT',
      `${file} has no place for "${name}": write ${begin} and, below it, ${end} once, each on a line of its own.`,
    )
  }
  return [...lines.slice(0, first + 1), '', text.trim(), '', ...lines.slice(last)].join('\n')
}

/**
 * Write a text into a section of a file.
 * @throws DeskError if the file cannot be read or has no such section
 */
export async function writeSection(file: string, name: string, text: string): Promise<void> {
  await replaceFile(file, withSection(await read(file), name, text, file))
}

/** @throws DeskError if `writeSection` would: to be asked before long work */
export async function checkSection(file: string, name: string): Promise<void> {
  withSection(await read(file), name, '', file)
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new DeskError('INPUT', `${file} cannot be read (${cause.code}): name a file with the marks of a section.`, { cause })
  })
}
