/** What a platform keeps of a server or workspace that it was installed in. */
export interface Installed {
  /** The platform's id of the server or workspace. */
  readonly server: string
  /** Sealed by the platform: nobody can read it without the platform's key. */
  readonly sealed: string
  readonly at: Date
}

/** Where a platform keeps what it was given when it was installed. Each method throws where the store is away. */
export interface Installations {
  all(): Promise<readonly Installed[]>
  /** @returns null if it is not installed */
  find(server: string): Promise<Installed | null>
  /** Keep one in place of the one before. */
  keep(server: string, sealed: string): Promise<void>
  /** Forget one, and overwrite it as far as the database allows. @returns whether there was one. */
  forget(server: string): Promise<boolean>
  /** Whether something that works once, such as an address, is used for the first time, by this process or another. */
  isFirstUse(of: string): Promise<boolean>
}
