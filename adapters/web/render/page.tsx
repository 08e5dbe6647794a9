/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { visible } from '../../../src/cards/drawing.js'
import { languageNames, languages } from '../../../src/commands/languages.js'
import { address, type Frame, linkTo } from './frame.js'

export interface PageProps {
  readonly frame: Frame
  readonly title: string
  /** What a link to the page shows elsewhere; the title alone if it is absent. */
  readonly preview?: string
  /** No search engine is to list it. */
  readonly unlisted?: boolean
  /** A wider page, for a text with its margins. */
  readonly wide?: boolean
  readonly children: Child
}

const name = 'Mission Desk'

/** Write a page out. */
export const htmlOf = (page: unknown): string => `<!doctype html>${String(page)}`

/** A whole page: its head, the way to the other pages, and what stands on it. */
export function Page({ frame, title, preview, unlisted = false, wide = false, children }: PageProps) {
  const { say, language, here, style, script, publicUrl, embedded } = frame
  const shown = visible(title)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {unlisted ? <meta name="robots" content="noindex, nofollow" /> : null}
        <title>{shown === '' ? name : `${shown} – ${name}`}</title>
        <meta property="og:site_name" content={name} />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={shown === '' ? name : shown} />
        <meta property="og:description" content={visible(preview ?? say.help)} />
        <meta name="description" content={visible(preview ?? say.help)} />
        {publicUrl === undefined ? null : <meta property="og:url" content={`${publicUrl}${here}`} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
        <script src={script} defer></script>
      </head>
      <body class={embedded ? 'embedded' : wide ? 'wide' : ''}>
        <a class="skip" href="#main">
          {say.web.skip}
        </a>
        {embedded ? null : <Top frame={frame} />}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Bottom frame={frame} />
      </body>
    </html>
  )
}

function Top({ frame }: { readonly frame: Frame }) {
  const { say, here } = frame
  const path = here.split('?')[0]
  const pages = [
    ['/', say.web.ask],
    ['/sources', say.web.sources],
    ['/summary', say.web.summary],
    ['/about', say.web.about],
  ] as const
  return (
    <header class="top">
      <a class="home" href={linkTo(frame, '/')}>
        {name}
      </a>
      <nav aria-label={say.web.menu}>
        {pages.map(([to, label]) => (
          <a href={linkTo(frame, to)} {...(path === to ? { 'aria-current': 'page' as const } : {})}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Bottom({ frame: { say, language, here, embedded } }: { readonly frame: Frame }) {
  return (
    <footer class="bottom">
      {embedded ? (
        <a href="/" target="_blank" rel="noopener">
          {name}
        </a>
      ) : (
        <nav aria-label={say.web.language}>
          {languages.map((one) => (
            <a
              lang={one}
              hreflang={one}
              href={address(here, { lang: one })}
              {...(one === language ? { 'aria-current': 'true' as const } : {})}
            >
              {languageNames[one]}
            </a>
          ))}
        </nav>
      )}
    </footer>
  )
}
