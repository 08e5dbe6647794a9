import type { CommandTexts } from '../command-texts.js'

const share = { name: 'compartir', description: 'Mostrarlo a todos en este canal' }

export const commands: CommandTexts = {
  ask: {
    name: 'preguntar',
    description: 'Hacer una pregunta y recibir los extractos que la responden, con sus fuentes',
    options: {
      question: { name: 'pregunta', description: 'Lo que quiere saber, en español, inglés, francés, criollo haitiano o suajili' },
      private: { name: 'privado', description: 'Mostrar la respuesta solo a usted' },
    },
  },
  sources: { name: 'fuentes', description: 'Listar los documentos en que se basa el servicio, con sus fechas', options: {} },
  help: { name: 'ayuda', description: 'Mostrar lo que hace el servicio y cómo leer una respuesta', options: {} },
  'forget-me': {
    name: 'olvidame',
    description: 'Borrar lo que el servicio guarda sobre usted: valoraciones y preguntas sin respuesta',
    options: {},
  },
  summary: {
    name: 'resumen',
    description: 'Mostrar las frases principales de los documentos, palabra por palabra, de un tema o de todo',
    options: {
      topic: { name: 'tema', description: 'El tema, en inglés; sin él, todo' },
      document: { name: 'documento', description: 'Solo de este documento' },
      points: { name: 'puntos', description: (least, most) => `Cuántos puntos como máximo, de ${least} a ${most}` },
      since: { name: 'desde', description: 'Nada anterior a este día, por ejemplo 2026-01-31' },
      share,
    },
  },
  gaps: { name: 'lagunas', description: 'Ver las preguntas sin respuesta; responderlas o descartarlas', options: {} },
  digest: {
    name: 'balance',
    description: 'Qué se ha preguntado y qué hay de nuevo: ahora, o cada día o semana en este canal',
    options: {
      action: { name: 'acción', description: 'Mostrarlo ahora, programarlo en este canal o quitarlo de aquí' },
      every: { name: 'frecuencia', description: 'Con qué frecuencia; si no se indica, cada semana' },
      day: { name: 'día', description: 'Qué día de la semana; si no se indica, el lunes' },
      hour: { name: 'hora', description: (least, most) => `A qué hora, de ${least} a ${most}; si no se indica, 9` },
      zone: { name: 'zona', description: 'La zona horaria, por ejemplo America/Port-au-Prince; si no se indica, UTC' },
      share,
    },
  },
  insights: {
    name: 'tendencias',
    description: 'Lo que dicen las preguntas de los últimos siete días: respuestas, temas, valoraciones, idiomas',
    options: {},
  },
  settings: {
    name: 'ajustes',
    description: 'Ver o cambiar cómo responde el servicio en este canal',
    options: {
      answers: { name: 'respuestas', description: 'Dónde se responde a una mención: en un hilo o en el canal' },
      private: { name: 'privado', description: 'Si /ask muestra la respuesta solo a quien pregunta, salvo que se indique otra cosa' },
      language: { name: 'idioma', description: 'El idioma de las palabras del servicio; los extractos quedan como están' },
      listen: { name: 'escucha', description: 'Si aquí también se responden las preguntas que no nombran a nadie: questions, u off' },
      'moderators-here': { name: 'moderadores-aquí', description: 'Si las preguntas que se pasan a los moderadores llegan a este canal' },
      server: { name: 'servidor', description: 'Si vale para todos los canales de aquí sin ajustes propios' },
    },
  },
}

export const messageAction = 'Buscar en los artículos'
