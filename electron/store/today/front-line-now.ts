import { fullName } from '../../../shared/kernel/person-name.ts'
import type { Mine } from '../../../shared/today.ts'
import { selectFrontLine } from '../delegation/select-scheme.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { CaseWork } from './case-work.ts'

type NamedCase = Mine['frontLine'][number]

// How far a case is takes its whole plan to say: of thousands that wait, those are asked that waited longest.
const askedAtOnce = 60

/**
 * Cases that are on no agenda, for whoever may sign for their agency without the panel; those that they work on stand
 * under their own.
 */
export async function waitingOffAgenda(
  db: ReadDb,
  { who, today }: Context,
  own: ReadonlySet<string>,
): Promise<NamedCase[]> {
  const signatories = await selectFrontLine(db, today)
  if (!signatories.some(({ member }) => member.id === who.memberId)) return []
  const rows = await db
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id as caseId', 'case.reference', 'person.familyName', 'person.givenName'])
    .where('case.state', '=', 'triaged')
    .orderBy('case.openedAt')
    .orderBy('case.id')
    .limit(askedAtOnce)
    .execute()
  return rows
    .filter(({ caseId }) => !own.has(caseId))
    .map(({ familyName, givenName, ...row }) => ({
      ...row,
      personName: fullName({ familyName, givenName }),
    }))
}

/** Of these, the ones that two people could sign now: nothing is missing, and nothing sends them to the panel. */
export const readyForTwo = (
  cases: readonly NamedCase[],
  work: ReadonlyMap<string, CaseWork>,
): readonly NamedCase[] =>
  cases.filter(({ caseId }) => {
    const found = work.get(caseId)
    return found?.route === 'front_line' && missingForTwo(found).length === 0
  })

/** Two people who decide at the front line say how they see it to each other. */
export const missingForTwo = ({ gaps }: CaseWork): CaseWork['gaps'] =>
  gaps.filter(({ place }) => !place.endsWith('View'))
