import type { Side } from './kernel/text.ts'

/** What stands against an agency's being told of a case, in nobody's words, and what was decided about it here. */
export interface ItemSharing {
  /** The agency that would be told. */
  readonly side: Side
  readonly why: string
  readonly decision: {
    readonly share: boolean
    readonly reason: string
    readonly by: string
    readonly memberId: string
    readonly at: string
  } | null
}
