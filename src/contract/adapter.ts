import type { Readable, Writable } from 'node:stream'
import type { Log } from '../lib/log.js'
import type { Reader } from './reader.js'
import type { ChannelSettings, Reply } from './reply.js'
import type { AskRequest, Overheard, Request, Typing } from './request.js'

/** The one way into the desk, from one platform. */
export interface Desk {
  /** @returns null if the desk stays silent */
  handle(request: Request): Promise<Reply | null>
  /** How a channel wants its answers. @param channel undefined if there is none. @param server whose channel it is. */
  settings(channel: string | undefined, server?: string): Promise<ChannelSettings>
  /** Says whether the desk should answer a message that names nobody. It keeps nothing of the message.
   * @returns null if the channel does not listen, or if it reads as no question
   */
  hear(said: Overheard): Promise<Pick<AskRequest, 'text' | 'earlier'> | null>
  /** Completions of the typed text: at most 25 texts of at most 100 characters. */
  complete(typing: Typing): Promise<readonly string[]>
}

/** Something that the desk says unasked, to a person or in a channel. */
export interface OutboxMessage {
  /** The same message has the same id; no two have one. */
  readonly id: string
  /** The channel; null if it goes to a person alone. */
  readonly channel: string | null
  /** Who it is for, by the platform's id; null if it is for all in the channel. */
  readonly person: string | null
  /** Where the question was asked, see `Came.answerTo`; null if it goes by direct message, or to a channel. */
  readonly answerTo: string | null
  readonly reply: Reply
  /** It was being sent before, and may have arrived: the adapter looks before it sends again. */
  readonly mayBeThere: boolean
}

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A request that was accepted: its reply is sent, by this process or by another. */
export interface Accepted {
  readonly request: Request
  /** Where the reply goes, as the adapter itself wrote it down. */
  readonly to: Json
  /** The reply may have been sent: an earlier try did not come to its end. */
  readonly again: boolean
}

/** Keeps requests from the moment they are accepted until their replies are sent. */
export interface Inbox {
  /**
   * Accept a request; the adapter's `deliver` is called for it soon. Resolves when it is kept, or cannot be: then it is held in memory alone.
   * Never throws.
   * @returns false if this process or another one accepted it before, and delivers it.
   */
  accept(request: Request, to: Json): Promise<boolean>
  /**
   * A message was deleted: no process sends an answer to it any more. Resolves when the others can know it, or the store is down. Never throws.
   * @param message by the platform's ids.
   */
  noteDeleted(platform: string, message: string): Promise<void>
  /** Whether another process heard that it was deleted; false if nobody can tell. */
  wasDeleted(platform: string, message: string): Promise<boolean>
}

/** A platform's door. */
export interface Adapter {
  readonly name: string
  /**
   * Answer a request that was accepted. Resolves when its reply was sent, or never can be.
   * @param handle gives the reply; null if there is none
   * @throws if it may work later
   */
  deliver?(accepted: Accepted, handle: Desk['handle']): Promise<void>
  /** Begin to receive. Resolves when the adapter is ready; the console, when its input has ended. */
  start(desk: Desk): Promise<void>
  /** Send a message, once; the console has none. Resolves when it has arrived; false if it never can. @throws if it may work later */
  notify?(message: OutboxMessage): Promise<boolean>
  stop(): Promise<void>
}

/** One finding of `doctor`. */
export interface Finding {
  readonly text: string
  /** What to do about it; null if it is right. */
  readonly todo: string | null
}

/** What the chat in a terminal is opened with. */
export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly colour: boolean
  /** Whether citations tell all that is known, file and line too. */
  readonly verbose: boolean
  /** What is said before the first question on a terminal. */
  readonly greeting: string
  /** What is said on a terminal once it is known; null if nothing is. */
  readonly news: Promise<string | null>
}

/** What the tools for one agent are opened with. */
export interface AgentOptions {
  readonly input: Readable
  readonly output: Writable
  readonly desk: Pick<Desk, 'handle'>
  /** The adapter's name. */
  readonly platform: string
  readonly reader: Pick<Reader, 'list' | 'read' | 'passage'>
  /** Where the web is reached from outside, without a slash at its end; undefined if nobody said. */
  readonly publicUrl: string | undefined
  readonly log: Log
}
