/** The words of insights: figures on a week's questions, for moderators. */
export const insights = {
  /** Stands before the days. */
  title: 'Insights: ',
  /** Stands before shares. */
  answered: 'Answered',
  /** @param share such as `64%`, of all questions */
  share: (share: string, all: number) => `${share} of ${all === 1 ? '1 question' : `${all} questions`} answered`,
  /** The same of the days before, behind it. */
  before: (share: string, all: number) => `before that ${share} of ${all}`,
  disliked: 'Rated down most',
  noneDisliked: 'No answer was rated down.',
  /** How many answers were rated up and down. */
  ratings: 'Ratings',
  byLanguage: 'Languages of the questions',
}
