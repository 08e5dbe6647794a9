import type { en } from './en/en.js'
import type { moderation } from './en/moderation.js'

/** The same texts in any language: English says which there are, and which values each takes. */
type Same<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Same<T[Key]> }

/** The desk's own words in one language. */
export type Texts = Same<typeof en>
export type ModerationTexts = Same<typeof moderation>
