import { toCase } from '../facts/to-case.ts'
import type { Case } from '../../../shared/cases.ts'
import type { PackStanding } from '../../../shared/deliveries.ts'
import type { Person } from '../../../shared/people.ts'
import type { RecalledVersion } from '../../../shared/recalls.ts'
import type { ShortAuthority } from '../../../shared/records.ts'
import type { SharingBlock } from '../../../shared/releases.ts'
import { sharingBlock } from '../../../shared/rules/sharing.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { selectMarks, waitsForDecision } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { selectRecalled } from '../facts/select-recalled.ts'
import { selectObjections } from '../facts/select-objections.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { FrozenRecord, SignOffFacts } from '../sign-off/select-facts.ts'
import { selectMeetingFacts } from '../sign-off/select-sign-off.ts'
import { standing, whatStands } from '../sign-off/standing.ts'
import { selectObjectedSince } from '../facts/objected-since.ts'
import { selectSaid, standingOf } from '../facts/select-deliveries.ts'
import { firstFrozenAt, markedSince, markedSinceWhy } from './marked-since.ts'
import { selectDecisions } from './objections.ts'

/** One agency's pack of a record: what stands against it, and when it last left. */
export interface PackFacts {
  readonly side: Side
  readonly block: SharingBlock | null
  /** What left of the current version, in its order. */
  readonly left: readonly Row<'release'>[]
  readonly standing: PackStanding
  /** Went by the earlier rule, by which it was with the agency once it was written. */
  readonly onWriting: boolean
}

export interface RecordFacts {
  readonly record: FrozenRecord
  readonly case: Case
  readonly person: Person
  /** Someone of each agency has signed this version. */
  readonly bothSigned: boolean
  /** Agencies that signed, none of whose signatories had authority for what it pays. */
  readonly shortOf: readonly ShortAuthority[]
  readonly packs: Readonly<Record<Side, PackFacts>>
  /** A recall found this version wrong, so that it does not leave. */
  readonly recalled: RecalledVersion | null
}

export interface ReleaseFacts {
  readonly signOff: SignOffFacts
  /** What stands of each record, in the order of the agenda. */
  readonly records: readonly RecordFacts[]
  /** Corrections that wait until both agencies have signed them, while the records above stand. */
  readonly proposals: readonly RecordFacts[]
}

const thirdPartyWaits = 'It has words from or about somebody else, and nobody has decided who may have them'

const isThirdPartys = (mark: KeptMark): boolean => mark.audience === 'third_party' && waitsForDecision(mark)

/** May leave: nothing stands against it, or a named person decided to share all the same. */
export const mayLeave = ({ block }: PackFacts): boolean => block === null || block.decision?.share === true
/** A named person decided that it stays. */
export const isRefused = ({ block }: PackFacts): boolean => block?.decision?.share === false

type Unrecalled = Omit<RecordFacts, 'recalled'>
type UnrecalledFacts = Pick<ReleaseFacts, 'signOff'> &
  Readonly<Record<'records' | 'proposals', readonly Unrecalled[]>>

export async function selectReleaseFacts(db: ReadDb, meetingId: string): Promise<ReleaseFacts> {
  const { signOff, records, proposals } = await selectPackFacts(db, meetingId)
  const recalledOf = await selectRecalled(
    db,
    signOff.records.map(({ row }) => row.id),
  )
  const withRecalled = (facts: Unrecalled): RecordFacts => ({ ...facts, recalled: recalledOf(facts.record) })
  return { signOff, records: records.map(withRecalled), proposals: proposals.map(withRecalled) }
}

async function selectPackFacts(db: ReadDb, meetingId: string): Promise<UnrecalledFacts> {
  const signOff = await selectMeetingFacts(db, meetingId)
  const caseIds = signOff.records.map(({ row }) => row.caseId)
  const cases = new Map((await selectCaseRows(db, caseIds)).map((row) => [row.id, toCase(row)]))
  const personIds = [...cases.values()].map(({ personId }) => personId)
  const people = await selectPeopleById(db, personIds)
  const objections = await selectObjections(db, personIds)
  const objectedSince = await selectObjectedSince(db, [...cases.values()], people, objections)
  const decisions = await selectDecisions(db, signOff)
  const marks = await selectMarks(db, caseIds)
  const released = await releasedOf(db, meetingId)
  const said = await selectSaid(db).where('release.meetingId', '=', meetingId).execute()
  const byEarlierRule = await releasedOnWriting(db, [meetingId])
  const versions = [...signOff.earlier, ...signOff.records]
  const factsOf = (record: FrozenRecord): Unrecalled[] => {
    const found = cases.get(record.row.caseId)
    const person = people.get(found?.personId ?? '')
    if (!found || !person) return []
    const packOf = (side: Side): PackFacts => {
      const of = { recordId: record.row.id, side, personName: fullName(person) }
      const against = sharingBlock(side, person, objections.get(person.id))
      const { why, asked } = whatWaits(against, marks.get(found.id) ?? [], { record, versions, side })
      const since = [objectedSince(found, side), ...asked].toSorted().at(-1) ?? ''
      const block = why === '' ? null : { ...of, why, decision: decisions(of, { why, since }) }
      const isThis = (row: Row<'release'>): boolean =>
        row.recordId === of.recordId && row.recordVersion === record.row.recordVersion && row.side === side
      const left = released.filter(isThis)
      const onWriting = byEarlierRule.has(versionKey(record.row))
      return { side, block, left, standing: standingOf(left, said, side), onWriting }
    }
    const packs = { health: packOf('health'), socialCare: packOf('socialCare') }
    return [{ record, case: found, person, ...standing(record, signOff.signOffs), packs }]
  }
  const all = whatStands(signOff)
  return {
    signOff,
    records: all.flatMap(({ stands }) => factsOf(stands)),
    proposals: all.flatMap(({ waits }) => (waits === null ? [] : factsOf(waits))),
  }
}

interface PackOf {
  readonly record: FrozenRecord
  readonly versions: readonly FrozenRecord[]
  readonly side: Side
}

/** Why a pack waits for somebody, and when each of what was marked was asked; `against`: what the person objects to. */
function whatWaits(
  against: string | null,
  marks: readonly KeptMark[],
  { record, versions, side }: PackOf,
): { readonly why: string; readonly asked: readonly string[] } {
  const waiting = marks.filter(isThirdPartys)
  const others = marks.filter((mark) => !isThirdPartys(mark))
  const late = markedSince(others, record, { side, firstFrozenAt: firstFrozenAt(record, versions) })
  const why = [against, waiting.length > 0 ? thirdPartyWaits : null, late.length > 0 ? markedSinceWhy : null]
  return {
    why: why.filter((one) => one !== null).join('; '),
    asked: [...waiting.map(({ at }) => at), ...late.map(({ at, decision }) => decision?.at ?? at)],
  }
}

const releasedOf = (db: ReadDb, meetingId: string): Promise<Row<'release'>[]> =>
  db.selectFrom('release').selectAll().where('meetingId', '=', meetingId).orderBy('id').execute()

/** Both agencies' packs of a record. */
export const packsOf = ({ packs }: RecordFacts): PackFacts[] => sides.map((side) => packs[side])

export const versionKey = ({
  id,
  recordVersion,
}: {
  readonly id: string
  readonly recordVersion: number
}): string => `${id}/${recordVersion}`

export async function releasedOnWriting(
  db: ReadDb,
  meetingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('releasedOnWriting')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'releasedOnWriting.recordId')
        .onRef('record.recordVersion', '=', 'releasedOnWriting.recordVersion'),
    )
    .select(['record.id', 'record.recordVersion'])
    .where('record.meetingId', 'in', meetingIds)
    .execute()
  return new Set(rows.map(versionKey))
}
