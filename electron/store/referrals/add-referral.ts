import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { emptyRow } from '../../../shared/imports/fields.ts'
import { referralKey } from '../../../shared/imports/referral-row.ts'
import { readNhsNumber } from '../../../shared/kernel/nhs-number.ts'
import type { Referral } from '../../../shared/referrals.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { KnownMatcher } from '../people/match-known.ts'
import { factsOf } from '../people/facts.ts'
import { insertJoins, joinInto } from '../joins/make-join.ts'
import { findKnown } from '../people/find-known.ts'
import { newPerson } from '../people/new-person.ts'
import { changePeople, insertPeople } from '../people/person-rows.ts'
import { insertMatches } from '../people/possible-matches.ts'
import { insertReferrals } from './rows/referrals.ts'
import type { NewReferral } from './rows/referrals.ts'
import { selectPersonRow } from '../facts/select-people.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { toColumns } from '../facts/sent-columns.ts'
import { toReferral } from '../facts/to-referral.ts'

/** A referral that came by telephone or letter, about somebody who is here or somebody new. */
export const addReferral: CommandHandler<'referrals.add'> = async (tx, input, context) => {
  const { at, today } = context
  if (input.referredOn > today) throw invalid({ referredOn: 'in the future' })
  const { personId: knownId, person, section117, ...sent } = input
  if ((knownId === null) === (person === null)) throw invalid({ personId: 'say who it is about' })
  const { dateOfBirth, ...about } =
    person === null ? await knownPerson(tx, knownId ?? '') : await personFor(tx, person, input, context)
  const row = newReferral({
    ...sent,
    ...about,
    id: newId(),
    section117: section117 === null ? null : Number(section117),
    sentKey: referralKey({ ...sent, dateOfBirth }),
    createdAt: at,
  })
  await insertReferrals(tx, [row])
  return toAdded(tx, row.id)
}

type Sent = Pick<Row<'referral'>, 'id' | 'personId' | 'side' | 'referredOn' | 'createdAt'>

/** A row for an open referral of which no more is known than this. */
export const newReferral = (sent: Sent & Partial<NewReferral>): NewReferral => ({
  version: 1,
  ...toColumns(emptyRow),
  state: 'open',
  outcome: null,
  closedBecause: '',
  caseId: null,
  originId: sent.personId,
  sentKey: null,
  sameAs: null,
  unread: '[]',
  sentName: '',
  ...sent,
})

const toAdded = async (tx: WriteDb, id: string): Promise<Referral> =>
  toReferral(await tx.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

type Described = NonNullable<Input<'referrals.add'>['person']>

/** Whom a referral is about, and the record that it came with. */
type About = Pick<Row<'referral'>, 'personId' | 'originId'> & Pick<Row<'person'>, 'dateOfBirth'>

async function knownPerson(tx: WriteDb, personId: string): Promise<About> {
  const { id, dateOfBirth } = await selectPersonRow(tx, personId)
  return { personId: id, originId: id, dateOfBirth }
}

/** Matched as an import is: the same number, and nothing that speaks against it; anything less is for somebody to decide. */
async function personFor(
  tx: WriteDb,
  described: Described,
  { side, sourceId }: Pick<Input<'referrals.add'>, 'side' | 'sourceId'>,
  context: Context,
): Promise<About> {
  if (described.dateOfBirth > context.today) throw invalid({ dateOfBirth: 'in the future' })
  const identity = { ...described, nhsNumber: numberFrom(described.nhsNumber) }
  const known = await findKnown(tx, [identity])
  const matcher = new KnownMatcher()
  for (const person of known.values()) matcher.know(person)
  const match = matcher.match({ ...identity, row: 1, side, sourceId })
  const id = newId()
  const typed = newPerson({ id, ...identity })
  if (match?.same) return recognised(tx, match.same.personId ?? '', typed, context)
  await insertPeople(tx, [typed])
  const alike = [...(match?.review ?? []), ...(match?.possible ?? [])]
  await insertMatches(
    tx,
    alike.map(({ who, why }) => ({ firstPersonId: who.personId ?? '', secondPersonId: id, why })),
  )
  return { personId: id, originId: id, dateOfBirth: described.dateOfBirth }
}

/** What was typed joins the person who is here, as a row of a file would. */
async function recognised(
  tx: WriteDb,
  personId: string,
  typed: Row<'person'>,
  context: Context,
): Promise<About> {
  const old = await selectPersonRow(tx, personId)
  const joining = { otherId: typed.id, other: factsOf(typed), isRow: true, how: 'typed' as const }
  const { person, join } = joinInto(old, joining, context)
  await changePeople(tx, [{ old, changes: person }], context)
  await insertJoins(tx, [join])
  return { personId: old.id, originId: typed.id, dateOfBirth: typed.dateOfBirth }
}

function numberFrom(typed: string): string | null {
  if (typed === '') return null
  const reading = readNhsNumber(typed)
  if (!reading.ok) throw invalid({ nhsNumber: reading.reason })
  return reading.nhsNumber
}
