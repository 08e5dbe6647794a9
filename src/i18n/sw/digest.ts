import type { Texts } from '../texts.js'

export const digest: Texts['digest'] = {
  title: 'Ripoti: ',
  noQuestion: 'Hakuna swali lililoulizwa.',
  asked: (all, answered, likely, related, none) =>
    `${all === 1 ? 'Swali 1 limeulizwa' : `Maswali ${all} yameulizwa`}: ${answered} yamejibiwa, ${likely} huenda yamejibiwa, ${related} hayana jibu la moja kwa moja, na ${none} hayakupata chochote.`,
  subjects: 'Majibu yalihusu nini',
  news: 'Mapya katika hati',
  noNews: 'Hakuna jipya katika hati.',
  times: (count) => (count === 1 ? 'mara moja' : `mara ${count}`),
  added: (document) => `Mpya: ${document}`,
  changed: (document) => `Imebadilika: ${document}`,
  chart: {
    aDay: 'Maswali kwa siku',
    everyWeeks: (weeks) => (weeks === 1 ? 'Maswali kwa wiki' : `Maswali kwa kila wiki ${weeks}`),
    nothing: 'Hakuna kilichoulizwa.',
    legend: { answered: 'Yamejibiwa', likely: 'Huenda yamejibiwa', related: 'Bila jibu dhahiri', none: 'Hakuna kilichopatikana' },
    noDays: 'Hakuna siku za kuonyesha.',
    on: (date) => `Tarehe ${date}`,
    span: (from, to) => `Kuanzia ${from} hadi ${to}`,
    nothingIn: (span) => `${span} hakuna kilichoulizwa.`,
    askedIn: (span, count, one) => `${span} ${one ? `swali ${count} liliulizwa` : `maswali ${count} yaliulizwa`}`,
    most: (count, date) => `, mengi zaidi katika siku moja (${count}) tarehe ${date}`,
    outcomes: (answered, likely, related, none) =>
      `: ${answered} yamejibiwa, ${likely} huenda yamejibiwa, ${related} hayana jibu la moja kwa moja, na ${none} hayakupata chochote.`,
  },
  actions:
    'Andika la kufanya: /digest now huionyesha, /digest schedule huileta katika chaneli hii kila wiki au kila siku, /digest off huisimamisha.',
  scheduled: (rhythm, next) => `Chaneli hii hupata ripoti ${rhythm}. Itakayofuata itakuja ${next}.`,
  daily: (hour, zone) => `kila siku ${at(hour)} (ukanda wa saa: ${zone})`,
  weekly: (day, hour, zone) => `kila ${day} ${at(hour)} (ukanda wa saa: ${zone})`,
  moment: (day, date, time) => `${day}, ${date}, ${at(time)}`,
  off: 'Chaneli hii haitapata ripoti tena.',
  offBefore: 'Chaneli hii haikuwa ikipata ripoti, kwa hivyo hakuna kilichobadilishwa.',
}

/** The hour at which each part of the day begins; what comes before the first is still night. */
const partsOfDay = [
  [19, 'usiku'],
  [16, 'jioni'],
  [12, 'mchana'],
  [6, 'asubuhi'],
  [4, 'alfajiri'],
] as const

/**
 * A time as it is told in Kiswahili, where hours are counted from six: `saa 3 asubuhi (09:00)`. The figures stand beside it, as both ways
 * are read in Kenya.
 * @param time 00:00 to 23:59; anything else comes back as it is
 */
function at(time: string): string {
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(time) ?? []
  if (hours === '') return time
  const hour = Number(hours)
  const part = partsOfDay.find(([from]) => hour >= from)?.[1] ?? 'usiku'
  return `saa ${(hour + 6) % 12 || 12}${minutes === '00' ? '' : `:${minutes}`} ${part} (${time})`
}
