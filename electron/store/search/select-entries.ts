import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Input } from '../../../shared/contract.ts'
import { isOfPanel } from '../facts/of-panel.ts'
import type { OfPanel } from '../facts/of-panel.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import type { EntryKind } from './match-entries.ts'

export interface Entry {
  /** Rises with the time at which it was first written. */
  readonly place: number
  readonly kind: EntryKind
  readonly entityId: string
  readonly caseId: string | null
  readonly day: string | null
  readonly words: string
}

type Narrowed = Omit<Input<'search.page'>, 'text'>

/** Entries that fit, the newest first, after a place. */
export async function selectEntries(
  db: ReadDb,
  { kinds, from, until, after, panelId, ...ofCase }: Narrowed,
  match: string,
  limit: number,
): Promise<Entry[]> {
  const wanted = kinds.filter((kind) => kind !== 'meeting')
  if (kinds.length > 0 && wanted.length === 0) return []
  let query = db
    .selectFrom('searchText')
    .innerJoin('searchEntry', 'searchEntry.id', 'searchText.rowid')
    .select([
      'searchEntry.id as place',
      'searchEntry.kind',
      'searchEntry.entityId',
      'searchEntry.caseId',
      'searchEntry.day',
      'searchText.words',
    ])
    .where(sql<boolean>`"searchText" match ${match}`)
  if (after !== null) query = query.where('searchText.rowid', '<', after)
  if (wanted.length > 0) query = query.where('searchEntry.kind', 'in', wanted)
  if (from !== null) query = query.where('searchEntry.day', '>=', from)
  if (until !== null) query = query.where('searchEntry.day', '<=', until)
  const ofPanel = panelId === null ? null : { panelId, isTheirs: await isOfPanel(db, panelId) }
  return query
    .where((eb) => eb.and([...narrowedTo(eb, ofCase), ...(ofPanel ? [theirs(eb, ofPanel)] : [])]))
    .orderBy('searchText.rowid', 'desc')
    .limit(limit)
    .execute()
}

/** Of a panel's cases, or the minutes of its meetings. */
const theirs = (
  eb: Found,
  { panelId, isTheirs }: { readonly panelId: string; readonly isTheirs: OfPanel },
): Expression<SqlBool> =>
  eb.or([
    eb.exists(casesOf(eb).where(isTheirs('case'))),
    eb.exists(
      eb
        .selectFrom('meeting')
        .select('meeting.id')
        .whereRef('meeting.id', '=', 'searchEntry.entityId')
        .where('meeting.panelId', '=', panelId),
    ),
  ])

/** Of an entry: a person’s own is of their cases. */
const casesOf = (eb: Found) =>
  eb
    .selectFrom('case')
    .select('case.id')
    .where((of) =>
      of.or([
        of('case.id', '=', of.ref('searchEntry.caseId')),
        of('case.personId', '=', of.ref('searchEntry.entityId')),
      ]),
    )

type Found = ExpressionBuilder<Tables, 'searchEntry' | 'searchText'>

/** What is of a person, of cases in a state, or of whom an agency referred. */
function narrowedTo(
  eb: Found,
  { personId, state, side }: Pick<Narrowed, 'personId' | 'state' | 'side'>,
): Expression<SqlBool>[] {
  const ofCases = casesOf(eb)
  const referred = eb
    .selectFrom('referral')
    .select('referral.id')
    .where((of) =>
      of.or([
        of('referral.caseId', '=', of.ref('searchEntry.caseId')),
        of('referral.personId', '=', of.ref('searchEntry.entityId')),
      ]),
    )
  return [
    ...(personId === null
      ? []
      : [
          eb.or([
            eb('searchEntry.entityId', '=', personId),
            eb.exists(ofCases.where('case.personId', '=', personId)),
          ]),
        ]),
    ...(state === null ? [] : [eb.exists(ofCases.where('case.state', '=', state))]),
    ...(side === null ? [] : [eb.exists(referred.where('referral.side', '=', side))]),
  ]
}
