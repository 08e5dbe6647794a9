import type { Texts } from '../texts.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { insights } from './insights.js'
import { moderation } from './moderation.js'
import { web } from './web.js'

/** The desk's words in Kiswahili, as it is written in Kenya. */
export const sw: Texts = {
  ...moderation,
  digest,
  insights,
  web,
  commands,
  messageAction,
  locale: 'sw-KE',
  firstOfMonth: '1',
  inLanguage: {
    ...{ en: 'kwa Kiingereza', fr: 'kwa Kifaransa', ht: 'kwa Kikrioli cha Haiti', sw: 'kwa Kiswahili', es: 'kwa Kihispania' },
    other: 'kwa lugha nyingine',
  },
  status: {
    answered: { mark: '✓', title: 'Jibu', text: 'Neno kwa neno kutoka kwa vyanzo vilivyo hapa chini.' },
    likely: { mark: '◐', title: 'Huenda hili ndilo jibu', text: 'Hakikisha kwamba maneno haya yanajibu swali lako.' },
    related: { mark: '≈', title: 'Hakuna jibu la moja kwa moja', text: 'Hivi ni vifungu vya karibu zaidi tu.' },
    none: { mark: '✗', title: 'Hakuna kilichopatikana', text: 'Hati za huduma hii hazisemi lolote kuhusu hilo.' },
  },
  suggestions: 'Huduma inaweza kujibu, kwa mfano:',
  broken: 'Hitilafu imetokea upande wetu, na swali halikujibiwa. Tafadhali uliza tena.',
  noText: 'Ujumbe huo hauna maandishi yanayoweza kutafutwa.',
  hidden: 'Discord inanificha ulichoandika, kwa sababu ulitaja jukumu langu. Nitaje mimi mwenyewe, au tumia /ask.',
  unknown: 'Huduma haitambui tena amri au kitufe hiki. Tafadhali uliza tena.',
  formMissed: 'Fomu haikuweza kufunguliwa kwa wakati. Tafadhali bonyeza kitufe tena.',
  atWork: 'inatafuta katika makala …',
  known: (documents) => `Huduma inajua: ${documents}`,
  joined: (question) =>
    `Habari! Ninajibu maswali kwa madondoo ya hati zangu, neno kwa neno, pamoja na vyanzo vyake. Nitaje kisha uulize${question === undefined ? '' : `, kwa mfano: “${question}”`}. /help huonyesha zaidi.`,
  listsAll: (count) => `na nyingine ${count}: /sources huzionyesha zote`,
  help: 'Uliza swali. Huduma haiandiki kamwe jibu lake yenyewe: inaonyesha madondoo, neno kwa neno, pamoja na chanzo na tarehe.',
  askIn: 'Unaweza kuuliza kwa Kiswahili, Kiingereza, Kifaransa, Kikrioli cha Haiti au Kihispania.',
  install: { server: 'Ongeza huduma kwenye seva', person: 'Iongeze kwenye akaunti yako, uulize popote' },
  aside: {
    greeting: 'Habari!',
    thanks: 'Karibu!',
    about: 'Mimi ni Mission Desk. Ninajibu maswali kwa madondoo ya hati zangu, neno kwa neno, pamoja na vyanzo vyake.',
    empty: 'Tafadhali andika swali kwa maneno.',
    sample: (question) => `Niulize, kwa mfano: ${question}`,
    quoted: (text) => `“${text}”`,
    standsFor: (word) => `${word} ina maana gani hapa? Tafadhali uliza tena ukiweka jina mahali pake.`,
    goesOn: (question) => `${question} inaendeleza swali ambalo sina hapa. Tafadhali liulize tena kikamilifu.`,
  },
  readInContext: 'Soma ndani ya hati',
  question: 'Swali: ',
  carried: 'Limesomwa pamoja na swali la awali: ',
  sourcesDiffer: 'Vyanzo vinatofautiana: linganisha nani anasema nini, na lini.',
  newest: (date) => `Chanzo kipya zaidi: ${date}. Huenda mambo yamebadilika tangu wakati huo.`,
  reading: (done, of) => `Nyaraka bado zinasomwa: faili ${done} kati ya ${of}. Kama kuna kinachokosekana, uliza tena baada ya muda.`,
  sharedBy: 'Aliyeshiriki: ',
  oneChanged: 'Dondoo moja limeachwa: hati yake imebadilika tangu jibu hili litolewe. Uliza tena ili uone inasema nini sasa.',
  changed: (count) =>
    `Madondoo ${count} yameachwa: hati zake zimebadilika tangu jibu hili litolewe. Uliza tena ili uone zinasema nini sasa.`,
  tooLong: (length) => `Dondoo hili ni refu mno kuonyeshwa hapa (herufi ${length}). Lisome kwenye chanzo chake.`,
  goesOn: 'Aya inaendelea; soma sehemu iliyobaki kwenye chanzo chake.',
  paragraph: (number) => `aya ya ${number}`,
  asOf: (date) => `kufikia ${date}`,
  noDate: 'haina tarehe',
  labelled: (label, text) => `${label}: ${text}`,
  undated: 'bila tarehe',
  documents: (count) => `Hati ${count}`,
  andMore: (count) => `na ${count} zaidi`,
  fromHere: 'dondoo limetoka hapa',
  buttons: {
    ...{ more: 'Muktadha zaidi', next: 'Madondoo yanayofuata', share: 'Shiriki', list: 'Hati zaidi' },
    ...{ answer: 'Lijibu', dismiss: 'Liondoe', others: 'Maswali zaidi', edit: 'Hariri' },
    ...{ person: 'Muulize mtu', hide: 'Halisaidii, lifiche' },
    ...{ accept: 'Kubali', refuse: 'Kataa' },
  },
  firstExcerpts: 'Madondoo ya kwanza',
  firstDocuments: 'Hati za kwanza',
  firstGaps: 'Maswali ya kwanza',
  shareInChannel: 'Shiriki kwenye chaneli',
  summary: {
    title: 'Muhtasari: ',
    all: 'hati zote',
    within: (topic, document) => `${topic}, katika ${document}`,
    since: (date) => `, tangu ${date}`,
    held: (points, shown, read) => `Hoja ${points}, neno kwa neno, kutoka kwa hati ${read === 1 ? '1' : `${shown} kati ya ${read}`}.`,
    noTopic: (topic, document) =>
      document === null ? `Hati za huduma hii hazizungumzii “${topic}”.` : `Hati “${document}” haizungumzii “${topic}”.`,
    noDocument: (name, all) => `Hakuna hati iitwayo “${name}”. Zilizopo ni: ${all}.`,
    nothing: (document, topic, since) => {
      const [place, not] = document === null ? ['Hati za huduma hii', 'hazi'] : [`Hati “${document}”`, 'hai']
      if (since === null && topic !== null)
        return `${place} ${document === null ? 'hazina' : 'haina'} sentensi yoyote kuhusu “${topic}” inayoeleweka peke yake.`
      if (since === null) return `${place} ${not}wezi kufupishwa.`
      return `${place} ${not}semi lolote${topic === null ? '' : ` kuhusu “${topic}”`} la tarehe ${since} au baadaye.`
    },
  },
  notices: {
    void: 'Kitufe hiki ni cha kabla ya huduma kuwekwa upya. Tafadhali uliza tena.',
    gone: 'Kifungu cha kitufe hiki hakimo tena katika hati. Tafadhali uliza tena.',
    changed: (title) => `Hati “${title}” imebadilika tangu jibu hili litolewe. Tafadhali uliza tena ili uone inasema nini sasa.`,
    allChanged: 'Hati zimebadilika tangu jibu hili litolewe. Tafadhali uliza tena ili uone zinasema nini sasa.',
    thanks: 'Asante. Maoni yako yamehifadhiwa kwa ajili ya wanaotunza hati.',
    forgotten: (count) =>
      count === 0
        ? 'Hakuna kilichokuwa kimehifadhiwa kukuhusu.'
        : `${count === 1 ? 'Rekodi 1 imefutwa' : `Rekodi ${count} zimefutwa`}. Hakuna kingine kilichohifadhiwa kukuhusu.`,
    noMemory: 'Huduma hii haina kumbukumbu: hakuna kinachohifadhiwa kukuhusu.',
    notForgotten: 'Huduma haiwezi kufikia kumbukumbu yake kwa sasa, kwa hivyo hakuna kilichofutwa. Tafadhali jaribu tena baadaye.',
    lost: 'Asante, lakini maoni yako hayakuweza kuhifadhiwa: huduma haiwezi kufikia kumbukumbu yake kwa sasa.',
    unkept: 'Asante, lakini hakuna kilichoweza kuhifadhiwa: huduma hii haina kumbukumbu.',
    tooMuch: (seconds) => `Hayo ni maswali mengi kwa wakati mmoja. Tafadhali uliza tena baada ya sekunde ${seconds}.`,
    failed: (reference) =>
      `Hitilafu imetokea upande wetu, na swali halikujibiwa. Tafadhali uliza tena; ikitokea tena, mpe mwendeshaji nambari hii ya kumbukumbu: ${reference}.`,
    restarting: 'Huduma inaanza upya. Tafadhali uliza tena baada ya muda mfupi.',
    late: 'Samahani: huduma haikuwepo ulipouliza swali hili, na muda mwingi umepita tangu wakati huo. Tafadhali uliza tena.',
    queued: (place) =>
      `Majibu mengi yanasubiri kutumwa kwenye chaneli. Lako ni ${place === 1 ? 'linalofuata' : `la ${place} kwenye foleni`}, na litafika.`,
    crowded:
      'Majibu mengi mno yanasubiri kutumwa kwenye chaneli: lako halitakuja. Tafadhali uliza tena baada ya dakika chache, au kwa ujumbe wa moja kwa moja.',
    incomplete: 'Sehemu iliyobaki ya jibu hili haikuweza kutumwa. Tafadhali uliza tena.',
    moderatorsOnly: 'Hii ni ya wasimamizi. Unaweza kuuliza swali lolote; wasimamizi huona maswali yasiyopata majibu.',
  },
}
