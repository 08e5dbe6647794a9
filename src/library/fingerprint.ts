import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AliasGroup } from '../knowledge/aliases.js'
import { sha256 } from '../knowledge/decode.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { readDocument } from '../knowledge/read.js'
import { createIndex } from '../search/index.js'

/** Everything that documents and index depend on, except the program. */
export interface Basis {
  readonly frontMatter: FrontMatterMode
  readonly aliases: readonly AliasGroup[]
  /** Each file's SHA-256, by its name. */
  readonly files: ReadonlyMap<string, string>
}

/** A hash that changes whenever files, settings, this program's way of reading and indexing, or the versions below it change. */
export function fingerprint({ frontMatter, aliases, files }: Basis): string {
  const { node, icu, unicode } = process.versions
  const parts = [codeHash(), probe(), { node, icu, unicode }, frontMatter, aliases, [...files]]
  return sha256(Buffer.from(JSON.stringify(parts)))
}

/** The code that reads and indexes, from sources as well as compiled; in a bundle, the bundle. */
function codeHash(): string {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const folder of ['../knowledge/', '../languages/', '../search/']) {
    for (const file of filesIn(fileURLToPath(new URL(folder, import.meta.url)))) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The files of a folder and of those in it; none if there is no such folder. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
  } catch {
    return []
  }
}

/** A sample of everything that the reader knows. */
const sample = `---
title: A probe
as_of: 2025-09-08
---

# Ports & *ferries*

Dr. Holm said on 8 Sept. 2025: “We'll open [the quay](https://harbour.example) at 07:15.” It cost U.S. $1,200&nbsp;000.[^1] Twelve
officers’ running was \\*not\\* seen.

> - The PM's café, naïvely
> - Governments

| Year | Ships |
|---|---|
| 1931 | ~~two~~ three |

![A *map*](map.png) of it:

~~~sh
open  quay
~~~

[^1]: Gazette, [Open](https://gazette.example), 1931
`

/** The libraries' output for the sample: their versions may change while this program does not. */
function probe(): string {
  const { document } = readDocument('probe.md', Buffer.from(sample), 'optional')
  const index = createIndex([['PM', 'prime minister']])
  if (document) index.add(document)
  return sha256(Buffer.from(JSON.stringify([document, index.save()])))
}
