import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { everyone, task } from './kernel/op.ts'
import type { Side } from './kernel/text.ts'

/** What is printed: the page as it stands on screen, or the letter that is open, as it would be sent. */
const Printed = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('page') }),
  z.strictObject({ what: z.literal('letter'), recordId: Id }),
])

/** By its path below what was dropped: "record-…-v1/decision.json". */
const DroppedFile = z.strictObject({
  path: z
    .string()
    .max(1000)
    .refine((path) => !path.split('/').some((part) => ['', '.', '..'].includes(part)), 'not a path'),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
})
export type DroppedFile = z.output<typeof DroppedFile>

/** What checking a pack found, as anybody could find it with openssl. */
export interface CheckedPack {
  readonly pack: string
  readonly side: Side | null
  readonly state:
    | 'current'
    | 'current, signed by keys you have not confirmed'
    | 'superseded'
    | 'void'
    | 'incomplete'
    | 'damaged'
  readonly reasons: readonly string[]
  readonly problems: readonly string[]
  readonly signedBy: readonly Side[]
  readonly files: number
}

/** What any desktop program does. */
export const desk = {
  /** Through the computer's own print dialog; `cancelled` where it was put away there. */
  print: task<void>()(Printed, everyone, { did: 'Printed a page or a letter' }),
  /**
   * Checks every pack in a folder chosen in a dialog, or one record.pdf. Reads only; `invalid{pack}` where there is none,
   * `invalid{pdf}` where the PDF carries nothing that was signed.
   */
  checkPacks: task<readonly CheckedPack[]>()(z.strictObject({ what: z.enum(['folder', 'pdf']) }), everyone),
  /** The same of a folder, or of PDFs, dropped on the window. */
  checkDropped: task<readonly CheckedPack[]>()(
    z.strictObject({ files: z.array(DroppedFile).min(1).max(5000) }),
    everyone,
  ),
}
