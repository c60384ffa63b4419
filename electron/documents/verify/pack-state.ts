import type { Statement } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { sideWords } from '../../../shared/words.ts'
import { fingerprintWords } from '../../proof/fingerprint.ts'
import { isConfirmed } from '../../proof/key-list.ts'
import type { KeyList } from '../../proof/key-list.ts'
import type { Statements } from './check-statements.ts'

export const unconfirmed = 'current, signed by keys you have not confirmed'

/**
 * `current`: whole, everything in it says what was signed, and someone of both agencies signed. `superseded`: the same,
 * and a later version lies beside it. `incomplete`: sound, but a signature or a file is missing. `void`: a signature
 * was withdrawn, or it was a proposal that a later version says was taken back. `damaged`: something does not fit. The third only where lists of keys were given.
 */
export type PackState = 'current' | typeof unconfirmed | 'superseded' | 'void' | 'incomplete' | 'damaged'

/** Whose key signed, and whether it is in a list that was compared with that agency. */
export interface SigningKeySeen {
  readonly memberId: string
  readonly name: string
  readonly agency: string
  readonly keySha256: string
  /** Of the key's sum, to be compared by voice. */
  readonly words: string
  readonly confirmed: boolean
}

export const keysSeen = (
  { sound }: Statements,
  lists: readonly KeyList[] | undefined,
): readonly SigningKeySeen[] => {
  const signers = new Map([...sound.values()].map(({ signer }) => [signer.keySha256, signer]))
  return [...signers.values()].map((signer: Statement['signer']) => ({
    memberId: signer.memberId,
    name: signer.name,
    agency: signer.agency,
    keySha256: signer.keySha256,
    words: fingerprintWords(signer.keySha256).join(' '),
    confirmed: isConfirmed(lists ?? [], signer),
  }))
}

interface Found {
  readonly statements: Statements
  readonly problems: readonly string[]
  readonly missing: readonly string[]
  readonly keys: readonly SigningKeySeen[]
  readonly lists: readonly KeyList[] | undefined
}

/** One word for all that was found, and the reasons for it. */
export function stateOf({ statements, problems, missing, keys, lists }: Found): {
  readonly state: PackState
  readonly reasons: readonly string[]
} {
  const { voidedBy, signedBy } = statements
  if (problems.length > 0) return { state: 'damaged', reasons: problems }
  if (voidedBy.length > 0)
    return { state: 'void', reasons: voidedBy.map((name) => `${name} withdrew their signature.`) }
  const open = sides.filter((side) => !signedBy.includes(side))
  if (open.length > 0 || missing.length > 0)
    return {
      state: 'incomplete',
      reasons: [
        ...open.map((side) => `${sideWords[side]} has not signed.`),
        ...missing.map((path) => `${path} is not here.`),
      ],
    }
  const strangers = keys.filter(({ confirmed }) => !confirmed)
  return {
    state: lists !== undefined && strangers.length > 0 ? unconfirmed : 'current',
    reasons: keyReasons(strangers, lists),
  }
}

function keyReasons(
  strangers: readonly SigningKeySeen[],
  lists: readonly KeyList[] | undefined,
): readonly string[] {
  if (lists === undefined) return ['The keys were compared with no list: whose they are is not known.']
  return strangers.map(({ memberId, name }) =>
    lists.some(({ keys }) => keys.some((key) => key.memberId === memberId))
      ? `The key of ${name} is another than the one you have taken in.`
      : `The key of ${name} is in no list that you have taken in.`,
  )
}
