import type { CaseDecision } from '../../../shared/cases.ts'
import type { PackStanding } from '../../../shared/deliveries.ts'
import { putBack } from '../../../shared/record-as-read.ts'
import { moneyOf } from '../../../shared/record-plan.ts'
import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { selectSaid, standingOf } from '../facts/select-deliveries.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import type { TakenBackVersion } from '../facts/taken-back.ts'
import { whichStands } from '../facts/which-stands.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Frozen = Pick<CaseDecision, 'authority' | 'money' | 'verdict' | 'reasons' | 'conditions' | 'reviewOn'>
type Progress = Frozen &
  Pick<
    CaseDecision,
    | 'recordId'
    | 'recordVersion'
    | 'healthSignedAt'
    | 'socialCareSignedAt'
    | 'confirmed'
    | 'packs'
    | 'waits'
    | 'takenBack'
  >

/**
 * What the frozen record of each agenda item of a case says, as an agency has it (null: as neither does), how far it has
 * come, and which correction of it waits.
 */
export async function recordProgress(
  db: ReadDb,
  caseId: string,
  reader: Side | null,
): Promise<ReadonlyMap<string, Progress>> {
  const records = await db
    .selectFrom('record')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('recordVersion')
    .execute()
  await requireAsFrozen(db, records)
  const [signatures, releases] = [await signaturesOf(db, caseId), await releasesOf(db, caseId)]
  const said = await saidOf(db, caseId)
  const back = await selectTakenBack(db, 'caseId', [caseId])
  const standing = whichStands(
    inForce(records, back),
    signatures.filter(({ kind }) => kind === 'agree'),
  )
  return new Map(
    [...standing.values()].map(({ stands: record, waits }) => {
      const ofThis = <T extends RecordKey>(rows: readonly T[]): T[] =>
        rows.filter((row) => row.recordId === record.id && row.recordVersion === record.recordVersion)
      const signed = (side: Side): string | null => signedAt(signatures, record, side)
      const pack = (side: Side): PackStanding => standingOf(ofThis(releases), said, side)
      const progress: Progress = {
        ...frozenIn(asHad(record, reader)),
        recordId: record.id,
        recordVersion: record.recordVersion,
        healthSignedAt: signed('health'),
        socialCareSignedAt: signed('socialCare'),
        confirmed: confirmedIn(record),
        waits: waits === null ? null : waitingOf(waits, signatures),
        takenBack: waits === null ? backOf(record, back, releases) : null,
        packs: { health: pack('health'), socialCare: pack('socialCare') },
      }
      return [record.itemId, progress]
    }),
  )
}

function asHad({ decisionJson, healthJson, socialCareJson }: Row<'record'>, reader: Side | null) {
  if (reader === null) return JSON.parse(decisionJson) as DecisionRecord
  const record = JSON.parse({ health: healthJson, socialCare: socialCareJson }[reader]) as AgencyRecord
  return putBack(record, record.ownBlocks)
}

const frozenIn = ({
  meeting,
  plan,
  decision,
}: Pick<DecisionRecord, 'meeting' | 'plan' | 'decision'>): Frozen => ({
  authority: meeting.authority,
  money: moneyOf(plan),
  verdict: decision.verdict,
  reasons: decision.reasons,
  conditions: decision.conditions.map((text, index) => ({ id: String(index), text })),
  reviewOn: decision.reviewOn,
})

function confirmedIn({ confirmed, decisionJson }: Row<'record'>): Progress['confirmed'] {
  if (confirmed === 0) return null
  const { decision } = JSON.parse(decisionJson) as DecisionRecord
  const { name = '', title = '' } = decision.confirmed ?? {}
  return { name, title, at: decision.readBackAt }
}

function waitingOf(record: Row<'record'>, signatures: readonly Signature[]): NonNullable<Progress['waits']> {
  const { amendment } = JSON.parse(record.decisionJson) as DecisionRecord
  return {
    recordVersion: record.recordVersion,
    reason: amendment?.reason ?? '',
    madeBy: amendment?.madeBy ?? '',
    madeAt: amendment?.madeAt ?? record.frozenAt,
    healthSigned: signedAt(signatures, record, 'health') !== null,
    socialCareSigned: signedAt(signatures, record, 'socialCare') !== null,
  }
}

/** The last one that was proposed after what stands. */
function backOf(
  { id, recordVersion }: Row<'record'>,
  back: readonly TakenBackVersion[],
  releases: readonly (RecordKey & { readonly side: Side })[],
): Progress['takenBack'] {
  const last = back.findLast((one) => one.recordId === id && one.recordVersion > recordVersion)
  if (last === undefined) return null
  const { recordId: _record, ...said } = last
  const left = sides.filter((side) =>
    releases.some(
      (one) =>
        one.recordId === id &&
        one.side === side &&
        back.some((gone) => gone.recordId === id && gone.recordVersion === one.recordVersion),
    ),
  )
  return { ...said, left }
}

interface RecordKey {
  readonly recordId: string
  readonly recordVersion: number
}
type Signature = Awaited<ReturnType<typeof signaturesOf>>[number]

/** When the first signatory with authority enough signed this version: a withdrawal counts with the version it is for. */
function signedAt(
  signatures: readonly Signature[],
  { id, recordVersion, healthPence, socialCarePence }: Row<'record'>,
  side: Side,
): string | null {
  const pence = { health: healthPence, socialCare: socialCarePence }[side]
  const first = signatures.find(
    (signature) =>
      signature.recordId === id &&
      signature.recordVersion === recordVersion &&
      signature.kind === 'agree' &&
      signature.side === side &&
      signature.annualLimitPence >= pence,
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

/** What was said of packs of this case’s records. */
const saidOf = (db: ReadDb, caseId: string) =>
  selectSaid(db)
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .where('record.caseId', '=', caseId)
    .execute()
