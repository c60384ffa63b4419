import type { Side } from './kernel/text.ts'

/** Who works with the person and speaks for them, by name; empty where nobody does. */
export interface RecordSupport {
  readonly audience: 'both'
  readonly keyWorker: string
  readonly advocate: string
  /** Who finds and arranges what the plan pays for. */
  readonly broker: string
}

/** How the case came before the panel; absent from the first version of the schema. */
export interface RecordHearing {
  /** Empty where nobody is named. */
  readonly presentedBy?: string
  /** It was taken though it came after the panel's time limit: why, and by whom; absent where it was not. */
  readonly late?: { readonly reason: string; readonly by: string }
}

/** What an agency's referrals say of itself: both owe what section 117 asks for, and both know of it. */
export interface RecordSender {
  readonly side: Side
  readonly team: string
  readonly legalStatus: string
}

/** Whether a record is of the second version of the schema: everything that bears on the decision is in it. */
export const isWhole = ({ support }: { readonly support?: RecordSupport | undefined }): boolean =>
  support !== undefined
