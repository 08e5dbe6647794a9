import type { Texts } from '../texts.js'

export const insights: Texts['insights'] = {
  title: 'Mwelekeo: ',
  answered: 'Yaliyojibiwa',
  share: (share, all) => (all === 1 ? `${share} ya swali 1 limejibiwa` : `${share} ya maswali ${all} yamejibiwa`),
  before: (share, all) => `kabla ya hapo ${share} ya ${all}`,
  disliked: 'Majibu yaliyokataliwa zaidi',
  noneDisliked: 'Hakuna jibu lililokataliwa.',
  ratings: 'Maoni',
  byLanguage: 'Lugha za maswali',
}
