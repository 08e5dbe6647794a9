import { describe, expect, it } from 'vitest'
import { glossOf } from '../../../../src/languages/gloss.js'

const inEnglish = (text: string): string =>
  glossOf(text, 'es')
    .flatMap(({ english, typed, kind }) => (kind === 'unknown' ? typed : (english[0] ?? [])))
    .join(' ')

describe('a Spanish text', () => {
  it.each([
    // an accent tells a verb from a noun, or one word from another
    ['Canadá pagó la misión', 'Canada pay the mission'],
    ['¿Quién cerró el puerto?', 'who close the port'],
    ['¿Quién manda?', 'who leads'],
    ['¿Quién mandó policías?', 'who sent police'],
    ['¿Dónde vive? Él está en Haití.', 'where live him is in Haiti'],
    ['esta misión', 'this mission'],
    // so does its place, if somebody types without accents
    ['cuantos policias mando jamaica', 'how many police send Jamaica'],
    ['ruto pidio el mando', 'Ruto ask the command'],
    ['la corte rechazo el plan', 'the court reject the plan'],
    ['el rechazo del plan', 'the rejection of the plan'],
    // a phrase of small words is taken as it stands, not in other forms of them
    ['la corte paró el viaje', 'the court stop the trip'],
    ['Ruto quiere una fuerza', 'Ruto want a force'],
    ['explicó el plan', 'explain the plan'],
    // dates
    ['el 7 de septiembre de 2025', 'the 7 of September 2025'],
    ['en octubre del 2025', 'in October 2025'],
    // what happens to somebody
    ['¿Qué le pasó a Kabiru?', 'what happened to Kabiru'],
    ['¿Cuándo le dieron permiso a Kenia?', 'when authorised to Kenya'],
    ['¿Qué les prometió Ruto a los haitianos?', 'what promise Ruto to Haitian people'],
    ['¿Qué les prometió Ruto?', 'what them promise Ruto'],
    ['¿Quién fue al tribunal?', 'who went to court'],
    ['¿Quién era el presidente?', 'who was the president'],
    ['¿Qué diferencia hay entre efectivos y tope?', 'what is the difference between personnel and ceiling'],
    ['Kenia se va a ir sin respuestas', 'Kenya will go without answer'],
    ['los que no pueden votar', 'that cannot vote'],
  ])('%s is read as: %s', (text, english) => expect(inEnglish(text)).toBe(english))
})
