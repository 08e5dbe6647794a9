import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commands } from '../../src/commands/commands.js'
import { nodesIn, type Page } from './developer-docs.js'
import { settingNames } from './program.js'
import { run } from './run.js'

/** A command line that a document shows, as words. */
export interface ShownCommand {
  readonly file: string
  readonly words: readonly string[]
}

/** Names of settings that belong to other programs, or to a test. */
const foreignSettings = new Set(['NO_COLOR', 'SUMMARY_FIGURES', 'POSTGRES_PASSWORD', 'CI'])

/** Every piece of code in a page, line by line. A backslash at the end joins lines. */
const codeIn = ({ root }: Page): string[] =>
  nodesIn(root).flatMap((node) =>
    node.type === 'inlineCode'
      ? [node.value]
      : node.type === 'code' && isShell(node.lang)
        ? node.value.replace(/\\\n/g, ' ').split('\n')
        : [],
  )

const isShell = (language: string | null | undefined): boolean => language == null || /^(?:sh|bash)$/.test(language)

/** The npm and program commands in the pages. */
export function shownCommands(pages: readonly Page[]): ShownCommand[] {
  return pages.flatMap((page) =>
    codeIn(page)
      .flatMap((line) => line.replace(/^\$ /, '').split(/\s+(?:&&|\||>|<)\s+/))
      .map((line) => wordsIn(line).filter((word) => !/^[A-Z_]+=/.test(word)))
      .filter(([program, action]) => program === 'mission-desk' || (program === 'npm' && action === 'run') || isSource([program, action]))
      .map((words) => ({ file: page.file, words })),
  )
}

const isSource = ([program, runner]: readonly (string | undefined)[]): boolean => program === 'npx' && runner === 'tsx'

/** Words of a shell command; a quoted text is one word. */
const wordsIn = (line: string): string[] => (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^["']|["']$/g, ''))

/**
 * The words after the program’s name; null if the command is not one of the program’s.
 * @throws if npm has no such script
 */
export async function programArguments({ words }: ShownCommand, folder: string): Promise<readonly string[] | null> {
  const [program, ...rest] = words
  if (program === 'mission-desk') return rest
  if (program === 'npx') return rest[1] === 'src/main.ts' ? rest.slice(2) : null
  const [name = '', ...behind] = rest.slice(1).filter((word) => word !== '-s')
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> }
  const script = scripts[name]
  if (script === undefined) throw new Error(`npm has no script "${name}"`)
  const own = /^tsx src\/main\.ts\s*(.*)$/.exec(script)?.[1]
  return own === undefined ? null : [...wordsIn(own), ...behind.filter((word) => word !== '--')]
}

/** Unknown commands, subcommands and options, as `file: what`. */
export async function unknownCommands(pages: readonly Page[], folder: string): Promise<string[]> {
  const unknown = new Set<string>()
  for (const shown of shownCommands(pages)) {
    const problem = await problemOf(shown, folder).catch((error: Error) => error.message)
    if (problem !== null) unknown.add(`${shown.file}: ${problem}`)
  }
  return [...unknown]
}

async function problemOf(shown: ShownCommand, folder: string): Promise<string | null> {
  const args = await programArguments(shown, folder)
  if (args === null) return null
  const path: string[] = []
  for (let help = await helpOf(path); help.includes('[command]'); help = await helpOf(path)) {
    const next = args[path.length]
    if (next === undefined || next.startsWith('-') || /^[<[…]/.test(next)) return missingOption(args, help)
    if (!new RegExp(`^  ${next}(?: |$)`, 'm').test(help)) return `no command "${[...path, next].join(' ')}"`
    path.push(next)
  }
  return missingOption(args, await helpOf(path))
}

const missingOption = (args: readonly string[], help: string): string | null => {
  const missing = args.find((word) => /^--?[a-z]/.test(word) && !new RegExp(`(?:^|[\\s,])${word.split('=')[0]}(?![\\w-])`).test(help))
  return missing === undefined ? null : `no option ${missing} in: ${args.join(' ')}`
}

const helps = new Map<string, Promise<string>>()

function helpOf(path: readonly string[]): Promise<string> {
  const name = path.join(' ')
  const known = helps.get(name) ?? run([...path, '--help']).then(({ stdout }) => stdout)
  helps.set(name, known)
  return known
}

/** Options alone in backticks that neither a command nor a bench has, as `file: option`. */
export async function unknownOptions(pages: readonly Page[], folder: string): Promise<string[]> {
  const known = new Set([...(await helpsBelow([])), ...(await sourcesOf(folder))].flatMap((text) => text.match(/--[a-z][a-z-]*/g) ?? []))
  return pages.flatMap((page) =>
    codeIn(page)
      .filter((code) => /^--[a-z][a-z-]*$/.test(code) && !known.has(code))
      .map((code) => `${page.file}: ${code}`),
  )
}

/** The help of a command and of its subcommands. */
async function helpsBelow(path: readonly string[]): Promise<string[]> {
  const help = await helpOf(path)
  const below = help.split('\nCommands:\n')[1]?.match(/(?<=^ {2})[a-z]+/gm) ?? []
  const inside = await Promise.all(below.filter((name) => name !== 'help').map((name) => helpsBelow([...path, name])))
  return [help, ...inside.flat()]
}

/** Measuring and training are not in the program’s help: their options are in the sources. */
async function sourcesOf(folder: string): Promise<string[]> {
  const files = await Promise.all(
    ['bench', 'training'].map(async (room) =>
      (await readdir(join(folder, room), { recursive: true })).map((name) => join(folder, room, name)),
    ),
  )
  const sources = files.flat().filter((name) => name.endsWith('.ts'))
  return Promise.all(sources.map((name) => readFile(name, 'utf8')))
}

/** Settings in backticks that the program does not know, as `file: setting`. */
export function unknownSettings(pages: readonly Page[]): string[] {
  const named = (page: Page): string[] => codeIn(page).flatMap((code) => /^([A-Z]+(?:_[A-Z]+)+)(?:=.*)?$/.exec(code)?.[1] ?? [])
  return pages.flatMap((page) =>
    named(page)
      .filter((name) => !settingNames.includes(name) && !foreignSettings.has(name))
      .map((name) => `${page.file}: ${name}`),
  )
}

/** Unknown options of chat commands, such as `points:3`, as `file: command`. */
export function unknownChatOptions(pages: readonly Page[]): string[] {
  const byName = new Map(commands.map(({ name, options }) => [name as string, options.map((option) => option.name as string)]))
  return pages.flatMap((page) =>
    codeIn(page).flatMap((code) => {
      const [, name = '', behind = ''] = /^\/([a-z-]+)(?=\s|$)(.*)$/.exec(code) ?? []
      const options = byName.get(name)
      if (options === undefined) return []
      const wrong = [...behind.matchAll(/(?:^|[\s[])([a-z-]+):(?!\/)/g)]
        .map(([, option = '']) => option)
        .filter((option) => !options.includes(option))
      return wrong.map((option) => `${page.file}: /${name} ${option}:`)
    }),
  )
}

/** A figure that a page takes by name: `<!--=name-->9 of 10<!--/-->`. */
export interface NamedFigure {
  readonly file: string
  readonly name: string
  readonly figure: string
}

export const figuresIn = (pages: readonly Page[]): NamedFigure[] =>
  pages.flatMap(({ file, content }) =>
    [...content.matchAll(/<!--=([a-z-]+)-->(.*?)<!--\/-->/g)].map(([, name = '', figure = '']) => ({ file, name, figure })),
  )

/** Figures that differ from their source page, as `file: name`. @param source the page’s name */
export function strayFigures(pages: readonly Page[], source: string): string[] {
  const all = figuresIn(pages)
  const told = new Map(all.filter(({ file }) => file === source).map(({ name, figure }) => [name, figure]))
  return all.filter(({ name, figure }) => told.get(name) !== figure).map(({ file, name }) => `${file}: ${name}`)
}
