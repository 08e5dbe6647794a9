import { createHash } from 'node:crypto'
import { unpackState } from '../../answer/restore/answer-state.js'
import { notice, type Reply, type Status } from '../../contract/reply.js'
import type { Came, PressRequest } from '../../contract/request.js'
import { findGroup } from '../../gaps/group.js'
import { makeGap, maskPersonal } from '../../gaps/keep-gap.js'
import type { Gap } from '../../records/gap.js'
import type { Memory } from '../../store/memory.js'
import type { ModeratorsChannel, Store } from '../../store/store.js'
import { passedCard } from '../gap-card.js'
import { unpackGap } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

/** A platform may cut a longer question short where it shows it, in code points. */
const surelyShown = 250

/** Whether the moderators can be asked about a question with this outcome. @param platforms those that are served. */
export async function canPassOn(memory: Memory | null, platforms: readonly string[], came: Came, status: Status): Promise<boolean> {
  if (memory === null || status === 'answered') return false
  return (await moderatorsOf(memory, platforms, came)) !== null
}

type Looking = Pick<Store, 'moderatorsChannel' | 'anyModeratorsChannel'>

/** The channel of the moderators whom a question concerns: of its server or, if its platform has none, of another platform. */
async function moderatorsOf(
  source: Looking,
  platforms: readonly string[],
  { platform, server, unreachable }: Came,
): Promise<ModeratorsChannel | null> {
  if (unreachable) return source.anyModeratorsChannel(platforms)
  const channel = server === undefined ? null : await source.moderatorsChannel(platform, server)
  return channel === null ? null : { platform, channel }
}

/** Passes a question on to moderators: `person` puts it into their channel, `close` ends it there without an answer. */
export function createPassOn({
  library,
  seal,
  memory,
  platforms,
  onOutbox,
  log,
}: HandlerDeps): Readonly<Record<'person' | 'close', Handler<PressRequest>>> {
  /** What was asked last in so many words where the button stands; a gap of it, as an answer that is likely leaves none. */
  const gapOf = async (store: Store, request: PressRequest, asked: string) => {
    const question = maskPersonal(asked)
    const beginning = [...question].slice(0, surelyShown).join('')
    const last = await store.lastGap(request.platform, request.channel ?? null, beginning)
    return last ?? { gap: makeGap(idOf(request, question), request, 'asked', question), ended: null }
  }
  const wasPassedOn = async (store: Store, gap: Gap): Promise<boolean> => {
    const others = (await store.openGaps()).filter(({ id }) => id !== gap.id)
    const like = findGroup([...others, gap], gap.id, library.index)?.gaps ?? []
    return like.some(({ passed, platform, server }) => passed !== undefined && platform === gap.platform && server === gap.server)
  }
  return {
    person: onPress(seal, unpackState, (_, request, say) =>
      withStore(memory, say, async (store) => {
        const { platform, server, earlier, unreachable } = request
        const { passing, notices } = say
        const [done, before] = unreachable ? [passing.doneHere, passing.beforeHere] : [passing.done, passing.before]
        if (earlier === undefined || maskPersonal(earlier.question) === '') return notice(notices.void)
        const asked = await moderatorsOf(store, platforms, request)
        if (asked === null) return notice(passing.nobody)
        const { gap, ended } = await gapOf(store, request, earlier.question)
        if (ended !== null) return notice(passing.ended)
        if (await wasPassedOn(store, gap)) return notice(before)
        const matter = { kind: 'passed', gap: gap.id } as const
        const record = { id: `passed ${gap.id}`, ...asked, person: null, answerTo: null, at: new Date(), matter }
        const { message } = { ...request, ...gap }
        const known = { ...gap, ...(server && { server }), ...(message && { message }) }
        if (!(await store.passOn(known, record))) return notice(before)
        log.info({ platform, gap: gap.id }, 'a question was passed on to moderators')
        onOutbox()
        return notice(done)
      }),
    ),
    close: onPress(seal, unpackGap, ({ id }, { name = '' }, say) =>
      withStore(memory, say, async (store): Promise<Reply> => {
        const group = findGroup(await store.openGaps(), id, library.index)
        const ended = await store.endGaps(group?.gaps.map((gap) => gap.id) ?? [], 'dismissed', null)
        if (group === undefined || !ended.includes(id)) return notice(say.moderation.ended)
        const link = group.gaps.find((gap) => gap.id === id)?.message ?? null
        return { kind: 'passed', gap: passedCard(group, seal, id), link, dismissedBy: name }
      }),
    ),
  }
}

/** The same for the same question in one place on one day: of two simultaneous presses, only one passes it on. */
function idOf({ platform, channel = '', message, person = '' }: PressRequest, question: string): string {
  const day = new Date().toISOString().slice(0, 10)
  const hex = createHash('sha256')
    .update(JSON.stringify([platform, channel, message ?? person, question, day]))
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
