// tsx reads TypeScript in the main thread alone; another thread has to ask for it. Not part of what is built.
import { tsImport } from 'tsx/esm/api'

await tsImport('./article-worker.ts', import.meta.url)
