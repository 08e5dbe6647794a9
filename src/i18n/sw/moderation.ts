import type { ModerationTexts } from '../texts.js'

export const moderation: ModerationTexts = {
  gaps: {
    none: 'Hakuna swali linalosubiri jibu.',
    waiting: (count) => (count === 1 ? 'Swali 1 linasubiri jibu' : `Maswali ${count} yanasubiri majibu`),
    asked: (count) => (count === 1 ? 'Limeulizwa mara moja' : `Limeulizwa mara ${count}`),
    last: (date) => `mara ya mwisho tarehe ${date}`,
    reasons: {
      none: 'hakuna kilichopatikana',
      related: 'vilipatikana vifungu vya karibu tu',
      disliked: 'jibu lilipewa 👎',
      asked: 'mtu anataka kumuuliza mtu',
    },
  },
  form: {
    ...{ title: 'Jibu swali', submit: 'Hifadhi', close: 'Ghairi' },
    fields: {
      question: { label: 'Swali', hint: 'Jinsi watu wanavyoliuliza' },
      answer: { label: 'Jibu', hint: 'Sentensi kamili, kwa maneno yako mwenyewe' },
      source: { label: 'Kichwa cha chanzo', hint: 'Ukurasa unaosema hivyo' },
      link: { label: 'Kiungo', hint: 'https://…' },
      date: { label: 'Tarehe ya chanzo', hint: '2026-01-31' },
    },
    refused: 'Dokezo halikukubaliwa',
    kept: 'Haya ndiyo uliyoandika. Hakuna kilichopotea:',
    missing: {
      question: 'Andika swali.',
      answer: 'Andika jibu.',
      source: 'Andika kichwa cha ukurasa unaosema hivyo: jibu lisilo na chanzo halikubaliwi.',
      link: 'Andika anwani kamili ya ukurasa, inayoanza na https://.',
      date: 'Andika siku kama mwaka-mwezi-siku, kwa mfano 2026-01-31.',
    },
    tooLong: (label, length, most) => `${label}: herufi ${length}; zisizidi ${most}.`,
    noText: 'Jibu halina maandishi yanayoweza kuonyeshwa.',
  },
  place: {
    now: 'Katika chaneli hii',
    fromNowOn: 'Kuanzia sasa, katika chaneli hii',
    wideNow: 'Katika kila chaneli hapa isiyo na mipangilio yake',
    wideFromNowOn: 'Kuanzia sasa, katika kila chaneli hapa isiyo na mipangilio yake',
    notWide: 'Kusikiliza na chaneli ya wasimamizi huwekwa katika kila chaneli peke yake.',
    inThread: 'Anayeitaja huduma hujibiwa kwenye uzi',
    inChannel: 'Anayeitaja huduma hujibiwa kwenye chaneli',
    toAsker: '/ask humwonyesha jibu anayeuliza pekee, isipokuwa akisema vingine',
    toAll: '/ask huwaonyesha wote jibu, isipokuwa anayeuliza akisema vingine',
    unset: (sentence) => `${sentence} (kama ilivyo kila mahali ambapo hakuna kilichopangwa)`,
    listens:
      'Maswali yanayoulizwa hapa bila kumtaja mtu hujibiwa pia, kwenye uzi wake, ikiwa huduma ina jibu. Husoma yanayoandikwa hapa, na haihifadhi chochote kisicho swali',
    deaf: 'Anayejibiwa ni anayeitaja huduma au kuiandikia tu',
    moderators: 'Maswali ambayo watu huwapelekea wasimamizi huja kwenye chaneli hii',
    words: (inLanguage) => `Maneno ya huduma yenyewe yameandikwa ${inLanguage}; madondoo hubaki yalivyo.`,
  },
  told: (question, date) => `Uliuliza “${question}” tarehe ${date}. Sasa kuna jibu:`,
  toldMore: 'Kuna zaidi: uliza swali tena ili uyaone yote.',
  passing: {
    done: 'Swali lako limepelekwa kwa wasimamizi, bila kitu kingine cha mazungumzo. Aliyeuliza ataarifiwa hapa, au kwa ujumbe wa moja kwa moja, likijibiwa.',
    before: 'Swali hili lilikuwa limeshapelekwa kwa wasimamizi. Aliyeuliza ataarifiwa likijibiwa.',
    doneHere:
      'Swali lako limepelekwa kwa wasimamizi, bila kitu kingine. Huduma haiwezi kukuandikia hapa. Uliza tena baadaye, au fungua anwani hii tena: msimamizi akishajibu, jibu litaonyeshwa.',
    beforeHere: 'Swali hili lilikuwa limeshapelekwa kwa wasimamizi. Uliza tena baadaye: msimamizi akishajibu, jibu litaonyeshwa.',
    ended: 'Wasimamizi wameshalijibu au kuliondoa swali hili. Uliza tena uone huduma inapata nini sasa.',
    nobody:
      'Hakuna tena chaneli ya wasimamizi hapa, kwa hiyo swali halikupelekwa. Msimamizi anaweza kuichagua kwa /settings moderators-here.',
    title: 'Mtu anataka kumuuliza mtu',
    where: 'Tazama lilipoulizwa',
    private: 'Liliulizwa kwa faragha, kwa hiyo hakuna kiungo.',
    dismissed: 'Limeondolewa.',
    dismissedBy: (name) => `Limeondolewa na ${name}.`,
  },
  listening: {
    notYours: 'Aliyeuliza swali, au msimamizi, pekee ndiye anayeweza kulificha jibu hili.',
    mayNotRead:
      'Huduma haipati yanayoandikwa katika chaneli hii, kwa hiyo haiwezi kusikiliza hapa. Mwendeshaji anaweza kuiruhusu: kwenye Discord kwa DISCORD_READ_CHANNELS=on, kwenye Slack kwa manifesti iliyotengenezwa kwa --answer-channels.',
  },
  moderation: {
    noMemory: 'Huduma hii haihifadhi chochote hapa. Iweke kwenye Discord au Slack, au tumia mstari wa amri: mission-desk gaps.',
    away: 'Huduma haiwezi kufikia kumbukumbu yake kwa sasa, kwa hivyo hakuna kilichofanyika. Tafadhali jaribu tena baadaye.',
    void: 'Kitufe au fomu hii ni ya kabla ya huduma kuwekwa upya. Tafadhali anza tena kwa /gaps.',
    notAChannel: 'Ripoti na mipangilio ni ya chaneli. Tafadhali tumia amri hii kwenye chaneli.',
    mayNotPost: 'Huduma hairuhusiwi kuandika katika chaneli hii. Ialike, au iruhusu iandike hapa na kwenye nyuzi, kisha ujaribu tena.',
    ended: 'Mtu mwingine tayari amelijibu au ameliondoa swali hili; /gaps huonyesha yaliyobaki.',
    unwritten:
      'Dokezo halikuweza kuandikwa: mwendeshaji aipe huduma folda ya hati ambayo inaweza kuandika ndani yake. Ulichoandika kimehifadhiwa.',
    answered: (question) => `Limejibiwa: “${question}”. Dokezo linatumika sasa, na walioliuliza wanajulishwa.`,
    dismissed: (question) => `Limeondolewa: “${question}”`,
    endedBefore: 'Swali hilo lilikuwa limeshajibiwa au limeshaondolewa.',
  },
  options: {
    wrong: (name, allowed) => `${name} inapaswa kuwa ${allowed}`,
    either: (values) => [values.slice(0, -1).join(', '), values.at(-1)].join(' au '),
    weekday: (values) => `siku ya wiki, kwa Kiingereza: ${values}`,
    whole: (least, most) => `nambari kamili kuanzia ${least} hadi ${most}`,
    zone: 'jina la ukanda wa saa, kwa mfano Africa/Nairobi, America/Port-au-Prince au UTC',
    day: 'siku, kwa mfano 2026-01-31',
    butNot: (allowed, typed) => `${allowed}, si ${typed}`,
  },
}
