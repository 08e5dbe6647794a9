// The import rules of docs/ARCHITECTURE.md. `npm run imports` checks them.

/** The rooms of src/, in the order in which data flows: each imports only itself and rooms before it. Types count too. */
const rooms = [
  ...['lib', 'languages', 'knowledge', 'search', 'library', 'embeddings', 'commands', 'records', 'contract', 'i18n', 'cards', 'json'],
  ...['store', 'answer', 'summary', 'gaps', 'digest', 'check', 'import', 'sources', 'outbox', 'inbox', 'eval', 'desk', 'metrics', 'cli'],
]
/** The rooms of src/answer/, in the order of its pipeline. The files beside them (answer.ts, decide.ts …) import them all. */
const answerRooms = ['question', 'candidates', 'evidence', 'ranking', 'verdict', 'proof', 'present', 'restore', 'suggest']

/** A rule for each room: none that comes after it may be imported. */
const inOrder = (folder, names, beside) =>
  names.map((name, i) => ({
    name: `${name}-looks-back-only`,
    comment: `${folder}${name}/ imports only rooms that stand before it in the order of the pipeline.`,
    severity: 'error',
    from: { path: `^${folder}${name}/` },
    to: { path: [...names.slice(i + 1).map((later) => `^${folder}${later}/`), ...beside] },
  }))

const chatSdks = 'node_modules/(discord\\.js|@discordjs|@slack)(/|$)'
/** Drawing uses its JSX, which is pure. */
const webServer = 'node_modules/(hono|@hono)(/|$)'
const io = '^(node:)?(fs|net|http|https|http2|child_process|readline|dgram|dns|tls|worker_threads|process|stream|cluster)(/|$)'

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'Circles of types count too.', severity: 'error', from: { pathNot: '^test/' }, to: { circular: true } },
    ...inOrder('src/', rooms, ['^src/main\\.ts$']),
    ...inOrder('src/answer/', answerRooms, ['^src/answer/[^/]+\\.ts$']),
    {
      name: 'loose-files-are-two',
      comment: 'Beside main.ts and config.ts every file of src/ stands in a room.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/(main|config)\\.ts$' },
    },
    {
      name: 'settings-are-read-at-the-edge',
      comment: 'Only the command line and main.ts see the settings as a whole.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts$)' },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'core-knows-no-platform',
      comment: 'src/ imports no adapter; only main.ts reaches their registry.',
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
    { name: 'no-chat-sdk-in-the-core', severity: 'error', from: { path: '^src/' }, to: { path: [chatSdks, webServer] } },
    {
      name: 'no-web-library-in-the-core',
      comment: 'What serves pages, programs and agents is for adapters.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(hono|@hono|@modelcontextprotocol)(/|$)' },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter imports no other adapter, only what they share.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: ['^adapters/$1/', '^adapters/shared/'] },
    },
    {
      name: 'platforms-load-late',
      comment: "A platform's definition imports nothing of it but types: help, ask and check load no chat SDK.",
      severity: 'error',
      from: { path: '^adapters/[^/]+/platform\\.ts$' },
      to: { path: ['^adapters/', chatSdks, webServer], dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'adapters-use-little-of-the-core',
      comment: "The contract, the table of commands, cards, JSON, the frame's words, and small helpers; of other rooms types alone.",
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^src/', pathNot: '^src/(contract|commands|cards|json|i18n|lib)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'parse-and-render-are-pure',
      comment: 'Files and folders named parse or render do no I/O and hold no SDK values; SDK types are fine.',
      severity: 'error',
      from: { path: '^adapters/[^/]+/(parse|render)[^/]*(/|\\.tsx?$)' },
      to: { path: [io, chatSdks], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-files-use-pure-files',
      comment: 'What a parse or render file imports of its adapter, or of what all share, is named so too.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/(parse|render)[^/]*(/|\\.tsx?$)' },
      to: { path: '^adapters/', pathNot: '^adapters/($1|shared)/(parse|render)[^/]*(/|\\.tsx?$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-search-imports-minisearch',
      comment: 'The benches measure it beside the desk.',
      severity: 'error',
      from: { path: '^(src|adapters|training)/', pathNot: '^src/search/' },
      to: { path: 'node_modules/minisearch/' },
    },
    {
      name: 'only-metrics-imports-prometheus',
      severity: 'error',
      from: { pathNot: '^(src/metrics|test)/' },
      to: { path: 'node_modules/prom-client/' },
    },
    {
      name: 'only-models-import-encoders',
      comment: 'They are large, and not installed everywhere.',
      severity: 'error',
      from: { pathNot: '^src/embeddings/models/' },
      to: { path: 'node_modules/(@energetic-ai|onnxruntime-web|@huggingface)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-outside-of-tests',
      comment: 'bench/ and training/ may use fakes and what runs the program, and no test.',
      severity: 'error',
      from: { path: '^(src|adapters|bench|training)/' },
      to: { path: '^test/', pathNot: '^test/(fakes|support|worlds)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
