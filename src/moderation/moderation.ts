import type { Seal } from '../answer/restore/seal.js'
import type { NoteForm } from '../commands/commands.js'
import type { ChannelSettings, Reply } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import type { Digests } from '../digest/digests.js'
import { type Answering, createAnswering } from '../gaps/answering.js'
import { publisherOf } from '../gaps/form.js'
import { groupGaps } from '../gaps/group.js'
import type { WriteNote } from '../gaps/write-note.js'
import type { Words } from '../i18n/words.js'
import { DeskError } from '../lib/errors.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { Memory } from '../store/memory.js'
import type { Store } from '../store/store.js'
import { readSummaryRequest } from '../summary/request.js'
import type { Summarizer } from '../summary/summarize.js'
import { listGaps } from './listing.js'
import { readSettings } from './settings.js'
import { packId, unpackGap, unpackId } from './tokens.js'

export interface ModerationDeps {
  readonly library: Library
  readonly summarizer: Summarizer
  readonly seal: Seal
  readonly memory: Memory | null
  readonly digests: Digests
  readonly writeNote: WriteNote
  /** Called when records may wait to be sent. */
  readonly onOutbox: () => void
  readonly log: Log
}

/** What moderators can ask for, told in the words of their channel's language. That they are moderators is seen to before. */
export interface Moderation {
  summary(incoming: Incoming, say: Words): Promise<Reply>
  gaps(say: Words): Promise<Reply>
  digest(incoming: Incoming, say: Words): Promise<Reply>
  settings(incoming: Incoming, say: Words): Promise<Reply>
  press(incoming: Incoming, button: 'answer' | 'dismiss' | 'others' | 'edit', say: Words): Promise<Reply>
  submit(incoming: Incoming, say: Words): Promise<Reply>
}

const notice = (text: string): Reply => ({ kind: 'notice', text, private: true })

export function createModeration({ library, summarizer, digests, seal, memory, writeNote, onOutbox, log }: ModerationDeps): Moderation {
  /** Do something with the memory, or tell why it cannot be done. */
  const withStore = async (say: Words, work: (store: Store) => Promise<Reply>): Promise<Reply> => {
    if (memory === null) return notice(say.moderation.noMemory)
    return (await memory.use(work)) ?? notice(say.moderation.away)
  }
  const answeringOn = (store: Store): Answering => createAnswering({ store, library, writeNote })
  const editToken = (draft: string): string => seal.close('edit', packId(draft))

  const form = async (store: Store, incoming: Incoming, gap: string, say: Words): Promise<Reply> => {
    const group = groupGaps(await store.openGaps(), library.index).find(({ gaps }) => gaps.some(({ id }) => id === gap))
    if (group === undefined) return notice(say.moderation.ended)
    const draft = await answeringOn(store).begin(gap, incoming.name ?? incoming.person ?? 'a moderator')
    return { kind: 'form', values: { question: group.question }, token: editToken(draft) }
  }
  const dismiss = async (store: Store, gap: string, first: number, say: Words): Promise<Reply> => {
    const group = groupGaps(await store.openGaps(), library.index).find(({ gaps }) => gaps.some(({ id }) => id === gap))
    const ids = group?.gaps.map(({ id }) => id) ?? []
    await store.endGaps(ids, 'dismissed', null)
    return listGaps(
      store,
      library.index,
      seal,
      first,
      group === undefined ? say.moderation.endedBefore : say.moderation.dismissed(group.question),
    )
  }
  const edit = async (store: Store, id: string, say: Words): Promise<Reply> => {
    const draft = await answeringOn(store).draft(id)
    return draft === null ? notice(say.moderation.ended) : { kind: 'form', values: draft.form, token: editToken(id) }
  }
  const submit = async (store: Store, id: string, filled: NoteForm, say: Words): Promise<Reply> => {
    const refused = (problems: Extract<Reply, { kind: 'refused form' }>['problems'], again: boolean): Reply => ({
      ...{ kind: 'refused form', problems, form: filled },
      edit: again ? editToken(id) : null,
    })
    try {
      const submitted = await answeringOn(store).submit(id, filled, publisherOf(filled.link), say)
      if (submitted.kind === 'refused') return refused(submitted.problems, true)
      if (submitted.kind === 'ended') return refused([{ field: null, text: say.moderation.ended }], false)
      onOutbox()
      log.info({ note: submitted.note.id }, 'a gap was answered with a note')
      return notice(say.moderation.answered(submitted.question))
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      log.error({ error: { name: error.name, message: error.message } }, 'a note could not be written')
      return refused([{ field: null, text: say.moderation.unwritten }], true)
    }
  }

  return {
    async summary({ text, options = {} }, say) {
      const request = readSummaryRequest({ ...options, topic: text }, (option) => option, say)
      if (typeof request === 'string') return notice(`${request}.`)
      const { summary } = await summarizer.summarize(request)
      return { kind: 'summary', summary }
    },
    gaps: (say) => withStore(say, (store) => listGaps(store, library.index, seal, 0, null)),
    digest: (incoming, say) =>
      withStore(say, async (store) => {
        const { channel } = incoming
        return channel === undefined ? notice(say.moderation.notAChannel) : digests.request({ ...incoming, channel }, store, say)
      }),
    settings: ({ platform, channel, options = {} }, say) =>
      withStore(say, async (store) => {
        if (channel === undefined) return notice(say.moderation.notAChannel)
        const read = readSettings(options, say)
        if (typeof read === 'string') return notice(read)
        const current = (await memory?.channelSettings(platform, channel)) ?? null
        if (Object.keys(read).length === 0) return { kind: 'channel', settings: current ?? customary, changed: false }
        const settings: ChannelSettings = { ...(current ?? customary), ...read }
        await store.saveChannelSettings(platform, channel, settings)
        memory?.channelChanged(platform, channel)
        return { kind: 'channel', settings, changed: true }
      }),
    press: (incoming, button, say) =>
      withStore(say, async (store) => {
        const payload = seal.open(button, incoming.text)
        if (payload === null) return notice(say.moderation.void)
        if (button === 'others') return listGaps(store, library.index, seal, payload.readUInt32BE(0), null)
        if (button === 'edit') return edit(store, unpackId(payload), say)
        const gap = unpackGap(payload)
        if (gap === null) return notice(say.moderation.void)
        return button === 'answer' ? form(store, incoming, gap.id, say) : dismiss(store, gap.id, gap.first, say)
      }),
    async submit({ text, form: filled }, say) {
      if (filled === undefined) return notice(say.moderation.void)
      // Whatever stands in the way: a form that is refused is not closed, so that what was typed is not lost.
      const refused = (why: string): Reply => ({ kind: 'refused form', problems: [{ field: null, text: why }], form: filled, edit: null })
      const payload = seal.open('edit', text)
      if (payload === null) return refused(say.moderation.void)
      if (memory === null) return refused(say.moderation.noMemory)
      return (await memory.use((store) => submit(store, unpackId(payload), filled, say))) ?? refused(say.moderation.away)
    },
  }
}

/** A channel for which nothing was set. */
export const customary: ChannelSettings = { answers: null, private: null, language: 'en' }
