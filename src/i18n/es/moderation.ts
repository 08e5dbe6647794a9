import type { ModerationTexts } from '../texts.js'

export const moderation: ModerationTexts = {
  gaps: {
    none: 'Ninguna pregunta espera respuesta.',
    waiting: (count) => (count === 1 ? '1 pregunta espera respuesta' : `${count} preguntas esperan respuesta`),
    asked: (count) => (count === 1 ? 'Hecha una vez' : `Hecha ${count} veces`),
    last: (date) => `la última el ${date}`,
    reasons: {
      none: 'no se encontró nada',
      related: 'solo se encontraron pasajes cercanos',
      disliked: 'una respuesta recibió un 👎',
      asked: 'alguien quiere preguntar a una persona',
    },
  },
  form: {
    ...{ title: 'Responder una pregunta', submit: 'Guardar', close: 'Cancelar' },
    fields: {
      question: { label: 'Pregunta', hint: 'Tal como la hace la gente' },
      answer: { label: 'Respuesta', hint: 'Frases completas, con sus propias palabras' },
      source: { label: 'Título de la fuente', hint: 'La página que lo dice' },
      link: { label: 'Enlace', hint: 'https://…' },
      date: { label: 'Fecha de la fuente', hint: '2026-01-31' },
    },
    refused: 'La nota no se ha aceptado',
    kept: 'Esto es lo que escribió. No se pierde nada:',
    missing: {
      question: 'Escriba la pregunta.',
      answer: 'Escriba la respuesta.',
      source: 'Escriba el título de la página que lo dice: no se acepta una respuesta sin fuente.',
      link: 'Escriba la dirección completa de la página; empieza por https://.',
      date: 'Escriba el día como año-mes-día, por ejemplo 2026-01-31.',
    },
    tooLong: (label, length, most) => `${label}: ${length} caracteres; el máximo es ${most}.`,
    noText: 'La respuesta no tiene texto que se pueda mostrar.',
  },
  place: {
    now: 'En este canal',
    fromNowOn: 'A partir de ahora, en este canal',
    wideNow: 'En todos los canales de aquí sin ajustes propios',
    wideFromNowOn: 'A partir de ahora, en todos los canales de aquí sin ajustes propios',
    notWide: 'La escucha y el canal de los moderadores se ajustan en cada canal por separado.',
    inThread: 'A quien menciona el servicio se le responde en un hilo',
    inChannel: 'A quien menciona el servicio se le responde en el canal',
    toAsker: '/ask muestra su respuesta solo a la persona que pregunta, salvo que se indique otra cosa',
    toAll: '/ask muestra su respuesta a todos, salvo que se indique otra cosa',
    unset: (sentence) => `${sentence} (como en todas partes donde no se ha ajustado nada)`,
    listens:
      'Las preguntas hechas aquí sin nombrar a nadie también se responden, en su propio hilo, si el servicio tiene respuesta. Lee lo que se escribe aquí y no guarda nada de lo que no es pregunta',
    deaf: 'Solo se responde a quien menciona el servicio o le escribe',
    moderators: 'Las preguntas que se pasan a los moderadores llegan a este canal',
    words: (inLanguage) => `Las palabras del servicio están ${inLanguage}; los extractos quedan como están.`,
  },
  told: (question, date) => `Usted preguntó «${question}» el ${date}. Ahora hay una respuesta:`,
  toldMore: 'Hay más: vuelva a hacer la pregunta para verlo.',
  passing: {
    done: 'Su pregunta se pasó a los moderadores, y nada más de la conversación. A quien preguntó se le avisará aquí, o por mensaje directo, cuando tenga respuesta.',
    before: 'Esta pregunta ya se pasó a los moderadores. A quien preguntó se le avisará cuando tenga respuesta.',
    doneHere:
      'Su pregunta se pasó a los moderadores, y nada más. El servicio no puede escribirle aquí. Hágala de nuevo más tarde, o vuelva a abrir esta dirección: cuando un moderador la responda, verá la respuesta.',
    beforeHere:
      'Esta pregunta ya se pasó a los moderadores. Hágala de nuevo más tarde: cuando un moderador la responda, verá la respuesta.',
    ended: 'Los moderadores ya respondieron o descartaron esta pregunta. Hágala de nuevo para ver qué encuentra ahora el servicio.',
    nobody:
      'Aquí ya no hay un canal de moderadores, así que la pregunta no se pasó. Un moderador puede elegir uno con /settings moderators-here.',
    title: 'Alguien quiere preguntar a una persona',
    where: 'Ver dónde se preguntó',
    private: 'Se preguntó en privado, así que no hay enlace.',
    dismissed: 'Descartada.',
    dismissedBy: (name) => `Descartada por ${name}.`,
  },
  listening: {
    notYours: 'Solo quien hizo la pregunta, o un moderador, puede ocultar esta respuesta.',
    mayNotRead:
      'El servicio no recibe lo que se escribe en este canal, así que no puede escuchar aquí. El operador puede permitirlo: en Discord con DISCORD_READ_CHANNELS=on, en Slack con el manifiesto hecho con --answer-channels.',
  },
  changes: {
    title: 'Fuentes seguidas: a la espera de un moderador',
    kinds: { new: 'página nueva', changed: 'página cambiada', gone: 'ya no está; lo que el servicio tiene de ella se queda' },
    told: (added, removed) => `${added === 1 ? '1 párrafo nuevo' : `${added} párrafos nuevos`}${removed === 0 ? '' : `, ${removed} menos`}`,
    accepted: (title) => `«${title}» se usa desde ahora.`,
    refused: (title) => `«${title}» no se ha tomado. El mismo texto no se propondrá otra vez.`,
    decided: 'Eso ya se había decidido, o la página ha vuelto a cambiar. /digest now muestra lo que espera.',
    held: 'Otra persona está decidiendo sobre esto ahora mismo. /digest now muestra lo que espera.',
    unwritten:
      'El documento no se ha podido escribir: el operador debe dar al servicio una carpeta en la que pueda escribir. No se ha decidido nada.',
  },
  moderation: {
    noMemory: 'Este servicio no guarda nada aquí. Instálelo en Discord o Slack, o use la línea de comandos: mission-desk gaps.',
    away: 'El servicio no puede acceder a su memoria por ahora, así que no se ha hecho nada. Inténtelo de nuevo más tarde, por favor.',
    void: 'Este botón o formulario es de antes de que el servicio se instalara de nuevo. Empiece otra vez con /gaps, por favor.',
    notAChannel: 'Los balances y los ajustes son de un canal. Use este comando allí, por favor.',
    mayNotPost: 'El servicio no puede escribir en este canal. Invítelo, o permítale escribir aquí y en los hilos, e inténtelo de nuevo.',
    ended: 'Otra persona ha respondido o descartado esta pregunta entretanto; /gaps muestra las que quedan.',
    unwritten:
      'La nota no se ha podido escribir: el operador debe dar al servicio una carpeta de documentos en la que pueda escribir. Lo que escribió se guarda.',
    answered: (question) => `Respondida: «${question}». La nota ya está en uso, y se avisa a quienes preguntaron.`,
    dismissed: (question) => `Descartada: «${question}»`,
    endedBefore: 'Esa pregunta ya se había respondido o descartado.',
  },
  options: {
    wrong: (name, allowed) => `${name} debe ser ${allowed}`,
    either: (values) => [values.slice(0, -1).join(', '), values.at(-1)].join(' o '),
    weekday: (values) => `un día de la semana, en inglés: ${values}`,
    whole: (least, most) => `un número entero de ${least} a ${most}`,
    zone: 'el nombre de una zona horaria, por ejemplo America/Port-au-Prince, Europe/Berlin o UTC',
    day: 'un día, por ejemplo 2026-01-31',
    butNot: (allowed, typed) => `${allowed}, no ${typed}`,
  },
}
