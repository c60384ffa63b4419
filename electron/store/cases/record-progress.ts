import type { CaseDecision } from '../../../shared/cases.ts'
import type { PackStanding } from '../../../shared/deliveries.ts'
import { moneyOf } from '../../../shared/record-plan.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { selectSaid, standingOf } from '../facts/select-deliveries.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Progress = Pick<
  CaseDecision,
  'authority' | 'money' | 'recordId' | 'recordVersion' | 'healthSignedAt' | 'socialCareSignedAt' | 'packs'
>

/** How far the latest frozen record of each agenda item of a case has come. */
export async function recordProgress(db: ReadDb, caseId: string): Promise<ReadonlyMap<string, Progress>> {
  const records = await db
    .selectFrom('record')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('recordVersion')
    .execute()
  await requireAsFrozen(db, records)
  const [signatures, releases] = [await signaturesOf(db, caseId), await releasesOf(db, caseId)]
  const said = await selectSaid(db)
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .where('record.caseId', '=', caseId)
    .execute()
  const latest = new Map(records.map((record) => [record.itemId, record]))
  return new Map(
    [...latest.values()].map((record) => {
      const ofThis = <T extends RecordKey>(rows: readonly T[]): T[] =>
        rows.filter((row) => row.recordId === record.id && row.recordVersion === record.recordVersion)
      const signed = (side: Side, pence: number): string | null => signedAt(ofThis(signatures), side, pence)
      const pack = (side: Side): PackStanding => standingOf(ofThis(releases), said, side)
      const progress: Progress = {
        ...frozenIn(JSON.parse(record.decisionJson) as DecisionRecord),
        recordId: record.id,
        recordVersion: record.recordVersion,
        healthSignedAt: signed('health', record.healthPence),
        socialCareSignedAt: signed('socialCare', record.socialCarePence),
        packs: { health: pack('health'), socialCare: pack('socialCare') },
      }
      return [record.itemId, progress]
    }),
  )
}

const frozenIn = ({ meeting, plan }: DecisionRecord): Pick<Progress, 'authority' | 'money'> => ({
  authority: meeting.authority,
  money: moneyOf(plan),
})

interface RecordKey {
  readonly recordId: string
  readonly recordVersion: number
}
type Signature = Awaited<ReturnType<typeof signaturesOf>>[number]

/** When the first signatory with authority enough signed; a statement that voids this version takes all of them away. */
function signedAt(signatures: readonly Signature[], side: Side, pence: number): string | null {
  if (signatures.some((signature) => signature.kind === 'void')) return null
  const first = signatures.find(
    (signature) =>
      signature.kind === 'agree' && signature.side === side && signature.annualLimitPence >= pence,
  )
  return first?.at ?? null
}

const signaturesOf = (db: ReadDb, caseId: string) =>
  db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'signOffItem.recordId')
        .onRef('record.recordVersion', '=', 'signOffItem.recordVersion'),
    )
    .select(['signOffItem.recordId', 'signOffItem.recordVersion', 'signOff.side', 'signOff.kind'])
    .select(['signOff.annualLimitPence', 'signOff.at'])
    .where('record.caseId', '=', caseId)
    .orderBy('signOff.at')
    .execute()

const releasesOf = (db: ReadDb, caseId: string) =>
  db
    .selectFrom('release')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .select(['release.id', 'release.recordId', 'release.recordVersion', 'release.side', 'release.at'])
    .select(['release.oneAgencyOnly', 'release.shortOf'])
    .where('record.caseId', '=', caseId)
    .orderBy('release.at')
    .execute()
