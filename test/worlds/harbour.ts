/** A small knowledge folder without front matter: Markdown with markup and a source, and plain text. */
export const harbour = {
  'lamp.md': [
    '# The lighthouse of Lamu',
    '',
    'The **lighthouse** keeper is [Asha Omar](https://harbour.example/asha). She',
    'lights the lamp at 19:40.[^log]',
    '',
    '> The lamp burns for *nine* hours in the',
    '> rainy season.',
    '',
    '[^log]: Harbour office, [The log of the keeper](https://harbour.example/log), 2025-03-01',
    '',
  ].join('\n'),
  'ferry.txt': 'The ferry\n\nThe ferry to Manda departs at 07:15 from the north jetty. It carries 42 passengers.\n',
} as const

export const keeperQuestion = 'Who is the lighthouse keeper?'
export const ferryQuestion = 'Where does the ferry to Manda depart from?'
