/** The limits of the verdict that are not learned, and how each was chosen. Those of *answered* and *likely* are learned, and part of the weights. */
export const thresholds = {
  /**
   * Below all three the best passage is not even near: its share of the question's weight, its cosine, the confidence. Chosen by what becomes
   * of our own off-topic questions and paraphrases (`eval`). Look at them again after `npm run train`, which moves the confidence.
   */
  related: { coverage: 0.25, similarity: 0.46, confidence: 0.04 },
  /** How sure the desk is of what an accept rule takes: no measured share, but above every threshold. */
  sure: 0.95,
  /** What is so far below the best is about fifty times less likely to be the right one (e⁻⁴): it would only distract. */
  furthestBehind: 4,
} as const
