import type { Case } from '../../../shared/cases.ts'
import type { Person } from '../../../shared/people.ts'
import type { ItemSharing } from '../../../shared/item-sharing.ts'
import { sharingBlock } from '../../../shared/rules/sharing.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import type { Objection } from './select-objections.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectObjectedSince } from './objected-since.ts'

interface SharingSubject {
  readonly itemId: string
  readonly case: Pick<Case, 'id' | 'personId'>
  readonly person: Pick<Person, 'id' | 'sharingObjection' | 'notToBeTold'>
  readonly objections: readonly Objection[]
}

/**
 * By item: what stands against telling each agency, with the latest decision about this very objection. One about
 * another, or from before the objection came, decides nothing.
 */
async function selectSharing(
  db: ReadDb,
  subjects: readonly SharingSubject[],
): Promise<(itemId: string) => readonly ItemSharing[]> {
  const standing = subjects.flatMap((subject) =>
    sides.flatMap((side) => {
      const why = sharingBlock(side, subject.person, subject.objections)
      return why === null ? [] : { ...subject, side, why }
    }),
  )
  if (standing.length === 0) return () => []
  const since = await selectObjectedSince(
    db,
    standing.map((one) => one.case),
    new Map(standing.map(({ person }) => [person.id, person])),
    new Map(standing.map(({ person, objections }) => [person.id, objections])),
  )
  const decided = await selectDecided(
    db,
    standing.map(({ itemId }) => itemId),
  )
  const found = standing.map(({ itemId, side, why, case: of }) => {
    const last = decided.findLast((row) => row.itemId === itemId && row.side === side)
    const answers = last && last.share !== null && last.why === why && last.at >= since(of, side)
    return { itemId, sharing: { side, why, decision: answers ? toDecision(last) : null } }
  })
  const byItem = Map.groupBy(found, ({ itemId }) => itemId)
  return (itemId) => (byItem.get(itemId) ?? []).map(({ sharing }) => sharing)
}

interface Known {
  readonly cases: ReadonlyMap<string, SharingSubject['case']>
  readonly people: ReadonlyMap<string, SharingSubject['person']>
  readonly objections: ReadonlyMap<string, readonly Objection[]>
}

/** `selectSharing` for the items of an agenda, by what is known of their cases. */
export function selectSharingOf(
  db: ReadDb,
  items: readonly Pick<Row<'agendaItem'>, 'id' | 'caseId'>[],
  { cases, people, objections }: Known,
): Promise<(itemId: string) => readonly ItemSharing[]> {
  const subjects = items.flatMap(({ id: itemId, caseId }) => {
    const found = cases.get(caseId ?? '')
    const person = people.get(found?.personId ?? '')
    return found && person
      ? [{ itemId, case: found, person, objections: objections.get(person.id) ?? [] }]
      : []
  })
  return selectSharing(db, subjects)
}

type Decided = Row<'itemSharing'> & { readonly name: string }

const toDecision = ({ share, reason, name, decidedBy, at }: Decided): ItemSharing['decision'] => ({
  share: share === 1,
  reason,
  by: name,
  memberId: decidedBy,
  at,
})

async function selectDecided(db: ReadDb, itemIds: readonly string[]): Promise<Decided[]> {
  const rows: Decided[] = []
  for (const run of inRuns([...new Set(itemIds)])) {
    const found = db
      .selectFrom('itemSharing')
      .innerJoin('member', 'member.id', 'itemSharing.decidedBy')
      .selectAll('itemSharing')
      .select('member.name')
      .where('itemSharing.itemId', 'in', run)
      .orderBy('itemSharing.id')
    rows.push(...(await found.execute()))
  }
  return rows
}
