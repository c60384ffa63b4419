export interface Case {
  readonly rule: string
  /** A part of the message that gives the reason or the safe way. */
  readonly says: string
  /** Path and text, refused there. */
  readonly refused: readonly (readonly [string, string])[]
  /** The place, or the way, that is right. */
  readonly allowed: readonly (readonly [string, string])[]
}
