/** The means of all questions' vectors and of all statements'. They tell nothing of the subject, and are subtracted from each. */
export type Centroids = { readonly questions: Float32Array; readonly statements: Float32Array }
