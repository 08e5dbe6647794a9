import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A parsed Markdown file for people who work on the program. */
export interface Page {
  /** Inside the folder, with `/`. */
  readonly file: string
  readonly content: string
  readonly root: Nodes
}

const folders = ['docs', 'src', 'adapters', 'test', 'training', 'bench']
/** A running desk creates these; a checkout has none. */
const madeLater = new Set(['knowledge/notes', 'knowledge/imported'])
/** Rooms with subrooms: each folder in them is a room. */
const divided = ['src', 'src/answer', 'adapters']
const rooms = ['training', 'bench']

/** The Markdown files of a checkout, except the knowledge, which `check` examines. */
export async function readPages(folder: string): Promise<Page[]> {
  // Folders of test questions are knowledge, not documents for developers.
  const isPage = (name: string): boolean => name.endsWith('.md') && !name.includes('eval/folders/')
  const top = (await readdir(folder)).filter(isPage)
  const below = await Promise.all(
    folders
      .filter((name) => existsSync(join(folder, name)))
      .map(async (name) => (await readdir(join(folder, name), { recursive: true })).filter(isPage).map((file) => `${name}/${file}`)),
  )
  return Promise.all(
    [...top, ...below.flat()].sort().map(async (file) => {
      const content = await readFile(join(folder, file), 'utf8')
      return { file, content, root: fromMarkdown(content) }
    }),
  )
}

export function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')

/** The anchors of a page’s headings, as GitHub generates them. */
function anchorsOf({ root }: Page): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const heading of nodesIn(root).filter(({ type }) => type === 'heading')) {
    const plain = textOf(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replace(/ /g, '-')
    let anchor = plain
    for (let count = 1; anchors.has(anchor); count++) anchor = `${plain}-${count}`
    anchors.add(anchor)
  }
  return anchors
}

/** Broken links to files and headings, as `file: link`. Links to other sites are not followed. */
export function brokenLinks(pages: readonly Page[], folder: string): string[] {
  const byFile = new Map(pages.map((page) => [page.file, page]))
  const isBroken = (page: Page, url: string): boolean => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return false
    const [path = '', anchor] = url.split('#')
    const file = path === '' ? page.file : join(dirname(page.file), decodeURIComponent(path))
    if (!existsSync(join(folder, file))) return true
    const target = byFile.get(file)
    return anchor !== undefined && target !== undefined && !anchorsOf(target).has(anchor)
  }
  return pages.flatMap((page) =>
    nodesIn(page.root).flatMap((node) =>
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') && isBroken(page, node.url)
        ? [`${page.file}: ${node.url}`]
        : [],
    ),
  )
}

/** `a/{b,c}.ts` is two paths. */
function expanded(path: string): string[] {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? []
  return choices === undefined ? [path] : choices.split(',').flatMap((choice) => expanded(before + choice.trim() + after))
}

/** The checkable part of a path: everything before the first placeholder, such as `<name>` or `*`. */
const certainPart = (path: string): string =>
  path
    .replace(/(?<=^|\/)[^/]*[<*].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/\/$/, '')

/**
 * Paths in backticks that do not exist, as `file: path`. A path begins with a folder of the checkout. In a README it may also be the end of
 * a file’s path below that README.
 */
export async function missingPaths(pages: readonly Page[], folder: string): Promise<string[]> {
  const begins = new RegExp(`^(?:${[...folders, 'knowledge'].join('|')})/`)
  const missing = await Promise.all(
    pages.map(async ({ file, root }) => {
      const below = file.endsWith('/README.md') ? await readdir(join(folder, dirname(file)), { recursive: true }) : []
      const isMissing = (path: string): boolean => {
        if (begins.test(path)) return !madeLater.has(certainPart(path)) && !existsSync(join(folder, certainPart(path)))
        return below.length > 0 && /^[\w./-]+\.(?:ts|mjs|txt)$/.test(path) && !below.some((name) => `/${name}`.endsWith(`/${path}`))
      }
      return nodesIn(root)
        .flatMap((node) => (node.type === 'inlineCode' && !/\s/.test(node.value) ? expanded(node.value).filter(isMissing) : []))
        .map((path) => `${file}: ${path}`)
    }),
  )
  return missing.flat()
}

/** Rooms without a README. */
export async function unexplainedRooms(folder: string): Promise<string[]> {
  const inside = await Promise.all(
    divided
      .filter((name) => existsSync(join(folder, name)))
      .map(async (name) =>
        (await readdir(join(folder, name), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${name}/${entry.name}`),
      ),
  )
  return [...inside.flat(), ...rooms.filter((name) => existsSync(join(folder, name)))].filter(
    (room) => !existsSync(join(folder, room, 'README.md')),
  )
}

export const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length
