// Node loads this before a compiled program. It adds V8’s code cache to each file, and with CODE_CACHE=write it writes the cache.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { dirname } from 'node:path'
import { constants, Script } from 'node:vm'

const { extensions } = createRequire(__filename)
const plain = extensions['.js']
const scripts = new Map<string, Script>()

/** Where V8’s cached code of a file is kept. V8 recognises a changed source only by its length, so whoever writes the file deletes the cache. */
const cacheOf = (file: string): string => `${file}.cache`

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(cacheOf(file))
  } catch {
    return undefined
  }
}

extensions['.js'] = (module, file) => {
  if (dirname(file) !== __dirname) return plain?.(module, file)
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: readCache(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  scripts.set(file, script)
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, __dirname)
}

if (process.env.CODE_CACHE === 'write') {
  // At the end, because only code that has run is compiled.
  process.on('exit', () => {
    for (const [file, script] of scripts) {
      writeFileSync(`${cacheOf(file)}.part`, script.createCachedData())
      renameSync(`${cacheOf(file)}.part`, cacheOf(file))
    }
  })
}
