import { english } from '../../languages/en/index.js'

const endsAsQuestion = /[?？]["'”’)\s]*$/u

/**
 * Whether a text reads as a question or a request. It is for places where people also talk with each other: a remark is not for the desk.
 * @param text as typed
 */
export const asks = (text: string): boolean => endsAsQuestion.test(text) || english.questions.beginsAsQuestion(text)
