import { listOf } from './pattern.js'

/** What stands before a question in a list of questions, in several languages: "Q:". */
export const questionMarks = listOf('Q Question Pregunta P Kesyon K Swali S Frage F')

/** What stands before its answer. */
export const answerMarks = listOf('A Answer R Réponse Reponse Respuesta Repons Jibu J Antwort')
