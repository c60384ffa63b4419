import { toCase } from '../facts/to-case.ts'
import type { Case } from '../../../shared/cases.ts'
import type { Letter } from '../../../shared/letters.ts'
import type { Panel } from '../../../shared/panels.ts'
import type { Person } from '../../../shared/people.ts'
import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import { forPerson } from '../../../shared/letters/for-person.ts'
import { leftOutOf } from '../../../shared/letters/left-out.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { eachRun, inRuns } from '../kernel/lists.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { isNotForThePerson, selectMarks, waitsForDecision } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import { selectMembers, selectPanelOf } from '../facts/select-panel.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectMeetingFacts } from '../sign-off/select-sign-off.ts'
import { whatStands } from '../sign-off/standing.ts'
import { toLetter } from './to-letter.ts'

/** All that one letter is made from. */
export interface LetterMaterial {
  /** As the person may have it. */
  readonly record: DecisionRecord
  /** Why some of it is not in the letter. */
  readonly leftOut: readonly string[]
  /** Words of the case that a named person has yet to decide about before anything of it reaches the person. */
  readonly undecided: boolean
  readonly case: Case
  readonly person: Person
  /** Null: nobody has touched what was built. */
  readonly row: Row<'letter'> | null
  /** The last time that it left. */
  readonly released: Row<'letterRelease'> | null
  /** The last time that somebody wrote down that they were told, and did not take it back. */
  readonly told: Row<'personTold'> | null
}

export interface LetterPanel {
  readonly panel: Panel
  /** Members' names by id. */
  readonly names: ReadonlyMap<string, string>
  /** Who chairs it, by member id. */
  readonly chairs: ReadonlySet<string>
  readonly today: string
}

export interface FoundLetter extends LetterMaterial {
  readonly letter: Letter
}

/** The letters of a meeting's records, in the order of the agenda, in a fixed number of queries. */
export async function selectLetters(db: ReadDb, meetingId: string, today: string): Promise<FoundLetter[]> {
  // A person is told what stands: of a correction that waits nothing is written to them.
  const records = whatStands(await selectMeetingFacts(db, meetingId)).map(({ stands }) => stands)
  const caseIds = records.map(({ row }) => row.caseId)
  const caseRows = await selectCaseRows(db, caseIds)
  const cases = new Map(caseRows.map((row) => [row.id, toCase(row)]))
  const people = await selectPeopleById(
    db,
    caseRows.map(({ personId }) => personId),
  )
  const rows = await selectRows(
    db,
    records.map(({ row }) => row.id),
  )
  const released = await selectReleased(db, meetingId)
  const told = await selectTold(
    db,
    records.map(({ row }) => row.id),
  )
  const panel = await selectLetterPanel(db, meetingId, today)
  const marks = await selectMarks(db, caseIds)
  return records.flatMap(({ row, decision }) => {
    const found = cases.get(row.caseId)
    const person = people.get(found?.personId ?? '')
    if (!found || !person) return []
    const material: LetterMaterial = {
      ...asTold(row, decision, marks.get(found.id) ?? []),
      case: found,
      person,
      row: rows.get(row.id) ?? null,
      released: released.findLast(({ recordId }) => recordId === row.id) ?? null,
      told: told.findLast(({ recordId }) => recordId === row.id) ?? null,
    }
    return [{ ...material, letter: toLetter(material, panel) }]
  })
}

/** A record as the person may have it, and why some of it is not in their letter. */
function asTold(
  { healthJson, socialCareJson }: Row<'record'>,
  decision: DecisionRecord,
  marks: readonly KeptMark[],
): Pick<LetterMaterial, 'record' | 'leftOut' | 'undecided'> {
  const health = JSON.parse(healthJson) as AgencyRecord
  const council = JSON.parse(socialCareJson) as AgencyRecord
  const notForThem = marks.filter(isNotForThePerson)
  const told = notForThem.map(({ reason, silent, silentAgreed }) => ({
    reason,
    isSilent: silent && silentAgreed !== null,
  }))
  return {
    record: forPerson(decision, council, notForThem),
    leftOut: leftOutOf([health, council], told),
    undecided: marks.some(waitsForDecision),
  }
}

/** What each letter of a meeting has in common: its panel’s terms, and who chairs. */
export async function selectLetterPanel(db: ReadDb, meetingId: string, today: string): Promise<LetterPanel> {
  const members = await selectMembers(db, today)
  return {
    panel: await selectPanelOf(db, await selectMeeting(db, meetingId)),
    chairs: new Set(members.filter(({ role }) => role === 'chair').map(({ id }) => id)),
    names: new Map(members.map(({ id, name }) => [id, name])),
    today,
  }
}

async function selectRows(
  db: ReadDb,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, Row<'letter'>>> {
  const found = new Map<string, Row<'letter'>>()
  for (const run of inRuns(recordIds)) {
    const rows = await db.selectFrom('letter').selectAll().where('recordId', 'in', run).execute()
    for (const row of rows) found.set(row.recordId, row)
  }
  return found
}

const selectReleased = (db: ReadDb, meetingId: string): Promise<Row<'letterRelease'>[]> =>
  db
    .selectFrom('letterRelease')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'release')
    .orderBy('id')
    .execute()

const selectTold = (db: ReadDb, recordIds: readonly string[]): Promise<Row<'personTold'>[]> =>
  eachRun(recordIds, (run) =>
    db
      .selectFrom('personTold')
      .selectAll()
      .where('recordId', 'in', run)
      .where('takenBackAt', 'is', null)
      .orderBy('recordVersion')
      .orderBy('id')
      .execute(),
  )

/** One record's letter, with what it is made from. */
export async function selectLetter(db: ReadDb, recordId: string, today: string): Promise<FoundLetter> {
  const known = await db
    .selectFrom('record')
    .select('meetingId')
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (!known) throw notFound()
  const found = (await selectLetters(db, known.meetingId, today)).find(
    ({ letter }) => letter.recordId === recordId,
  )
  if (!found) throw notFound()
  return found
}
