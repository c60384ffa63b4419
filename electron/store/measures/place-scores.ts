import { foldName } from '../../../shared/imports/fold-name.ts'
import type { Invalid } from '../../../shared/kernel/invalid.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { FileFault } from '../../../shared/measure-files.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { CellsRead } from './score-cells.ts'
import { columnName } from './score-columns.ts'
import { dayOf, takenAlready } from './taken-already.ts'

/** Where a row goes. */
export interface Place {
  readonly caseId: string
  readonly caseReference: string
  readonly personId: string
  readonly personName: string
  readonly familyName: string
  readonly dateOfBirth: string
}

export interface PlacedScore extends CellsRead {
  readonly place: Place
}

/** The newest case of each person that is not closed, else the newest. */
function newestCases(db: ReadDb, where: 'person.nhsNumber' | 'case.id') {
  return (values: readonly string[]) =>
    eachRun(values, (run) =>
      db
        .selectFrom('case')
        .innerJoin('person', 'person.id', 'case.personId')
        .select(['case.id as caseId', 'case.reference as caseReference', 'case.state'])
        .select(['person.id as personId', 'person.nhsNumber', 'person.familyName', 'person.givenName'])
        .select('person.dateOfBirth')
        .where(where, 'in', run)
        .where('person.joinedTo', 'is', null)
        .orderBy('case.id', 'desc')
        .execute(),
    )
}

type Found = Awaited<ReturnType<ReturnType<typeof newestCases>>>[number]

/** Whose each row is: matched by its NHS number, and by that alone; by the case where all are of one. */
export async function placeScores(
  db: ReadDb,
  {
    rows,
    caseId,
    measureId,
    kept,
  }: {
    readonly rows: readonly CellsRead[]
    readonly caseId: string | null
    readonly measureId: string
    /** People and cases that whoever asks may not know of yet: they are not there, also where rows are kept. */
    readonly kept: ReadonlySet<string>
  },
): Promise<{ readonly placed: readonly PlacedScore[]; readonly refused: readonly FileFault[] }> {
  const numbers = [...new Set(rows.map(({ nhsNumber }) => nhsNumber))]
  const all = await (caseId === null
    ? newestCases(db, 'person.nhsNumber')(numbers)
    : newestCases(db, 'case.id')([caseId]))
  const found = all.filter((one) => !kept.has(one.personId) && !kept.has(one.caseId))
  const people = caseId === null ? await peopleWith(db, numbers, kept) : new Map<string, number>()
  const taken = await takenAlready(db, measureId, [...new Set(found.map(({ personId }) => personId))])
  const twice = onceEach(taken)
  const byNumber = Map.groupBy(found, (one) => (caseId === null ? (one.nhsNumber ?? '') : ''))
  const placed: PlacedScore[] = []
  const refused: FileFault[] = []
  for (const row of rows) {
    const cases = byNumber.get(row.nhsNumber) ?? []
    const place = placeOf(cases)
    const why = faultOf(row, place, people.get(row.nhsNumber) ?? 0) ?? (place && twice(place, row.said))
    if (why) refused.push({ line: row.line, ...why })
    else if (place) placed.push({ ...row, place })
  }
  return { placed, refused }
}

type Taken = Awaited<ReturnType<typeof takenAlready>>

/** The same measure of the same day by the same sort of rater: here already, or earlier in the file. */
function onceEach(taken: Taken): (place: Place, said: CellsRead['said']) => Fault | null {
  const inFile = new Set<string>()
  const column = columnName('takenOn')
  return (place, said) => {
    const own = dayOf(place.personId, said)
    if (taken.isHere(place, said)) return { column, why: 'one of this day is here already' }
    if (inFile.has(own)) return { column, why: 'is there twice' }
    inFile.add(own)
    return null
  }
}

function placeOf(cases: readonly Found[]): Place | null {
  const one = cases.find(({ state }) => state !== 'closed') ?? cases[0]
  if (!one) return null
  const { caseId, caseReference, personId, familyName, dateOfBirth } = one
  return { caseId, caseReference, personId, familyName, dateOfBirth, personName: fullName(one) }
}

type Fault = Omit<FileFault, 'line'>
const number = (why: Invalid): Fault => ({ column: columnName('nhsNumber'), why })

function faultOf(row: CellsRead, place: Place | null, people: number): Fault | null {
  if (row.nhsNumber !== '' && people === 0) return number('nobody here has this number')
  if (people > 1) return number('two people here have this number')
  if (place === null) return number('they have no case here')
  if (row.familyName !== '' && foldName(row.familyName) !== foldName(place.familyName))
    return { column: columnName('familyName'), why: 'another name than here' }
  if (row.said.takenOn < place.dateOfBirth)
    return { column: columnName('takenOn'), why: 'before they were born' }
  return null
}

/** How many people have each number. */
async function peopleWith(
  db: ReadDb,
  numbers: readonly string[],
  kept: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await eachRun(numbers, (run) =>
    db
      .selectFrom('person')
      .select(['id', 'nhsNumber'])
      .where('nhsNumber', 'in', run)
      .where('joinedTo', 'is', null)
      .execute(),
  )
  const counts = new Map<string, number>()
  for (const { nhsNumber } of rows.filter(({ id }) => !kept.has(id)))
    counts.set(nhsNumber ?? '', (counts.get(nhsNumber ?? '') ?? 0) + 1)
  return counts
}
