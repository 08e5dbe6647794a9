import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createSeal, type Seal } from '../../answer/restore/seal.js'
import type { Config } from '../../config.js'
import type { Adapter, Desk } from '../../contract/adapter.js'
import type { AdapterDeps } from '../../contract/platform.js'
import type { Reply } from '../../contract/reply.js'
import { createAdmission } from '../../desk/admission.js'
import { createClosing } from '../../desk/closing.js'
import { createDesk } from '../../desk/desk.js'
import { passedCard } from '../../desk/gap-card.js'
import { keepHistory } from '../../desk/history.js'
import type { FolderDesk, OpenDesk } from '../../desk/open-desk.js'
import { createReader } from '../../desk/reader.js'
import { changeTokens } from '../../desk/tokens.js'
import { createDigests } from '../../digest/digests.js'
import { createAnswering } from '../../gaps/answering.js'
import type { InboxDoor } from '../../inbox/deliver.js'
import { createInbox } from '../../inbox/inbox.js'
import { createSpill } from '../../inbox/spill.js'
import { createLimits } from '../../lib/limits.js'
import { brief, type Log } from '../../lib/log.js'
import { openMetricsDoor } from '../../metrics/door.js'
import { createMetrics } from '../../metrics/metrics.js'
import { type ComposeDeps, composeMessage } from '../../outbox/compose.js'
import { createOutbox } from '../../outbox/outbox.js'
import { createFollower } from '../../sources/follow.js'
import { installationsIn } from '../../store/installations.js'
import { createMemory } from '../../store/memory.js'
import { openStore } from '../../store/open-store.js'
import { createPulse } from '../pulse.js'
import { followOthers } from './follow-others.js'
import { ownSecret } from './own-secret.js'
import { createReadings } from './readings.js'
import { listenToSignals, type Signals } from './signals.js'

/** This long after a stop was requested, requests still under way are left to the next start. If that cannot be, they get a notice. */
const closingAfterMs = 2_500
/** Adapters have this long to send these. */
const sendingMs = 1_000
/** For races that only a failure may end. */
const forEver = new Promise<never>(() => {})

/** What the program gives to a door, beside its log. */
export type DoorDeps = Omit<AdapterDeps, 'log'>

/** A chat platform that is set up. */
export interface Door {
  readonly name: string
  /** A secret that the platform gave the desk; buttons are valid as long as it stays the same. Null: the desk makes its own. */
  readonly secret: string | null
  readonly create: (deps: DoorDeps) => Promise<Adapter>
}

export interface ServeOptions extends Pick<Config, 'dataDir' | 'databaseUrl' | 'gapDays' | 'publicUrl' | 'metrics'> {
  readonly desk: OpenDesk & Pick<FolderDesk, 'refresh' | 'followed'>
  readonly log: Log
  /** Tell the operator. */
  readonly tell: (text: string) => void
  readonly process: Signals
}

/** Serve all doors until a signal comes. @throws DeskError if a door cannot be opened, or is lost for good */
export async function serve(
  doors: readonly Door[],
  { desk: given, dataDir, databaseUrl, gapDays, publicUrl, metrics: shown, log, tell, process }: ServeOptions,
): Promise<void> {
  const metrics = createMetrics()
  const store = metrics.store(await openStore({ dataDir, databaseUrl, log }))
  const memory = createMemory(store, gapDays, log)
  const others = followOthers({ store, memory, desk: given, dataDir, log })
  const desk: OpenDesk = { ...given, writeNote: others.writeNote, putDocument: others.putDocument }
  await others.begin()
  // Before anybody asks: it takes a while if there is much.
  await desk.library.keep()
  const signals = listenToSignals(process)
  const { stopped, hurried, stopNow } = signals
  const closing = createClosing()
  const admission = createAdmission()
  const inbox = createInbox({ memory, spill: createSpill(join(dataDir, 'inbox'), log), log, onDelivered: metrics.delivered })
  const pulse = createPulse(dataDir, log)
  const digests = createDigests({ ...desk, log, tokensOf: (platform, id) => changeTokens(seals.get(platform) as Seal, id) })
  const follower = createFollower({ ...desk, store, list: async () => given.followed(), log })
  const open: InboxDoor[] = []
  const seals = new Map<string, Seal>()
  /** Doors that are open, whatever becomes of their connection. */
  const ready = new Set<string>()
  const history = keepHistory(desk.library, memory, log)
  const reader = createReader({ library: desk.library, log, history })
  const names = doors.map(({ name }) => name)
  const { readiness, readings } = createReadings({ desk, reader, store, memory, pulse, doors: names, ready })
  const figures = shown === undefined ? null : metrics.page(shown.key ?? null, readings)
  const sited = (reply: Reply | null): Reply | null => (reply === null || publicUrl === undefined ? reply : { ...reply, site: publicUrl })
  // One after the other, in the registry's order.
  for (const { name, secret, create } of doors) {
    const onConnection = (isConnected: boolean): void => {
      if (!isConnected && pulse.isConnected(name) === true) metrics.lost(name)
      pulse.note(name, isConnected)
    }
    const { counter } = memory
    const limits = createLimits(counter === null ? null : { counter, name: `${name} programs` })
    const served = { limits, reader, readiness, publicUrl, figures: shown?.port === undefined ? figures : null }
    const installations = installationsIn(store, name)
    const adapter = await create({ inbox, installations, onConnection, onLost: stopNow, meter: metrics.meter(name), ...served })
    const seal = createSeal(secret ?? (await ownSecret(dataDir)))
    seals.set(adapter.name, seal)
    const own = {
      platform: adapter.name,
      seal,
      ...{ memory, admission, platforms: names },
      digests,
      onOutbox: () => void office.deliver(),
      log,
    }
    const made = createDesk({ ...desk, ...own })
    const plain: Desk = metrics.desk(name, { ...made, handle: async (request) => sited(await made.handle(request)) })
    const door = { adapter, desk: plain, closing: closing.wrap(plain) }
    inbox.add(door)
    open.push(door)
  }
  const cardOf: ComposeDeps['cardOf'] = (platform, group, gap) => passedCard(group, seals.get(platform) as Seal, gap)
  const adapters = open.map(({ adapter }) => adapter)
  const opened = adapters.map(({ name }) => name)
  const office = createOutbox({
    ...{ store, adapters, log, compose: async (record) => sited(await composeMessage(record, { ...desk, digests, store, cardOf })) },
    async before() {
      await memory.settle()
      await digests.writeDue(store, opened)
    },
  })
  let closeFigures = async (): Promise<void> => {}
  try {
    // First, so that it can be seen which platform is waited for.
    if (figures !== null && shown?.port !== undefined)
      closeFigures = await openMetricsDoor({ ...shown, port: shown.port, figures, readiness, log })
    const started = Promise.all(
      open.map(async (door) => {
        await door.adapter.start(door.closing)
        ready.add(door.adapter.name)
        inbox.open(door.adapter.name)
        office.serve(door.adapter.name)
        tell(`Mission Desk is ready on ${door.adapter.name}.`)
      }),
    )
    // One platform may be down for hours: the others are served in the meantime.
    await Promise.race([desk.answerer.prepare(), stopped, started.then(() => forEver)])
    // What was begun before the desk was stopped last.
    await createAnswering({ ...desk, store })
      .resume()
      .catch((error: Error) =>
        log.error({ error: brief(error) }, 'a note that a moderator submitted could not be finished; the next start tries again'),
      )
    office.open()
    void history.begin()
    follower.open()
    // A signal may come before all doors are open.
    const lost = await Promise.race([started.then(() => stopped), stopped])
    if (lost) throw lost
  } finally {
    log.info({}, 'stopping: what is under way is finished first')
    setTimeout(closing.close, closingAfterMs).unref()
    // A silent platform must not keep the desk from ending: the next start sends what is left.
    const finished = Promise.all([office.close(), follower.close(), inbox.close(closingAfterMs + sendingMs)])
    await Promise.race([finished, hurried, wait(closingAfterMs + sendingMs, undefined, { ref: false })])
    await Promise.all([closeFigures(), ...adapters.map((adapter) => adapter.stop())])
    await inbox.leave()
    await pulse.end()
    await memory.settle()
    await others.close()
    await history.close()
    await store.close()
    await desk.library.keep()
    await desk.embeddings.close()
    signals.end()
  }
}
