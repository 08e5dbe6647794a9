/** A digest's own words. */
export const digest = {
  /** Stands before the days. */
  title: 'Digest: ',
  noQuestion: 'No question was asked.',
  asked: (all: number, answered: number, likely: number, related: number, none: number) =>
    `${all === 1 ? '1 question was' : `${all} questions were`} asked: ${answered} answered, ${likely} probably answered, ${related} with no direct answer, ${none} with nothing found.`,
  subjects: 'What the answers were about',
  news: 'New in the documents',
  noNews: 'Nothing is new in the documents.',
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  added: (document: string) => `New: ${document}`,
  changed: (document: string) => `Changed: ${document}`,
  chart: {
    aDay: 'Questions a day',
    /** @param weeks how many weeks a bar stands for */
    everyWeeks: (weeks: number) => (weeks === 1 ? 'Questions a week' : `Questions every ${weeks} weeks`),
    nothing: 'Nothing was asked.',
    /** What the colours mean, in a word or two: beside a figure there is room for 24 characters. */
    legend: { answered: 'Answered', likely: 'Probably answered', related: 'No direct answer', none: 'Nothing found' },
    noDays: 'No days to show.',
    on: (date: string) => `On ${date}`,
    span: (from: string, to: string) => `From ${from} to ${to}`,
    nothingIn: (span: string) => `${span} nothing was asked.`,
    /** @param count as it is written; `one`: it is a single one */
    askedIn: (span: string, count: string, one: boolean) => `${span} ${count} ${one ? 'question was' : 'questions were'} asked`,
    most: (count: string, date: string) => `, the most in one day (${count}) on ${date}`,
    outcomes: (answered: string, likely: string, related: string, none: string) =>
      `: ${answered} answered, ${likely} probably answered, ${related} without a direct answer, ${none} for which nothing was found.`,
  },
  actions:
    'Write what to do: /digest now shows a digest, /digest schedule posts one in this channel every week or day, /digest off ends that.',
  scheduled: (rhythm: string, next: string) => `This channel gets a digest ${rhythm}. The next one comes on ${next}.`,
  daily: (hour: string, zone: string) => `every day at ${hour} (time zone: ${zone})`,
  weekly: (day: string, hour: string, zone: string) => `every ${day} at ${hour} (time zone: ${zone})`,
  /** A moment: `Monday, 30 November 2026, at 09:00`. */
  moment: (day: string, date: string, time: string) => `${day}, ${date}, at ${time}`,
  off: 'This channel gets no more digests.',
  offBefore: 'This channel had no digests, so nothing was changed.',
}
