/** The operating system's keychain, where there is a real one; the store process reaches it through the shell. */
export interface Keychain {
  /** e.g. "keychain" or "gnome_libsecret"; a change of name means: use the recovery key. */
  readonly name: string
  readonly seal: (plain: Uint8Array) => Promise<Uint8Array>
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array>
}
