import type { Problem } from '../knowledge/document.js'

/** `error`: it cannot be used until it is fixed. `warning`: it works, but should be fixed. `note`: nothing is wrong, but it is old. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * What a finding is about. A link or a footnote may lead nowhere. Questions (`asked`) may belong to no paragraph, and front matter may not end. A document may name no source, have
 * no date, be old or dated in the future, or supersede what is not there. A passage may say what another says. Equal terms may match nothing.
 */
export type FindingKind =
  | 'unusable'
  | 'link'
  | 'footnote'
  | 'asked'
  | 'front-matter'
  | 'no-source'
  | 'no-date'
  | 'old'
  | 'future-date'
  | 'supersedes'
  | 'near-duplicate'
  | 'unused-alias'
  | 'not-read'

/** Something that an operator should know about a knowledge folder. */
export interface KnowledgeFinding extends Problem {
  readonly severity: Severity
  readonly kind: FindingKind
}

export const error = (problem: Problem): KnowledgeFinding => ({ ...problem, severity: 'error', kind: 'unusable' })

export const warning = (kind: FindingKind, { file, line, message }: Problem): KnowledgeFinding => {
  return { severity: 'warning', kind, file, line, message }
}

export const note = (kind: FindingKind, problem: Problem): KnowledgeFinding => ({ ...warning(kind, problem), severity: 'note' })
