import type { Texts } from '../texts.js'

export const digest: Texts['digest'] = {
  title: 'Bilan: ',
  noQuestion: 'Pèsonn pa poze okenn kesyon.',
  asked: (all, answered, likely, related, none) =>
    `Moun poze ${all} kesyon: ${answered} jwenn repons, ${likely} jwenn yon repons pwobab, ${related} pa gen repons dirèk, pou ${none}, nou pa jwenn anyen.`,
  subjects: 'Sou kisa repons yo te ye',
  news: 'Sa ki nouvo nan dokiman yo',
  noNews: 'Pa gen anyen ki nouvo nan dokiman yo.',
  times: (count) => (count === 1 ? 'yon fwa' : `${count} fwa`),
  added: (document) => `Nouvo: ${document}`,
  changed: (document) => `Chanje: ${document}`,
  chart: {
    aDay: 'Kesyon chak jou',
    everyWeeks: (weeks) => (weeks === 1 ? 'Kesyon chak semèn' : `Kesyon chak ${weeks} semèn`),
    nothing: 'Pèsonn pa mande anyen.',
    legend: { answered: 'Jwenn repons', likely: 'Repons pwobab', related: 'San repons dirèk', none: 'Nou pa jwenn anyen' },
    noDays: 'Pa gen okenn jou pou montre.',
    on: (date) => `Nan dat ${date}`,
    span: (from, to) => `Soti ${from} rive ${to}`,
    nothingIn: (span) => `${span}, pèsonn pa mande anyen.`,
    askedIn: (span, count) => `${span}, moun poze ${count} kesyon`,
    most: (count, date) => `, jou ki gen plis la (${count}) se ${date}`,
    outcomes: (answered, likely, related, none) =>
      `: ${answered} jwenn repons, ${likely} jwenn yon repons pwobab, ${related} pa gen repons dirèk, pou ${none}, nou pa jwenn anyen.`,
  },
  actions:
    'Ekri sa pou fè: /digest now montre l, /digest schedule fè l vini nan chanèl sa a chak semèn oswa chak jou, /digest off sispann li.',
  scheduled: (rhythm, next) => `Chanèl sa a resevwa yon bilan ${rhythm}. Pwochen an ap vini ${next}.`,
  daily: (hour, zone) => `chak jou a ${hour} (fizo orè: ${zone})`,
  weekly: (day, hour, zone) => `chak ${day} a ${hour} (fizo orè: ${zone})`,
  moment: (day, date, time) => `${day} ${date} a ${time}`,
  off: 'Chanèl sa a p ap resevwa bilan ankò.',
  offBefore: 'Chanèl sa a pa t resevwa bilan, kidonk anyen pa chanje.',
}
