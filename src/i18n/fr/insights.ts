import type { Texts } from '../texts.js'

export const insights: Texts['insights'] = {
  title: 'Tendances : ',
  answered: 'Avec réponse',
  share: (share, all) => `${share} ${all === 1 ? 'd’une question' : `des ${all} questions`} avec réponse`,
  before: (share, all) => `avant cela ${share} sur ${all}`,
  disliked: 'Réponses les moins utiles',
  noneDisliked: 'Aucune réponse n’a été jugée inutile.',
  ratings: 'Avis',
  byLanguage: 'Langues des questions',
}
