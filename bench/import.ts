import { Readability } from '@mozilla/readability'
import { Command } from 'commander'
import { DOMParser } from 'linkedom'
import { table } from '../src/eval/report.js'
import { readFragment } from '../src/import/html/fragment.js'
import { readPage } from '../src/import/html/page.js'
import { guessLanguage } from '../src/import/language.js'
import { hasAll, isRight, isSameLine, textOfTree } from './import/score.js'
import { findSets, type PageSet, type SetPage } from './import/sets.js'
import { describeMachine, formatHead } from './report.js'

interface Options {
  readonly sets: string
  readonly wrong?: true
}

const options = new Command('bench:import')
  .description('Imports the pages of public test sets beside plain Readability, and counts the right ones. Judges nothing.')
  .requiredOption('--sets <folder>', "sets as Readability's suite, the extraction benchmark or snippet sets lay them out")
  .option('--wrong', 'name the pages that were imported wrongly')
  .parse()
  .opts<Options>()

const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** What one of the two made of a page; null if it found no article. */
interface Read {
  readonly text: string
  readonly title: string | undefined
  readonly date: string | undefined
  /** As the page tells it, without the country; what is guessed without that is held against it. */
  readonly language?: string | undefined
}
type Made = Read | null

function byImport({ html, address }: SetPage): Made {
  try {
    const { body, facts } = readPage(html, address)
    return {
      text: textOfTree(body),
      title: facts.title?.value,
      date: facts.published?.value,
      language: facts.language?.value.split('-')[0],
    }
  } catch {
    return null
  }
}

function byReadability({ html }: SetPage): Made {
  try {
    const document = new DOMParser().parseFromString(html, 'text/html')
    const found = new Readability(document as never).parse()
    if (!found?.content) return null
    const date = /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? '')?.[0]
    return { text: textOfTree(readFragment(found.content, () => {})), title: found.title ?? undefined, date }
  } catch {
    return null
  }
}

const makers = [
  ['import', byImport],
  ['plain Readability', byReadability],
] as const

async function measure({ name, pages }: PageSet): Promise<void> {
  const figures = makers.map(() => ({ pages: 0, right: 0, all: 0, none: 0, titles: [0, 0], dates: [0, 0], languages: [0, 0], ms: 0 }))
  const wrong: string[] = []
  for await (const page of pages()) {
    for (const [at, [maker, make]] of makers.entries()) {
      const sum = figures[at]
      if (sum === undefined) continue
      const start = performance.now()
      const made = make(page)
      sum.ms += performance.now() - start
      sum.pages++
      if (made === null) sum.none++
      const right = isRight(made?.text ?? '', page.expected)
      if (right) sum.right++
      if (hasAll(made?.text ?? '', page.expected)) sum.all++
      const isTitle = page.title !== undefined && isSameLine(made?.title ?? '', page.title)
      count(sum.titles, page.title, isTitle)
      count(sum.dates, page.date, made?.date === page.date)
      if (made?.language !== undefined) count(sum.languages, made.language, guessLanguage(made.text.split('\n'))?.value === made.language)
      if (at > 0) continue
      if (!right) wrong.push(`${maker}: ${page.name}${made === null ? ' (no article)' : ''}`)
      if (page.title !== undefined && !isTitle) wrong.push(`title of ${page.name}: ${made?.title ?? '–'} ≠ ${page.title}`)
    }
  }
  print(`\n${name}`)
  const share = (part: number | undefined, whole: number | undefined): string =>
    whole ? `${part} (${(((part ?? 0) * 100) / whole).toFixed(1)} %)` : '–'
  const rows = figures.map(({ pages: whole, right, all, none, titles, dates, languages, ms }, at) => [
    ...[makers[at]?.[0] ?? '', String(whole), share(right, whole), share(all, whole), String(none)],
    ...[share(titles[0], titles[1]), share(dates[0], dates[1]), share(languages[0], languages[1]), `${(ms / whole).toFixed(0)} ms`],
  ])
  print(
    table([
      ['', 'pages', 'right', 'all wanted text', 'no article', 'title right', 'date right', 'language guessed right', 'a page'],
      ...rows,
    ]),
  )
  if (options.wrong) print(wrong.join('\n'))
}

/** Count what the set tells, and whether it is right. */
function count(sum: number[], told: string | undefined, right: boolean): void {
  if (told === undefined) return
  sum[0] = (sum[0] ?? 0) + Number(right)
  sum[1] = (sum[1] ?? 0) + 1
}

print(formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() }))
const sets = await findSets(options.sets)
if (sets.length === 0) throw new Error(`${options.sets} holds no set that can be read`)
for (const set of sets) await measure(set)
