import { z } from 'zod'
import { makeId } from './ids.js'
import { type Methods, noted } from './method.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'

const completed = z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).length(1)
const pngBegins = Buffer.from('89504e470d0a1a0a', 'hex')

export const fileMethods: Methods = {
  'files.getUploadURLExternal': {
    ...{ scope: 'files:write', token: 'bot', known: ['filename', 'length', 'alt_text', 'alt_txt', 'snippet_type'] },
    perform(state, args) {
      const [length, name] = [Number(args.length), String(args.filename ?? '')]
      if (!(length > 0) || name === '') throw noted(state, 'files.getUploadURLExternal: a file needs a name and a length')
      const id = makeId('F')
      state.files.set(id, { id, name, length, bytes: null, readyAt: null })
      return { file_id: id, upload_url: `${state.origin()}/upload/${id}` }
    },
  },
  'files.completeUploadExternal': {
    ...{ scope: 'files:write', token: 'bot', known: ['files', 'channel_id', 'thread_ts', 'initial_comment', 'blocks'] },
    perform(state, args) {
      const given = completed.safeParse(args.files)
      if (!given.success) throw noted(state, `files.completeUploadExternal: ${given.error.message}`)
      if (args.channel_id !== undefined) state.violations.push('files.completeUploadExternal: a chart is no message of its own')
      const file = state.files.get(given.data[0]?.id ?? '')
      if (!file || file.bytes === null) throw new Refusal('file_not_found')
      // Slack processes it for a while, and shows it in no message until then.
      file.readyAt = Date.now() + state.limits.fileReadyMs
      return { files: [{ id: file.id, title: file.name, mimetype: '' }] }
    },
  },
}

/** Receive the content for an upload address. @throws Refusal */
export function takeUpload(state: State, id: string, bytes: Buffer): string {
  const file = state.files.get(id)
  if (!file) throw new Refusal('no_such_url')
  if (bytes.length !== file.length) throw noted(state, `upload: ${bytes.length} bytes came of ${file.length}`)
  if (!bytes.subarray(0, pngBegins.length).equals(pngBegins)) state.violations.push('upload: this is no PNG')
  file.bytes = bytes
  return `OK - ${bytes.length}`
}
