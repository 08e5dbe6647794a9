import { createHash } from 'node:crypto'
import { unpackState } from '../../answer/restore/answer-state.js'
import { notice, type Reply, type Status } from '../../contract/reply.js'
import type { Came, PressRequest } from '../../contract/request.js'
import { findGroup } from '../../gaps/group.js'
import { makeGap, maskPersonal } from '../../gaps/keep-gap.js'
import type { Gap } from '../../records/gap.js'
import type { Memory } from '../../store/memory.js'
import type { Store } from '../../store/store.js'
import { passedCard } from '../gap-card.js'
import { unpackGap } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

/** A platform may cut a longer question short where it shows it, in code points. */
const surelyShown = 250

/** Whether the moderators can be asked about a question with this outcome. */
export async function canPassOn(memory: Memory | null, { platform, server }: Came, status: Status): Promise<boolean> {
  if (memory === null || server === undefined || status === 'answered') return false
  return (await memory.moderatorsChannel(platform, server)) !== null
}

/** Passes a question on to moderators: `person` puts it into their channel, `close` ends it there without an answer. */
export function createPassOn({
  library,
  seal,
  memory,
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
        const { platform, server, earlier } = request
        const { passing, notices } = say
        if (earlier === undefined || maskPersonal(earlier.question) === '') return notice(notices.void)
        const channel = server === undefined ? null : await store.moderatorsChannel(platform, server)
        if (channel === null) return notice(passing.nobody)
        const { gap, ended } = await gapOf(store, request, earlier.question)
        if (ended !== null) return notice(passing.ended)
        if (await wasPassedOn(store, gap)) return notice(passing.before)
        const matter = { kind: 'passed', gap: gap.id } as const
        const record = { id: `passed ${gap.id}`, platform, channel, person: null, answerTo: null, at: new Date(), matter }
        const { message } = { ...request, ...gap }
        const known = { ...gap, ...(server && { server }), ...(message && { message }) }
        if (!(await store.passOn(known, record))) return notice(passing.before)
        log.info({ platform, gap: gap.id }, 'a question was passed on to moderators')
        onOutbox()
        return notice(passing.done)
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
