/** A small knowledge folder about an invented harbour town. It states every fact once. */
export const oreby = {
  'bridge.md': [
    '---',
    'title: The bridge of Oreby',
    'as_of: 2025-03-01',
    '---',
    '',
    '## The opening',
    '',
    'On 12 May 1931 Mayor **Ida Holm** opened the bridge across the sound at Oreby.[^gazette] The bridge replaced a chain ferry',
    'that the monks of the island had pulled by hand for three centuries before. It had carried carts and cattle, and on feast',
    'days the whole choir of the cathedral with all of its candles and banners.[^gazette] Nobody knows what became of the',
    'bell that hung at the landing stage of the eastern shore, although two inquiries by the bishop looked for it everywhere.',
    '',
    '## The toll',
    '',
    'The toll for a lorry is 40 crowns. Cyclists cross the bridge free of charge.[^tolls]',
    '',
    '## Repairs',
    '',
    'Divers mended the northern pier of the bridge after the flood of 1953. Smugglers had weakened the northern pier.',
    '',
    '[^gazette]: Oreby Gazette, [The bridge is open](https://gazette.example/1931/bridge), 1931-05-13',
    '[^tolls]: Harbour office, [The toll board](https://harbour.example/tolls), undated',
    '',
  ].join('\n'),
  'lamp.md': [
    '# The lighthouse of Oreby',
    '',
    'The keeper of the lighthouse is Sunniva Dahl. The lighthouse was painted red by volunteers.',
    '',
    'Pilots steer by the lamp of the lighthouse in fog.',
    '',
  ].join('\n'),
  'pilots.txt': 'The pilots\n\nThe pilots of Oreby guide tankers past the reef. They are paid by the harbour office.\n',
} as const

/** Its equal terms. */
export const orebyAliases = [
  ['mayor', 'burgomaster', 'alderman in chief'],
  ['lorry', 'truck'],
  ['harbour office', 'wharfinger'],
]
