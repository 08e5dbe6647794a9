/**
 * What the vectors of all questions have in common, and those of all statements: their means. It says of none what it is about, so it is
 * taken away before vectors are compared.
 */
export interface Centroids {
  readonly questions: Float32Array
  readonly statements: Float32Array
}
