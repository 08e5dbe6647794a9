import type { Texts } from '../texts.js'

export const digest: Texts['digest'] = {
  title: 'Balance: ',
  noQuestion: 'No se ha hecho ninguna pregunta.',
  asked: (all, answered, likely, related, none) =>
    `${all === 1 ? 'Se ha hecho 1 pregunta' : `Se han hecho ${all} preguntas`}: ${answered} con respuesta, ${likely} con respuesta probable, ${related} sin respuesta directa, ${none} sin que se encontrara nada.`,
  subjects: 'De qué trataban las respuestas',
  news: 'Novedades en los documentos',
  noNews: 'No hay nada nuevo en los documentos.',
  times: (count) => (count === 1 ? 'una vez' : `${count} veces`),
  added: (document) => `Nuevo: ${document}`,
  changed: (document) => `Cambiado: ${document}`,
  chart: {
    aDay: 'Preguntas por día',
    everyWeeks: (weeks) => (weeks === 1 ? 'Preguntas por semana' : `Preguntas cada ${weeks} semanas`),
    nothing: 'No se ha preguntado nada.',
    legend: { answered: 'Resueltas', likely: 'Probablemente resueltas', related: 'Sin respuesta directa', none: 'Nada encontrado' },
    noDays: 'No hay días que mostrar.',
    on: (date) => `El ${date}`,
    span: (from, to) => `Del ${from} al ${to}`,
    nothingIn: (span) => `${span} no se preguntó nada.`,
    askedIn: (span, count, one) => `${span} se ${one ? 'hizo' : 'hicieron'} ${count} ${one ? 'pregunta' : 'preguntas'}`,
    most: (count, date) => `, la mayor cantidad en un día (${count}) el ${date}`,
    outcomes: (answered, likely, related, none) =>
      `: ${answered} con respuesta, ${likely} con respuesta probable, ${related} sin respuesta directa, ${none} sin que se encontrara nada.`,
  },
  actions:
    'Escriba qué hay que hacer: /digest now lo muestra, /digest schedule lo trae a este canal cada semana o cada día, /digest off lo termina.',
  scheduled: (rhythm, next) => `Este canal recibe un balance ${rhythm}. El próximo llega el ${next}.`,
  daily: (hour, zone) => `cada día ${at(hour)} (zona horaria: ${zone})`,
  weekly: (day, hour, zone) => `cada ${day} ${at(hour)} (zona horaria: ${zone})`,
  moment: (day, date, time) => `${day}, ${date}, ${at(time)}`,
  off: 'Este canal ya no recibe balances.',
  offBefore: 'Este canal no recibía balances, así que no se ha cambiado nada.',
}

const at = (time: string): string => `${time.startsWith('01:') ? 'a la' : 'a las'} ${time}`
