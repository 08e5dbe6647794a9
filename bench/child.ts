import { measureDesk, measureMiniSearch, type Size } from './measure.js'

/** What one process of the bench measures. */
export interface Task {
  readonly engine: 'desk' | 'minisearch'
  readonly size: Size
  readonly questions: number
}

const { engine, size, questions } = JSON.parse(process.argv[2] ?? '') as Task
const measure = engine === 'desk' ? measureDesk : measureMiniSearch
process.stdout.write(JSON.stringify(await measure(size, questions)))
