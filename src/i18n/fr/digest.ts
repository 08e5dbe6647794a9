import type { Texts } from '../texts.js'

export const digest: Texts['digest'] = {
  title: 'Bilan : ',
  noQuestion: 'Aucune question n’a été posée.',
  asked: (all, answered, likely, related, none) =>
    `${all === 1 ? '1 question a été posée' : `${all} questions ont été posées`} : ${answered} avec une réponse, ${likely} avec une réponse probable, ${related} sans réponse directe, ${none} pour lesquelles rien n’a été trouvé.`,
  subjects: 'Ce dont parlaient les réponses',
  news: 'Du nouveau dans les documents',
  noNews: 'Rien de nouveau dans les documents.',
  times: (count) => (count === 1 ? 'une fois' : `${count} fois`),
  added: (document) => `Nouveau : ${document}`,
  changed: (document) => `Modifié : ${document}`,
  chart: {
    aDay: 'Questions par jour',
    everyWeeks: (weeks) => (weeks === 1 ? 'Questions par semaine' : `Questions toutes les ${weeks} semaines`),
    nothing: 'Rien n’a été demandé.',
    legend: { answered: 'Répondues', likely: 'Probablement répondues', related: 'Sans réponse directe', none: 'Rien trouvé' },
    noDays: 'Aucun jour à montrer.',
    on: (date) => `Le ${date}`,
    span: (from, to) => `Du ${from} au ${to}`,
    nothingIn: (span) => `${span}, rien n’a été demandé.`,
    askedIn: (span, count, one) => `${span}, ${count} ${one ? 'question a été posée' : 'questions ont été posées'}`,
    most: (count, date) => `, le plus en un jour (${count}) le ${date}`,
    outcomes: (answered, likely, related, none) =>
      ` : ${answered} avec une réponse, ${likely} avec une réponse probable, ${related} sans réponse directe, ${none} pour lesquelles rien n’a été trouvé.`,
  },
  actions:
    'Écrivez ce qu’il faut faire : /digest now le montre, /digest schedule le fait venir dans ce salon chaque semaine ou chaque jour, /digest off y met fin.',
  scheduled: (rhythm, next) => `Ce salon reçoit un bilan ${rhythm}. Le prochain vient le ${next}.`,
  daily: (hour, zone) => `chaque jour à ${hour} (fuseau horaire : ${zone})`,
  weekly: (day, hour, zone) => `chaque ${day} à ${hour} (fuseau horaire : ${zone})`,
  moment: (day, date, time) => `${day} ${date} à ${time}`,
  off: 'Ce salon ne reçoit plus de bilans.',
  offBefore: 'Ce salon ne recevait pas de bilans ; rien n’a été changé.',
}
