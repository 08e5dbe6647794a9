import type { DigestTexts } from '../digest-texts.js'

export const digest: DigestTexts = {
  title: 'Digest: ',
  noQuestion: 'No question was asked.',
  asked: (all, answered, related, none) =>
    `${all === 1 ? '1 question was' : `${all} questions were`} asked: ${answered} answered, ${related} with no direct answer, ${none} with nothing found.`,
  subjects: 'What the answers were about',
  news: 'New in the documents',
  noNews: 'Nothing is new in the documents.',
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  added: (document) => `New: ${document}`,
  changed: (document) => `Changed: ${document}`,
  chart: {
    aDay: 'Questions a day',
    everyWeeks: (weeks) => (weeks === 1 ? 'Questions a week' : `Questions every ${weeks} weeks`),
    nothing: 'Nothing was asked.',
    legend: { answered: 'Answered', related: 'No direct answer', none: 'Nothing found' },
    noDays: 'No days to show.',
    on: (date) => `On ${date}`,
    span: (from, to) => `From ${from} to ${to}`,
    nothingIn: (span) => `${span} nothing was asked.`,
    askedIn: (span, count, one) => `${span} ${count} ${one ? 'question was' : 'questions were'} asked`,
    most: (count, date) => `, the most in one day (${count}) on ${date}`,
    outcomes: (answered, related, none) =>
      `: ${answered} answered, ${related} without a direct answer, ${none} for which nothing was found.`,
  },
  actions: 'Write what to do: /digest now shows it, /digest schedule has it come to this channel every week or day, /digest off ends that.',
  scheduled: (rhythm, next) => `This channel gets a digest ${rhythm}. The next one comes on ${next}.`,
  daily: (hour, zone) => `every day at ${hour} (time zone: ${zone})`,
  weekly: (day, hour, zone) => `every ${day} at ${hour} (time zone: ${zone})`,
  moment: (day, date, time) => `${day}, ${date}, at ${time}`,
  off: 'This channel gets no more digests.',
  offBefore: 'This channel had no digests, so nothing was changed.',
}
