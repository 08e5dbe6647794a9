import type { CommandTexts } from '../command-texts.js'

const share = { name: 'shiriki', description: 'Onyesha wote katika chaneli hii' }

export const commands: CommandTexts = {
  ask: {
    name: 'uliza',
    description: 'Uliza swali upate madondoo yanayolijibu, pamoja na vyanzo vyake',
    options: {
      question: { name: 'swali', description: 'Unachotaka kujua, kwa Kiswahili, Kiingereza, Kifaransa, Kikrioli cha Haiti au Kihispania' },
      private: { name: 'faragha', description: 'Kuonyesha jibu kwako wewe pekee' },
    },
  },
  sources: { name: 'vyanzo', description: 'Orodhesha hati ambazo huduma hutumia kujibu, pamoja na tarehe zake', options: {} },
  help: { name: 'msaada', description: 'Onyesha huduma inaweza kufanya nini na jinsi ya kusoma jibu', options: {} },
  'forget-me': {
    name: 'nisahau',
    description: 'Futa yote ambayo huduma inahifadhi kukuhusu: maoni yako na maswali yako yasiyojibiwa',
    options: {},
  },
  summary: {
    name: 'muhtasari',
    description: 'Onyesha sentensi muhimu zaidi za hati, neno kwa neno, kuhusu mada moja au kuhusu yote',
    options: {
      topic: { name: 'mada', description: 'Mada, kwa Kiingereza; usipoitaja, yote' },
      document: { name: 'hati', description: 'Kutoka katika hati hii pekee' },
      points: { name: 'hoja', description: (least, most) => `Hoja zisizozidi ngapi, ${least} hadi ${most}` },
      since: { name: 'tangu', description: 'Bila chochote cha kabla ya siku hii, kwa mfano 2026-01-31' },
      share,
    },
  },
  gaps: { name: 'yasiyojibiwa', description: 'Tazama maswali ambayo hayajajibiwa; yajibu au yaondoe', options: {} },
  digest: {
    name: 'ripoti',
    description: 'Yaliyoulizwa na mapya katika hati: sasa hivi, au kila siku au kila wiki katika chaneli hii',
    options: {
      action: { name: 'hatua', description: 'Kuionyesha sasa, kuipangia ratiba katika chaneli hii, au kuisimamisha hapa' },
      every: { name: 'mara', description: 'Mara ngapi; usipotaja, kila wiki' },
      day: { name: 'siku', description: 'Siku gani ya wiki; usipotaja, Jumatatu' },
      hour: {
        name: 'saa',
        description: (least, most) => `Saa, kwa mtindo wa saa 24, ${least} hadi ${most}; usipotaja, 9 (saa 3 asubuhi)`,
      },
      zone: { name: 'ukanda', description: 'Ukanda wa saa, kwa mfano Africa/Nairobi; usipotaja, UTC' },
      share,
    },
  },
  insights: { name: 'mwelekeo', description: 'Maswali ya siku saba zilizopita yanaonyesha nini: majibu, mada, maoni, lugha', options: {} },
  settings: {
    name: 'mipangilio',
    description: 'Tazama au badilisha jinsi huduma inavyojibu katika chaneli hii',
    options: {
      answers: { name: 'majibu', description: 'Mahali pa kumjibu anayeitaja huduma: kwenye uzi au kwenye chaneli' },
      private: { name: 'faragha', description: 'Kama /ask itamwonyesha jibu anayeuliza pekee, isipokuwa akisema vingine' },
      language: { name: 'lugha', description: 'Lugha ya maneno ya huduma yenyewe; madondoo hubaki yalivyo' },
      listen: { name: 'sikiliza', description: 'Kama maswali yasiyomtaja mtu hujibiwa hapa pia, au la' },
      'moderators-here': { name: 'wasimamizi-hapa', description: 'Kama maswali yanayopelekwa kwa wasimamizi huja kwenye chaneli hii' },
      server: { name: 'seva', description: 'Kama hii inahusu kila chaneli hapa isiyo na mipangilio yake' },
    },
  },
}

export const messageAction = 'Tafuta hili katika makala'
