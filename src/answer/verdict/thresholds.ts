/** The limits of the verdict that are not learned, and how each was chosen. Those of *answered* and *likely* are learned, and part of the weights. */
export const thresholds = {
  /**
   * Below all three the best passage is not even near: its share of the question's weight, its cosine, the confidence. Chosen by what becomes
   * of our own off-topic questions and paraphrases (`eval`). Look at them again after `npm run train`, which moves the confidence.
   */
  related: { coverage: 0.25, similarity: 0.46, confidence: 0.04 },
  /**
   * How much of the question's weight is on words that neither the knowledge nor the thesaurus holds, mostly names. From `most` on, a passage is
   * about something else: there is no answer. From `all` on, or with a low confidence, it is not even related. Of our sets' questions and
   * SQuAD's that reach it, 36 have no answer and none has one.
   */
  foreign: { most: 0.6, all: 0.8, confidence: 0.15 },
  /**
   * The share of a question's weight on words that no passage holds. From it on, an excerpt that only says that something is not known is no
   * answer. In our sets, such excerpts are right up to 0.40. The question who won the 2026 football world cup has 0.62.
   */
  unknown: 0.5,
  /**
   * An answer must hold a name of the question that is at least as rare as this. It is the name's weight, as a share of that of a word in no passage.
   * In our sets the rule refuses five wrong excerpts and no right one. Without the limit it refuses a right one about Kenya, which every third passage
   * names.
   */
  rareName: 0.33,
  /** The confidence of a candidate that an accept rule takes: not a measured share, but above every threshold. */
  sure: 0.95,
  /** A candidate so far below the best is about fifty times less likely to be the right one (e⁻⁴): it would only distract. */
  furthestBehind: 4,
} as const
