import type { ShortAuthority } from '../../../shared/records.ts'
import { signOffComplete } from '../../../shared/rules/delegation.ts'
import type { RecordSignOff } from '../../../shared/sign-off.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { whichStands } from '../facts/which-stands.ts'
import type { Standing } from '../facts/which-stands.ts'
import type { FrozenRecord, SignOffFacts, SignOffRow } from './select-facts.ts'

/** Whether a statement is about this very version. */
export const names = (
  signOff: SignOffRow,
  { id, recordVersion }: Pick<FrozenRecord['row'], 'id' | 'recordVersion'>,
): boolean => signOff.items.some((item) => item.recordId === id && item.recordVersion === recordVersion)

const signaturesOf = ({ row }: FrozenRecord, signOffs: readonly SignOffRow[]): SignOffRow[] =>
  signOffs.filter((signOff) => signOff.kind === 'agree' && names(signOff, row))

/**
 * Whose signature, with enough authority for this record's money, is there: by the limits as they were when it was given.
 * Of one that the chair confirmed none is asked for.
 */
export function recordSignOff(record: FrozenRecord, signOffs: readonly SignOffRow[]): RecordSignOff {
  const { row } = record
  const isConfirmed = row.confirmed === 1
  const { health, socialCare } = signOffComplete(row, signaturesOf(record, signOffs))
  return {
    recordId: row.id,
    recordVersion: row.recordVersion,
    healthComplete: isConfirmed || health,
    socialCareComplete: isConfirmed || socialCare,
  }
}

export const isComplete = (record: RecordSignOff): boolean =>
  record.healthComplete && record.socialCareComplete

/** Of each record of a meeting, in the order of its agenda: which version stands, and which correction waits. */
export function whatStands({
  records,
  earlier,
  signOffs,
}: Pick<SignOffFacts, 'records' | 'earlier' | 'signOffs'>): Standing<FrozenRecord>[] {
  const versions = [...earlier, ...records]
  const given = signOffs
    .filter(({ kind }) => kind === 'agree')
    .flatMap(({ items, side, annualLimitPence }) =>
      items.map(({ recordId, recordVersion }) => ({ recordId, recordVersion, side, annualLimitPence })),
    )
  const found = whichStands(
    versions.map(({ row }) => row),
    given,
  )
  const frozen = new Map(versions.map((one) => [one.row, one]))
  return records.flatMap(({ row }) => {
    const standing = found.get(row.id)
    const stands = standing && frozen.get(standing.stands)
    if (!standing || !stands) return []
    const waits = standing.waits === null ? null : (frozen.get(standing.waits) ?? null)
    return [{ stands, waits, agreed: standing.agreed }]
  })
}

export interface SignOffStanding {
  /** Someone of each agency has signed this version. */
  readonly bothSigned: boolean
  /** Agencies that signed, none of whose signatories had authority for what it pays. */
  readonly shortOf: readonly ShortAuthority[]
}

/** Signed and signed with authority are two things, and a pack says which one it lacks. */
export function standing(record: FrozenRecord, signOffs: readonly SignOffRow[]): SignOffStanding {
  const { healthComplete, socialCareComplete } = recordSignOff(record, signOffs)
  const signed = new Set(signaturesOf(record, signOffs).map(({ side }) => side))
  const enough = { health: healthComplete, socialCare: socialCareComplete }
  const pence = { health: record.row.healthPence, socialCare: record.row.socialCarePence }
  return {
    bothSigned: signed.size === 2,
    shortOf: sides
      .filter((side) => signed.has(side) && !enough[side])
      .map((side) => ({ side, pence: pence[side] })),
  }
}
