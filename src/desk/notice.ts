import type { Reply } from '../contract/reply.js'

/** A line for the one person alone. */
export const notice = (text: string): Reply => ({ kind: 'notice', text, private: true })
