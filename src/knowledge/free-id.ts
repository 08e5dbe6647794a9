const longestId = 60

/**
 * Make a document's id of a text, such as its title.
 * @param taken ids that other documents have
 * @param fallback the id of a text without a Latin letter or a digit
 * @example freeId('What is the MSS?', new Set(['what-is-the-mss']), 'note') // 'what-is-the-mss-2'
 */
export function freeId(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g) ?? [fallback]
  const slug = words.join('-').slice(0, longestId).replace(/-+$/, '')
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(id)) return id
  }
}
