import type { Texts } from '../texts.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { insights } from './insights.js'
import { moderation } from './moderation.js'
import { web } from './web.js'

/** The desk's words in Spanish. */
export const es: Texts = {
  ...moderation,
  digest,
  insights,
  web,
  commands,
  messageAction,
  locale: 'es',
  firstOfMonth: '1',
  inLanguage: {
    ...{ en: 'en inglés', fr: 'en francés', ht: 'en criollo haitiano', sw: 'en suajili', es: 'en español' },
    other: 'en otro idioma',
  },
  status: {
    answered: { mark: '✓', title: 'Respuesta', text: 'Palabra por palabra, de las fuentes de abajo.' },
    likely: { mark: '◐', title: 'Probablemente la respuesta', text: 'Compruebe que estas palabras responden a su pregunta.' },
    related: { mark: '≈', title: 'Sin respuesta directa', text: 'Estos son solo los pasajes más cercanos.' },
    none: { mark: '✗', title: 'Nada encontrado', text: 'Los documentos de este servicio no lo dicen.' },
  },
  suggestions: 'El servicio puede responder, por ejemplo:',
  broken: 'Algo falló de nuestro lado y la pregunta quedó sin respuesta. Vuelva a preguntar, por favor.',
  noText: 'Ese mensaje no tiene texto que se pueda buscar.',
  hidden: 'Discord me oculta lo que ha escrito, porque ha mencionado mi rol. Mencióneme a mí o use /ask.',
  unknown: 'El servicio ya no conoce este comando o botón. Vuelva a preguntar, por favor.',
  formMissed: 'El formulario no se pudo abrir a tiempo. Pulse el botón otra vez, por favor.',
  atWork: 'está buscando en los artículos …',
  known: (documents) => `Lo que conoce el servicio: ${documents}`,
  joined: (question) =>
    `¡Hola! Respondo a las preguntas con extractos de mis documentos, palabra por palabra, con sus fuentes. Mencióneme y pregunte${question === undefined ? '' : `, por ejemplo: «${question}»`}. /help explica más.`,
  listsAll: (count) => `y ${count} más: /sources los muestra todos`,
  help: 'Haga una pregunta. El servicio nunca escribe una respuesta propia: muestra extractos, palabra por palabra, con su fuente y su fecha.',
  askIn: 'Puede preguntar en español, inglés, francés, criollo haitiano o suajili.',
  install: { server: 'Añadir el servicio a un servidor', person: 'Añadirlo a su cuenta, para preguntar en cualquier lugar' },
  aside: {
    greeting: '¡Hola!',
    thanks: '¡De nada!',
    about: 'Soy Mission Desk. Respondo a preguntas con extractos de mis documentos, palabra por palabra, con sus fuentes.',
    empty: 'Escriba una pregunta con palabras, por favor.',
    sample: (question) => `Pregúnteme, por ejemplo: ${question}`,
    quoted: (text) => `«${text}»`,
    standsFor: (word) => `¿A qué se refiere ${word}? Vuelva a preguntar con el nombre en su lugar, por favor.`,
    goesOn: (question) => `${question} continúa una pregunta que no tengo aquí. Vuelva a hacerla completa, por favor.`,
  },
  readInContext: 'Leer en el documento',
  question: 'Pregunta: ',
  carried: 'Leído junto con lo que se preguntó antes: ',
  sourcesDiffer: 'Las fuentes difieren: compare quién dice qué y cuándo.',
  newest: (date) => `Fuente más reciente: ${date}. La situación puede haber cambiado desde entonces.`,
  reading: (done, of) =>
    `Los documentos aún se están leyendo: ${done} de ${of} archivos. Si falta algo, vuelva a preguntar dentro de un rato.`,
  sharedBy: 'Compartido por ',
  oneChanged: 'Falta un extracto: su documento ha cambiado desde esta respuesta. Vuelva a preguntar para ver qué dice ahora.',
  changed: (count) =>
    `Faltan ${count} extractos: sus documentos han cambiado desde esta respuesta. Vuelva a preguntar para ver qué dicen ahora.`,
  tooLong: (length) => `Este extracto es demasiado largo para mostrarlo aquí (${length} caracteres). Léalo en su fuente.`,
  goesOn: 'El párrafo continúa; lea el resto en su fuente.',
  paragraph: (number) => `párrafo ${number}`,
  asOf: (date) => `a fecha de ${date}`,
  noDate: 'sin fecha',
  labelled: (label, text) => `${label}: ${text}`,
  undated: 'sin fecha',
  documents: (count) => (count === 1 ? '1 documento' : `${count} documentos`),
  andMore: (count) => `y ${count} más`,
  fromHere: 'el extracto es de aquí',
  buttons: {
    ...{ more: 'Más contexto', next: 'Siguientes extractos', share: 'Compartir', list: 'Más documentos' },
    ...{ answer: 'Responder', dismiss: 'Descartar', others: 'Más lagunas', edit: 'Editar' },
    ...{ person: 'Preguntar a alguien', hide: 'No sirve, ocultar' },
    ...{ accept: 'Aceptar', refuse: 'Rechazar' },
  },
  firstExcerpts: 'Primeros extractos',
  firstDocuments: 'Primeros documentos',
  firstGaps: 'Primeras lagunas',
  shareInChannel: 'Compartir en el canal',
  summary: {
    title: 'Resumen: ',
    all: 'todos los documentos',
    within: (topic, document) => `${topic}, en ${document}`,
    since: (date) => `, desde el ${date}`,
    held: (points, shown, read) =>
      `${points === 1 ? '1 punto' : `${points} puntos`}, palabra por palabra, de ${read === 1 ? '1 documento' : `${shown} de ${read} documentos`}.`,
    noTopic: (topic, document) =>
      document === null ? `Los documentos de este servicio no hablan de «${topic}».` : `El documento «${document}» no habla de «${topic}».`,
    noDocument: (name, all) => `No hay ningún documento «${name}». Hay: ${all}.`,
    nothing: (document, topic, since) => {
      const place = document === null ? 'Los documentos de este servicio' : `El documento «${document}»`
      if (since === null && topic !== null)
        return `${place} no ${document === null ? 'tienen' : 'tiene'} ninguna frase sobre «${topic}» que se entienda sola.`
      if (since === null) return `${place} no se ${document === null ? 'pueden' : 'puede'} resumir.`
      return `${place} no ${document === null ? 'dicen' : 'dice'} nada${topic === null ? '' : ` de «${topic}»`} que sea del ${since} o posterior.`
    },
  },
  notices: {
    void: 'Este botón es de antes de que el servicio se instalara de nuevo. Vuelva a preguntar, por favor.',
    gone: 'El pasaje de este botón ya no está en los documentos. Vuelva a preguntar, por favor.',
    changed: (title) => `El documento «${title}» ha cambiado desde esta respuesta. Vuelva a preguntar para ver qué dice ahora.`,
    allChanged: 'Los documentos han cambiado desde esta respuesta. Vuelva a preguntar para ver qué dicen ahora.',
    thanks: 'Gracias. Su opinión se guarda para quienes cuidan de los documentos.',
    forgotten: (count) =>
      count === 0
        ? 'No se guardaba nada sobre usted.'
        : `Se ${count === 1 ? 'ha borrado 1 registro suyo' : `han borrado ${count} registros suyos`}. No se guarda nada más sobre usted.`,
    noMemory: 'Este servicio no tiene memoria: no se guarda nada sobre usted.',
    notForgotten:
      'El servicio no puede acceder a su memoria por ahora, así que no se ha borrado nada. Inténtelo de nuevo más tarde, por favor.',
    lost: 'Gracias, pero no se ha podido guardar: el servicio no puede acceder a su memoria por ahora.',
    unkept: 'Gracias, pero no se ha podido guardar nada: este servicio no tiene memoria.',
    tooMuch: (seconds) =>
      `Son muchas preguntas a la vez. Vuelva a preguntar en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}, por favor.`,
    failed: (reference) =>
      `Algo falló de nuestro lado y la pregunta quedó sin respuesta. Vuelva a preguntar; si ocurre otra vez, dé al operador la referencia ${reference}.`,
    restarting: 'El servicio se está reiniciando. Vuelva a preguntar en un momento, por favor.',
    late: 'Lo sentimos: el servicio no estaba disponible cuando hizo esta pregunta y ha pasado demasiado tiempo. Pregunte de nuevo, por favor.',
    queued: (place) =>
      `Muchas respuestas esperan a ser enviadas en el canal. La suya es ${place === 1 ? 'la siguiente' : `la número ${place} de la fila`} y llegará.`,
    crowded:
      'Demasiadas respuestas esperan a ser enviadas en el canal: la suya no llegará. Pregunte de nuevo en unos minutos, o en un mensaje directo.',
    incomplete: 'El resto de esta respuesta no se pudo enviar. Pregunte de nuevo, por favor.',
    moderatorsOnly: 'Esto es para moderadores. Puede hacer cualquier pregunta; las que no encuentran respuesta se les muestran a ellos.',
  },
}
