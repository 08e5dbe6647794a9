/** What the command line ends with; 0 if all was done. */
export const exitCodes = {
  /** A check failed, or something went wrong. */
  FAILED: 1,
  /** Wrong use, settings or input. */
  CONFIG: 2,
  INPUT: 2,
  /** The knowledge cannot be used. */
  KNOWLEDGE: 3,
} as const
