/** One piece of evidence: what it is called, what it is made from, and how. To add one, add a row and train. */
export interface Row<Context> {
  readonly name: string
  /** `embedding`: it needs a sentence model, and is no part of the evidence by words alone. */
  readonly family: 'words' | 'embedding'
  /** What it says, in a sentence; the table in README.md is made from it. */
  readonly doc: string
  /** @returns its value, about 0 to 1 */
  readonly of: (context: Context) => number
}

/** The values of rows, in the order of the rows. */
export type Evidence = Float64Array

export function evidenceFrom<Context>(rows: readonly Row<Context>[], context: Context): Evidence {
  const evidence = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) evidence[i] = (rows[i] as Row<Context>).of(context)
  return evidence
}

/** Where each row stands, by its name. */
export const placesByName = <Name extends string>(rows: readonly { readonly name: Name }[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(rows.map(({ name }, i) => [name, i])) as Record<Name, number>
