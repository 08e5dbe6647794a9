// tsx reads TypeScript in the main thread alone; another thread has to ask for it. Not part of what is built.
import { tsImport } from 'tsx/esm/api'

const { default: parse } = await tsImport('./parse-worker.ts', import.meta.url)

export default parse
