/**
 * The means of all questions' vectors and of all statements'. They say nothing about the subject of one, so they are subtracted before
 * vectors are compared.
 */
export interface Centroids {
  readonly questions: Float32Array
  readonly statements: Float32Array
}
