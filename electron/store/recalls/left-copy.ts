import type { HolderKind, WrongCopy } from '../../../shared/recalls.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { FrozenField } from '../../../shared/people-corrections.ts'
import type { Says } from '../../../shared/rules/wrong-copies.ts'
import { saysOf } from '../../../shared/rules/wrong-copies.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { Side } from '../../../shared/kernel/text.ts'

/** Who has a copy; copies with one key are asked for by one notice. */
export interface HolderOf {
  readonly kind: HolderKind
  readonly side: Side | null
  readonly memberId: string | null
  readonly name: string
}

/** A copy that left, wrong or not, with what it says of whom it is about. */
export interface LeftCopy extends WrongCopy {
  readonly caseId: string
  readonly says: Says
  readonly holds: readonly FrozenField[]
  readonly holder: HolderOf
}

export const holderKey = ({ kind, side, memberId, name }: HolderOf): string =>
  [kind, side ?? '', memberId ?? '', name.trim().toLocaleLowerCase('en-GB')].join('|')

/** Nothing is known of who has it but by the log. */
export const unsaid = { receipt: null, sent: null } as const

/** One version of a record, with whom it is about. */
export interface VersionSays {
  readonly row: Row<'record'>
  readonly heldOn: string
  /** Its number on the agenda. */
  readonly item: number
  readonly says: Says
}

/** Of these cases, in the order of their versions; refused where what was frozen is not what is kept. */
export async function selectVersions(db: ReadDb, caseIds: readonly string[]): Promise<VersionSays[]> {
  const rows = await eachRun(caseIds, (run) =>
    db.selectFrom('record').selectAll().where('caseId', 'in', run).orderBy('recordVersion').execute(),
  )
  await requireAsFrozen(db, rows)
  return rows.map((row) => {
    const { person, meeting } = JSON.parse(row.decisionJson) as DecisionRecord
    return { row, heldOn: meeting.heldOn, item: meeting.item, says: saysOf(person) }
  })
}

export const versionOf = (
  versions: readonly VersionSays[],
): ((recordId: string, version: number) => VersionSays | undefined) => {
  const known = new Map(versions.map((one) => [`${one.row.id} ${one.row.recordVersion}`, one]))
  return (recordId, version) => known.get(`${recordId} ${version}`)
}
