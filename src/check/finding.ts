import type { Problem } from '../knowledge/document.js'

/** `error`: it cannot be used until it is fixed. `warning`: it works, but should be fixed. `note`: nothing is wrong, but it is old. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * What a finding is about: something that cannot be used; a link or a footnote that leads nowhere; questions that belong to no paragraph; a document that names no
 * source, has no date, is old or dated in the future, or supersedes what is not there; a passage that says what another says; equal terms that hit nothing; a file that
 * is not read.
 */
export type FindingKind =
  | 'unusable'
  | 'link'
  | 'footnote'
  | 'asked'
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
