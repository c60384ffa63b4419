import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/ids.ts'
import { readNhsNumber } from '../../../shared/nhs-number.ts'
import type { Referral } from '../../../shared/referrals.ts'
import { invalid } from '../../../shared/reply.ts'
import type { CommandHandler } from '../handler.ts'
import { matchKnown } from '../imports/match-known.ts'
import { findKnown } from '../people/find-known.ts'
import { newPerson } from '../people/new-person.ts'
import { insertMatches } from '../people/possible-matches.ts'
import { selectPersonRow } from '../people/select-people.ts'
import type { Row, WriteDb } from '../schema.ts'
import { toReferral } from './to-referral.ts'

/** A referral that came by telephone or letter, about somebody who is here or somebody new. */
export const addReferral: CommandHandler<'referrals.add'> = async (tx, input, { at, today }) => {
  if (input.referredOn > today) throw invalid({ referredOn: 'in the future' })
  const { personId: knownId, person, section117, ...sent } = input
  if ((knownId === null) === (person === null)) throw invalid({ personId: 'say who it is about' })
  const personId =
    person === null
      ? (await selectPersonRow(tx, knownId ?? '')).id
      : await personFor(tx, person, input.side, today)
  const row = newReferral({
    ...sent,
    id: newId(),
    personId,
    section117: section117 === null ? null : Number(section117),
    createdAt: at,
  })
  await tx.insertInto('referral').values(row).execute()
  return toAdded(tx, row.id)
}

type Sent = Pick<Row<'referral'>, 'id' | 'personId' | 'side' | 'referredOn' | 'createdAt'>

/** A row for an open referral of which no more is known than this. */
export const newReferral = (sent: Sent & Partial<Row<'referral'>>): Row<'referral'> => ({
  version: 1,
  sourceId: '',
  reason: '',
  requestedBecause: '',
  team: '',
  worker: '',
  legalStatus: '',
  section117: null,
  indicativePence: null,
  weeklyContributionPence: null,
  financialAssessment: '',
  communicationNeeds: '',
  consentToShare: null,
  sharingObjection: 0,
  state: 'open',
  outcome: null,
  closedBecause: '',
  caseId: null,
  rowKey: null,
  unread: '[]',
  ...sent,
})

const toAdded = async (tx: WriteDb, id: string): Promise<Referral> =>
  toReferral(await tx.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

type Described = NonNullable<Input<'referrals.add'>['person']>

/** Matched as an import is: the same number, birth and family name are one person; anything less is for somebody to decide. */
async function personFor(
  tx: WriteDb,
  described: Described,
  side: Referral['side'],
  today: string,
): Promise<string> {
  if (described.dateOfBirth > today) throw invalid({ dateOfBirth: 'in the future' })
  const identity = { ...described, nhsNumber: numberFrom(described.nhsNumber) }
  const known = await findKnown(tx, [identity])
  const [match] = matchKnown([{ ...identity, row: 1, side }], [...known.values()])
  if (match?.same) return match.same.personId ?? ''
  const id = newId()
  await tx
    .insertInto('person')
    .values(newPerson({ id, ...identity }))
    .execute()
  const alike = [...(match?.review ?? []), ...(match?.possible ?? [])]
  await insertMatches(
    tx,
    alike.map(({ who, why }) => ({ firstPersonId: who.personId ?? '', secondPersonId: id, why })),
  )
  return id
}

function numberFrom(typed: string): string | null {
  if (typed === '') return null
  const reading = readNhsNumber(typed)
  if (!reading.ok) throw invalid({ nhsNumber: reading.reason })
  return reading.nhsNumber
}
