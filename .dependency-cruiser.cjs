// The import rules of docs/ARCHITECTURE.md. `npm run imports` holds them.
const adaptersMayUse = '^src/(contract/(adapter|reply|request)|commands/commands|cards/[\\w-]+|lib/errors|lib/log|i18n/words)\\.ts$'

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'core-knows-no-platform',
      comment: 'src/** imports no adapter; only main.ts reaches their registry.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^adapters/' },
    },
    {
      name: 'main-reaches-only-the-registry',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^adapters/', pathNot: '^adapters/index\\.ts$' },
    },
    {
      name: 'no-chat-sdk-in-the-core',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(discord\\.js|@discordjs|@slack)(/|$)' },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter imports no other adapter.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'adapters-use-little-of-the-core',
      comment: "The types, the command table, errors, log, the frame's words and cards.",
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^src/', pathNot: adaptersMayUse, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'parse-and-render-are-pure',
      comment: 'No I/O and no SDK values in parse.ts, render.ts and what they are made of; SDK types are fine.',
      severity: 'error',
      from: {
        path: '^adapters/[^/]+/(parse|actor|render|render-card|render-quote|modal|markdown|components|command-list|blocks|home|manifest)\\.ts$',
      },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|readline|dgram|tls|worker_threads|process|stream)(/|$)|node_modules/(discord\\.js|@discordjs|@slack)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-search-imports-minisearch',
      severity: 'error',
      from: { pathNot: '^src/search/' },
      to: { path: 'node_modules/minisearch/' },
    },
    {
      name: 'data-flows-one-way',
      comment: 'knowledge knows nothing of search, search nothing of answer, answer nothing of the desk and the command line.',
      severity: 'error',
      from: { path: '^src/knowledge/' },
      to: { path: '^src/(search|embeddings|check|answer|summary|eval|cli|desk|library|main)' },
    },
    {
      name: 'search-looks-down-only',
      severity: 'error',
      from: { path: '^src/search/' },
      to: { path: '^src/(embeddings|answer|summary|eval|cli|desk|library|main)' },
    },
    {
      name: 'check-looks-down-only',
      severity: 'error',
      from: { path: '^src/check/' },
      to: { path: '^src/(answer|summary|eval|cli|desk|library|main)' },
    },
    {
      name: 'only-models-import-encoders',
      comment: 'They are large, and not installed everywhere.',
      severity: 'error',
      from: { pathNot: '^src/embeddings/models/' },
      to: { path: 'node_modules/(@energetic-ai|onnxruntime-web|@huggingface)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'embeddings-looks-down-only',
      severity: 'error',
      from: { path: '^src/embeddings/' },
      to: { path: '^src/(answer|summary|eval|cli|desk|main)' },
    },
    {
      name: 'answer-looks-down-only',
      severity: 'error',
      from: { path: '^src/answer/' },
      to: { path: '^src/(summary|eval|cli|desk|main)' },
    },
    {
      name: 'summary-looks-down-only',
      severity: 'error',
      from: { path: '^src/summary/' },
      to: { path: '^src/(eval|cli|desk|main)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
