/** A document, or an excerpt of it. */
export interface Place {
  /** Its id. */
  readonly document: string
  readonly excerpt?: { readonly passage: string; readonly start: number; readonly end: number }
}

/**
 * The address at which people can read something in its document.
 * @param publicUrl where the web pages are, as people outside reach them; with or without a slash at its end
 * @example permalinkTo('https://desk.example', { document: 'glossary' }) // 'https://desk.example/d/glossary'
 */
export function permalinkTo(publicUrl: string, { document, excerpt }: Place): string {
  const url = new URL(`d/${encodeURIComponent(document)}`, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`)
  if (excerpt !== undefined)
    url.searchParams.set('x', `${excerpt.passage.slice(excerpt.passage.lastIndexOf('#') + 1)}.${excerpt.start}-${excerpt.end}`)
  return url.href
}
