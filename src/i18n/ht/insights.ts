import type { Texts } from '../texts.js'

export const insights: Texts['insights'] = {
  title: 'Tandans: ',
  answered: 'Jwenn repons',
  share: (share, all) => `${share} nan ${all} kesyon jwenn repons`,
  before: (share, all) => `anvan sa ${share} nan ${all}`,
  disliked: 'Repons moun renmen mwens',
  noneDisliked: 'Pèsonn pa bay yon repons move nòt.',
  ratings: 'Avi',
  byLanguage: 'Lang kesyon yo',
}
