import { learnedFields } from '../../../shared/imports/fields.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Pronoun } from '../../../shared/people.ts'
import type { Context } from '../kernel/handler.ts'
import { joinInto } from '../joins/make-join.ts'
import type { NewJoin } from '../joins/make-join.ts'
import { factsOf } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'
import { newPerson } from '../people/new-person.ts'
import { rowsAtOnce } from '../kernel/lists.ts'
import type { Row } from '../kernel/schema.ts'
import type { Pause } from './with-pauses.ts'
import type { PlacedRow } from './place-rows.ts'

/** A row, and the record that it would be by itself. */
export interface CameWith extends PlacedRow {
  readonly originId: string
  /** In the order of the rows: what was joined later has a later id. */
  readonly referralId: string
}

export interface Together {
  /** As they are with all that the file says of them. */
  readonly people: ReadonlyMap<string, Row<'person'>>
  readonly joins: readonly NewJoin[]
  readonly placed: readonly CameWith[]
}

/** Rows about people, in order: the first about somebody new makes them, each other one is joined to whom it is about. */
export async function bringTogether(
  rows: readonly PlacedRow[],
  here: ReadonlyMap<string, Row<'person'>>,
  context: Pick<Context, 'at' | 'who'>,
  pause: Pause,
): Promise<Together> {
  const people = new Map<string, Row<'person'>>()
  const [joins, placed] = [new Array<NewJoin>(), new Array<CameWith>()]
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) await pause(0)
    const { personId, referral, joinedBy } = row
    const referralId = newId()
    const before = people.get(personId) ?? here.get(personId)
    if (before === undefined || joinedBy === null) {
      people.set(personId, newPerson({ id: personId, ...saidOf(referral) }))
      placed.push({ ...row, originId: personId, referralId })
      continue
    }
    const joining = { otherId: newId(), other: saidOf(referral), isRow: true, how: joinedBy }
    const { person, join } = joinInto(before, joining, context)
    people.set(personId, person)
    joins.push(join)
    placed.push({ ...row, originId: joining.otherId, referralId })
  }
  return { people, joins, placed }
}

/** What an agency's row says of the person by itself. */
function saidOf(sent: ReferralRow): Facts {
  const learned = Object.fromEntries(learnedFields.map((field) => [field, sent[field]])) as Learned
  const id = sent.side === 'health' ? 'healthId' : 'councilId'
  const pronoun = pronounFor(sent.gender)
  return factsOf(newPerson({ id: '', ...learned, pronoun, [id]: sent.sourceId || null }))
}

type Learned = Pick<ReferralRow, (typeof learnedFields)[number]>

/** How somebody is spoken of until they say; "they" wherever the export does not make it plain. */
function pronounFor(gender: string): Pronoun {
  if (/^(f|female|woman)$/i.test(gender)) return 'she'
  return /^(m|male|man)$/i.test(gender) ? 'he' : 'they'
}
