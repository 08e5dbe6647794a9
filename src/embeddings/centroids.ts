/** The means of all questions' vectors and of all statements'. They say nothing about the subject, and are subtracted from each vector. */
export type Centroids = { readonly questions: Float32Array; readonly statements: Float32Array }
