/** Commands that answer the moderator alone have it, to show the answer to all. */
const share = {
  name: 'share',
  description: 'Show it to all in this channel',
  type: 'flag',
  required: false,
  completes: null,
  localized: {
    fr: { name: 'partager', description: 'Le montrer à tous dans ce salon' },
    es: { name: 'compartir', description: 'Mostrarlo a todos en este canal' },
  },
} as const

/** What moderators can ask of the desk, on every platform. Part of the command table: see commands.ts. */
export const moderatorCommands = [
  {
    name: 'summary',
    description: 'Show the most telling sentences of the documents, word for word, on a topic or on all',
    argument: 'topic',
    example: '/summary Kenyan courts points:3',
    moderators: true,
    localized: {
      fr: { name: 'résumé', description: 'Montrer les phrases les plus parlantes des documents, mot pour mot, sur un sujet ou sur tout' },
      es: {
        name: 'resumen',
        description: 'Mostrar las frases más reveladoras de los documentos, palabra por palabra, de un tema o de todo',
      },
    },
    options: [
      {
        name: 'topic',
        description: 'What it is to be about, in English; without it, everything',
        type: 'text',
        required: false,
        completes: null,
        localized: {
          fr: { name: 'sujet', description: 'Le sujet, en anglais ; sans lui, tout' },
          es: { name: 'tema', description: 'De qué debe tratar, en inglés; sin él, de todo' },
        },
      },
      {
        name: 'document',
        description: 'Of this document alone',
        type: 'text',
        required: false,
        completes: 'document',
        localized: {
          fr: { name: 'document', description: 'De ce document seulement' },
          es: { name: 'documento', description: 'Solo de este documento' },
        },
      },
      {
        name: 'points',
        description: 'How many points at most, 3 to 10',
        type: 'count',
        least: 3,
        most: 10,
        required: false,
        completes: null,
        localized: {
          fr: { name: 'points', description: 'Combien de points au plus, de 3 à 10' },
          es: { name: 'puntos', description: 'Cuántos puntos como máximo, de 3 a 10' },
        },
      },
      {
        name: 'since',
        description: 'Nothing older than this day, such as 2026-01-31',
        type: 'text',
        required: false,
        completes: null,
        localized: {
          fr: { name: 'depuis', description: 'Rien de plus ancien que ce jour, par exemple 2026-01-31' },
          es: { name: 'desde', description: 'Nada anterior a este día, por ejemplo 2026-01-31' },
        },
      },
      share,
    ],
  },
  {
    name: 'gaps',
    description: 'See the questions that got no answer; answer or dismiss them',
    argument: null,
    example: '/gaps',
    moderators: true,
    localized: {
      fr: { name: 'lacunes', description: 'Voir les questions restées sans réponse ; y répondre ou les écarter' },
      es: { name: 'lagunas', description: 'Ver las preguntas sin respuesta; responderlas o descartarlas' },
    },
    options: [],
  },
  {
    name: 'digest',
    description: 'What was asked and what is new in the documents: now, or every day or week in this channel',
    argument: 'action',
    example: '/digest schedule every:weekly day:monday hour:9 zone:America/Port-au-Prince',
    moderators: true,
    localized: {
      fr: {
        name: 'bilan',
        description: 'Ce qui a été demandé et ce qui est nouveau : maintenant, ou chaque jour ou semaine dans ce salon',
      },
      es: { name: 'balance', description: 'Qué se ha preguntado y qué hay de nuevo: ahora, o cada día o semana en este canal' },
    },
    options: [
      {
        name: 'action',
        description: 'Show it now, schedule it for this channel, or switch it off here',
        type: 'choice',
        choices: ['now', 'schedule', 'off'],
        required: true,
        completes: null,
        localized: {
          fr: { name: 'action', description: 'Le montrer maintenant, le programmer pour ce salon ou l’arrêter ici' },
          es: { name: 'acción', description: 'Mostrarlo ahora, programarlo en este canal o quitarlo de aquí' },
        },
      },
      {
        name: 'every',
        description: 'How often; weekly unless told',
        type: 'choice',
        choices: ['weekly', 'daily'],
        required: false,
        completes: null,
        localized: {
          fr: { name: 'fréquence', description: 'À quelle fréquence ; sans indication, chaque semaine' },
          es: { name: 'frecuencia', description: 'Con qué frecuencia; si no se indica, cada semana' },
        },
      },
      {
        name: 'day',
        description: 'On which day of the week; Monday unless told',
        type: 'choice',
        choices: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        required: false,
        completes: null,
        localized: {
          fr: { name: 'jour', description: 'Quel jour de la semaine ; sans indication, le lundi' },
          es: { name: 'día', description: 'Qué día de la semana; si no se indica, el lunes' },
        },
      },
      {
        name: 'hour',
        description: 'At which hour, 0 to 23; 9 unless told',
        type: 'count',
        least: 0,
        most: 23,
        required: false,
        completes: null,
        localized: {
          fr: { name: 'heure', description: 'À quelle heure, de 0 à 23 ; sans indication, 9' },
          es: { name: 'hora', description: 'A qué hora, de 0 a 23; si no se indica, 9' },
        },
      },
      {
        name: 'zone',
        description: 'The time zone, such as America/Port-au-Prince; UTC unless told',
        type: 'text',
        required: false,
        completes: 'zone',
        localized: {
          fr: { name: 'fuseau', description: 'Le fuseau horaire, par exemple America/Port-au-Prince ; sans indication, UTC' },
          es: { name: 'zona', description: 'La zona horaria, por ejemplo America/Port-au-Prince; si no se indica, UTC' },
        },
      },
      share,
    ],
  },
  {
    name: 'settings',
    description: 'See or change how the desk answers in this channel',
    argument: null,
    example: '/settings answers:thread private:true',
    moderators: true,
    localized: {
      fr: { name: 'réglages', description: 'Voir ou changer comment le bureau répond dans ce salon' },
      es: { name: 'ajustes', description: 'Ver o cambiar cómo responde el servicio en este canal' },
    },
    options: [
      {
        name: 'answers',
        description: 'Where a mention is answered: in a thread, or in the channel',
        type: 'choice',
        choices: ['thread', 'channel'],
        required: false,
        completes: null,
        localized: {
          fr: { name: 'réponses', description: 'Où l’on répond à une mention : dans un fil ou dans le salon' },
          es: { name: 'respuestas', description: 'Dónde se responde a una mención: en un hilo o en el canal' },
        },
      },
      {
        name: 'private',
        description: 'Whether /ask shows its answer to the asker alone unless told otherwise',
        type: 'flag',
        required: false,
        completes: null,
        localized: {
          fr: { name: 'privé', description: 'Si /ask ne montre la réponse qu’à qui demande, sauf indication contraire' },
          es: { name: 'privado', description: 'Si /ask muestra la respuesta solo a quien pregunta, salvo que se indique otra cosa' },
        },
      },
      {
        name: 'language',
        description: 'The language of the desk’s own words; excerpts stay as they are',
        type: 'choice',
        choices: ['en', 'fr', 'es'],
        required: false,
        completes: null,
        localized: {
          fr: { name: 'langue', description: 'La langue des mots du bureau ; les extraits restent tels quels' },
          es: { name: 'idioma', description: 'El idioma de las palabras del servicio; los extractos quedan como están' },
        },
      },
    ],
  },
] as const
