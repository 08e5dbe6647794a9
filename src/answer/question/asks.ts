const endsAsQuestion = /[?？]["'”’)\s]*$/u
const beginsAsQuestion =
  /^\W*(?:(?:and|but|so|or)\s+)?(?:who|whom|whose|what|when|where|which|why|how|since when|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|tell|show|give|list|explain|find|compare|summari[sz]e|what about|how about)\b/i

/**
 * Whether a text reads as a question or a request, for where people also talk with each other: a remark is not for the desk.
 * @param text as typed
 */
export const asks = (text: string): boolean => endsAsQuestion.test(text) || beginsAsQuestion.test(text)
