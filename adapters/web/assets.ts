import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import type { Web } from './visitor.js'

const kinds = { 'style.css': 'text/css', 'script.js': 'text/javascript', 'icon.svg': 'image/svg+xml' } as const

/** Serve what pages are drawn with. @returns the addresses, which change with the files' content */
export function serveAssets(app: Hono<Web>): { readonly style: string; readonly script: string } {
  const versioned = Object.entries(kinds).map(([name, type]) => {
    const text = readFileSync(new URL(`./static/${name}`, import.meta.url), 'utf8')
    app.get(`/${name}`, (c) =>
      c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
    return `/${name}?${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  })
  const [style = '', script = ''] = versioned
  return { style, script }
}
