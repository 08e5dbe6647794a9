import { createWeb } from '../adapters/web/index.js'
import { createLocalDesk } from '../src/cli/local-desk.js'
import type { Desk } from '../src/contract/adapter.js'
import { noMeter } from '../src/contract/meter.js'
import { openDesk } from '../src/desk/open-desk.js'
import { createReader } from '../src/desk/reader.js'
import { percentile } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { createLimits } from '../src/lib/limits.js'
import { createLog } from '../src/lib/log.js'
import { noProxies } from '../src/lib/proxies.js'
import { freePort } from '../test/fakes/free-port.js'
import { noInstallations } from '../test/worlds/inboxes.js'
import { shippedQuestions } from './questions.js'
import { describeMachine, formatHead } from './report.js'

/** Below what an address may ask in a minute. */
const timed = 100
const warming = 50

// What a page costs beside the bare answer, and how large it is with all that belongs to it.
const log = createLog('silent')
const folder = await openDesk({ knowledge: undefined, staleDays: 180, log, tell: (problems) => process.stderr.write(problems) })
const desk = createLocalDesk('web', { ...folder, log })
const bare: number[] = []
const whole: number[] = []
const timing: Desk = {
  ...desk,
  async handle(request) {
    const began = performance.now()
    const reply = await desk.handle(request)
    bare.push(performance.now() - began)
    return reply
  },
}
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const web = createWeb({
  ...{
    port,
    host: '127.0.0.1',
    proxies: noProxies,
    embedOrigins: [],
    apiKeys: [],
    apiOrigins: [],
    insightsKey: null,
    log,
    publicUrl: undefined,
    limits: createLimits(),
  },
  ...{ reader: createReader({ library: folder.library, log }) },
  ...{
    inbox: { accept: async () => false, noteDeleted: async () => {}, wasDeleted: async () => false },
    onConnection: () => {},
    onLost: () => {},
    meter: noMeter,
    figures: null,
  },
  installations: noInstallations,
  readiness: async () => ({ documents: 0, store: true, platforms: {} }),
})
await web.start(timing)
const page = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text()
const questions = shippedQuestions(warming + timed)
  .timed.slice(0, warming + timed)
  .map((question) => `/?${new URLSearchParams({ q: question })}`)
for (const path of questions.slice(0, warming)) await page(path)
bare.length = 0
const htmls: string[] = []
for (const path of questions.slice(warming)) {
  const began = performance.now()
  htmls.push(await page(path))
  whole.push(performance.now() - began)
}
const beside = whole.map((time, i) => time - (bare[i] ?? 0))
const [first = ''] = htmls
const parts = [...new Set([...first.matchAll(/(?:href|src)="(\/(?:style\.css|script\.js|icon\.svg)[^"]*)"/g)].map(([, path = '']) => path))]
const sizes = await Promise.all(parts.map(async (path) => Buffer.byteLength(await page(path))))
await web.stop()

const at = (times: readonly number[], part: number): string => `${(percentile(times, part) ?? 0).toFixed(1)} ms`
const rows = [
  ['', 'p50', 'p95', 'longest'],
  ...(
    [
      ['the bare answer', bare],
      ['the page', whole],
      ['the page beside it', beside],
    ] as const
  ).map(([name, times]) => [...[name, at(times, 0.5), at(times, 0.95), at(times, 1)]]),
]
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
const largest = Math.max(...htmls.map((html) => Buffer.byteLength(html)))
process.stdout.write(`${formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() })}\n\n${table(rows)}\n\n`)
process.stdout.write(
  `The largest page: ${kilobytes(largest)}; with style, script and icon ${kilobytes(sizes.reduce((sum, size) => sum + size, largest))}.\n`,
)
await folder.embeddings.close()
