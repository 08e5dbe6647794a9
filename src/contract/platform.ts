import type { Command } from 'commander'
import type { z } from 'zod'
import type { DeskError } from '../lib/errors.js'
import type { Limits } from '../lib/limits.js'
import type { Log } from '../lib/log.js'
import type { Adapter, Finding, Inbox } from './adapter.js'
import type { Installations } from './installations.js'
import type { Meter } from './meter.js'
import type { Reader } from './reader.js'

/** Settings: their names in the environment, and what each may be. */
export type Settings = Readonly<Record<string, z.ZodType>>

/** What the settings are set to; undefined if one is not set. */
export type ValuesOf<S extends Settings> = { readonly [Name in keyof S]?: z.output<S[Name]> | undefined }

/** What an adapter needs beside its settings. */
export interface AdapterDeps {
  readonly log: Log
  readonly inbox: Inbox
  readonly installations: Installations
  /** Called where the connection is there, and where it is lost. */
  readonly onConnection: (isConnected: boolean) => void
  /** Called once if the connection was closed for good, with what to do about it. */
  readonly onLost: (error: DeskError) => void
  /** The documents, for platforms that show whole documents. */
  readonly reader: Reader
  /** Whether the desk can answer now. */
  readonly readiness: () => Promise<Readiness>
  /** Where the web is reached from outside, without a slash at its end; undefined if nobody said. */
  readonly publicUrl: string | undefined
  /** Counts calls, sends and heartbeats. */
  readonly meter: Meter
  /** The page of figures for Prometheus, if the web serves it; null if it does not. */
  readonly figures: FiguresPage | null
  /** The limits for programs, counted by the adapter itself; the desk counts people's questions. */
  readonly limits: Limits
}

/** Figures for a program that watches the desk. */
export interface FiguresPage {
  /** Whoever reads the page sends it: `Authorization: Bearer <key>`. Null if everybody may. */
  readonly key: string | null
  /** The page as it is now. */
  read(): Promise<{ readonly type: string; readonly text: string }>
}

/** What a desk needs to answer, and whether it is there. */
export interface Readiness {
  /** How many documents there are. */
  readonly documents: number
  /** Whether the store can be reached. Without it questions are answered, and nothing is kept. */
  readonly store: boolean
  /** By the platforms' names: whether each is connected. */
  readonly platforms: Readonly<Record<string, boolean>>
}

/** What `/readyz` says: `ready` where every part of the desk is there. */
export function readinessRecord({ documents, store, platforms }: Readiness) {
  const ready = documents > 0 && store && Object.values(platforms).every((isConnected) => isConnected)
  return { ready, documents, store, platforms }
}

/** Where a platform was installed, for commands that list it and clear it up. */
export type KeptInstallations = Pick<Installations, 'all' | 'forget'>

/** What a platform's own commands work with. */
export interface PlatformContext<Options, S extends Settings = Settings> {
  /** Write a line of the result to standard output. */
  readonly print: (text: string) => void
  /** Read the settings. @returns null if the platform is not set up. @throws DeskError if a setting is wrong. */
  readonly readOptions: () => Options | null
  /** Read the platform's own settings, set up or not. @throws DeskError if one of them is wrong. */
  readonly readSettings: () => ValuesOf<S>
  /** Where the platform was installed; each use throws a DeskError if the store cannot be used. */
  readonly installations: KeptInstallations
}

/** A chat platform: all that the settings, `start`, `doctor`, the help and the command line know of it. */
export interface Platform<S extends Settings = Settings, Options = unknown> {
  /** In small letters: the adapter's name, and the command that its own commands stand below. */
  readonly name: string
  /** As people write it. */
  readonly title: string
  readonly settings: S
  /** @returns null if the platform is not set up. */
  read(values: ValuesOf<S>): Options | null
  /** What is missing or too much among settings that belong together, a line each. @param given each as it was typed. */
  mismatches?(given: { readonly [Name in keyof S]?: string | undefined }): readonly string[]
  /** Settings that `start --<name>` sets up the platform with, where they have no other value; without them there is no such option. */
  readonly usual?: { readonly [Name in keyof S]?: string }
  /** Whether its door serves the page of figures where these have no port of their own. */
  readonly servesFigures?: boolean
  /**
   * A secret that the platform gave the desk; buttons are valid as long as it stays the same. Null: the desk makes a secret and keeps it.
   */
  secret(options: Options): string | null
  create(options: Options, deps: AdapterDeps): Promise<Adapter>
  /** Look at what the desk needs of the platform, without changing anything there. */
  examine(options: Options, kept: KeptInstallations): Promise<readonly Finding[]>
  /** Add the platform's own commands below the one that has its name. */
  addCommands?(group: Command, context: PlatformContext<Options, S>): void
}

/**
 * Define a platform. The file that does it imports no library of the platform: `create`, `examine` and the commands load what they need.
 * @example
 * definePlatform({
 *   ...{ name: 'telegraph', title: 'Telegraph', settings: { TELEGRAPH_KEY: z.string() } },
 *   read: ({ TELEGRAPH_KEY: key }) => (key === undefined ? null : { key }),
 *   secret: ({ key }) => key,
 *   create: async (options, deps) => (await import('./adapter.js')).createTelegraph(options, deps),
 *   examine: async () => [fine('the wire hums')],
 * })
 */
export const definePlatform = <S extends Settings, Options>(platform: Platform<S, Options>): Platform<S, Options> => platform

/** A finding with nothing to do about it. */
export const fine = (text: string): Finding => ({ text, todo: null })
