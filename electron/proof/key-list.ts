import { z } from 'zod'
import { Side } from '../../shared/kernel/text.ts'
import { fingerprintWords } from './fingerprint.ts'
import { canonicalJson, sha256Hex } from './jcs.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** One agency's signing keys as it gives them to the other: public, ids and sums; earlier ones too, for earlier packs. */
export const KeyList = z.strictObject({
  schema: z.literal('accord/keys@1'),
  side: Side,
  agencyName: z.string().max(500),
  odsCode: z.string().max(50),
  keys: z
    .array(
      z.strictObject({
        memberId: z.string().max(100),
        name: z.string().max(500),
        /** Their job; lists from before it was said have none. */
        role: z.string().max(500).optional(),
        keySha256: Digest,
        /** UTC instants; null: still in use. */
        madeAt: z.string().max(40),
        endedAt: z.string().max(40).nullable(),
      }),
    )
    .max(10_000),
})
export type KeyList = z.output<typeof KeyList>

/** The text that is given away; its sum is what the four words stand for. */
export const keyListText = (list: KeyList): string => canonicalJson(list)

/** Compared by voice: whoever gave the list reads them out, and whoever has it looks. */
export const keyListWords = (list: KeyList): readonly string[] =>
  fingerprintWords(sha256Hex(keyListText(list)))

/** Whether some list says that this key is this member's, for this agency. */
export const isConfirmed = (
  lists: readonly KeyList[],
  signer: { readonly memberId: string; readonly agency: Side; readonly keySha256: string },
): boolean =>
  lists.some(
    ({ side, keys }) =>
      side === signer.agency &&
      keys.some((key) => key.memberId === signer.memberId && key.keySha256 === signer.keySha256),
  )
