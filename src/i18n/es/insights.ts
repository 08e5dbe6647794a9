import type { Texts } from '../texts.js'

export const insights: Texts['insights'] = {
  title: 'Tendencias: ',
  answered: 'Con respuesta',
  share: (share, all) => `${share} de ${all === 1 ? '1 pregunta' : `${all} preguntas`} con respuesta`,
  before: (share, all) => `antes ${share} de ${all}`,
  disliked: 'Respuestas menos útiles',
  noneDisliked: 'Nadie valoró mal una respuesta.',
  ratings: 'Valoraciones',
  byLanguage: 'Idiomas de las preguntas',
}
