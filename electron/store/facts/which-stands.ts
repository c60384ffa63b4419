import { signOffComplete } from '../../../shared/rules/delegation.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import { inForce, selectTakenBack } from './taken-back.ts'
import type { ReadDb } from '../kernel/schema.ts'

export interface Version {
  readonly id: string
  readonly recordVersion: number
  readonly healthPence: number
  readonly socialCarePence: number
  /** 1: the chair confirmed it, and nobody signs it. */
  readonly confirmed: number
}

/** A signature under one version of a record, by somebody who might commit so much that day. */
export interface Given {
  readonly recordId: string
  readonly recordVersion: number
  readonly side: Side
  readonly annualLimitPence: number
}

export interface Standing<V> {
  /** What holds, and what is said, shown and released of the record. */
  readonly stands: V
  /** A correction that waits for signatures while `stands` holds; null: nothing waits. */
  readonly waits: V | null
  /** Whether both agencies have signed `stands` with authority enough. */
  readonly agreed: boolean
}

/**
 * Which version of each record stands: the latest that both agencies signed with authority enough, or that the chair
 * confirmed where nobody signs. A correction is a
 * proposal until then, and takes nothing away from what was signed before it, whoever has withdrawn that already: a
 * withdrawal counts once the version that it was made for does. Where no version was ever complete, none displaces
 * another, and the latest is the one to sign. Versions that were taken back are not among those given.
 */
export function whichStands<V extends Version>(
  versions: readonly V[],
  given: readonly Given[],
): ReadonlyMap<string, Standing<V>> {
  const ofRecord = Map.groupBy(versions, ({ id }) => id)
  return new Map(
    [...ofRecord].flatMap(([id, all]): (readonly [string, Standing<V>])[] => {
      const inOrder = all.toSorted((a, b) => a.recordVersion - b.recordVersion)
      const latest = inOrder.at(-1)
      if (latest === undefined) return []
      const signed = inOrder.findLast(
        (one) =>
          one.confirmed === 1 ||
          signOffComplete(
            one,
            given.filter((signature) => isOf(signature, one)),
          ).complete,
      )
      const stands = signed ?? latest
      return [[id, { stands, waits: stands === latest ? null : latest, agreed: signed !== undefined }]]
    }),
  )
}

const isOf = ({ recordId, recordVersion }: Given, version: Pick<Version, 'id' | 'recordVersion'>): boolean =>
  recordId === version.id && recordVersion === version.recordVersion

/** Of the records of these cases, or of these meetings. */
export async function selectWhichStands(
  db: ReadDb,
  by: 'caseId' | 'meetingId',
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing<Version>>> {
  const versions: Version[] = []
  const given: Given[] = []
  for (const run of inRuns([...new Set(ids)])) {
    const rows = db
      .selectFrom('record')
      .select(['id', 'recordVersion', 'healthPence', 'socialCarePence', 'confirmed'])
    versions.push(...(await rows.where(by, 'in', run).execute()))
    given.push(...(await agreedOf(db, by, run)))
  }
  return whichStands(inForce(versions, await selectTakenBack(db, by, ids)), given)
}

const agreedOf = (db: ReadDb, by: 'caseId' | 'meetingId', ids: string[]): Promise<Given[]> =>
  db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'signOffItem.recordId')
        .onRef('record.recordVersion', '=', 'signOffItem.recordVersion'),
    )
    .select(['signOffItem.recordId', 'signOffItem.recordVersion', 'signOff.side', 'signOff.annualLimitPence'])
    .where(`record.${by}`, 'in', ids)
    .where('signOff.kind', '=', 'agree')
    .execute()
