/** The offset of each line's first character. */
export function lineStartsOf(content: string): number[] {
  const starts = [0]
  for (const match of content.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length)
  return starts
}

/** The line, counted from 1, that holds an offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
