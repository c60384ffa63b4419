import { sql } from 'kysely'
import type { Input, Output } from '../../../shared/contract.ts'
import { daysBetween } from '../../../shared/kernel/dates.ts'
import type { QueuedReferral, QueueRow, Referral } from '../../../shared/referrals.ts'
import { personFits, searchWords } from '../facts/person-fits.ts'
import { countMatches } from '../people/possible-matches.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import { ascending, readPage } from '../kernel/read-page.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { referralsOf } from '../facts/select-referrals.ts'

/** People with open referrals, the longest waiting first. With a side: those whom that agency has referred. */
export async function queue(
  db: ReadDb,
  input: Input<'referrals.queue'>,
  today: string,
): Promise<Output<'referrals.queue'>> {
  const { total } = await narrowed(db, input)
    .where(waits)
    .select((eb) => eb.fn.count<number>('referral.personId').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const list = {
    rows: longest(db, input).select('referral.personId'),
    only: (personId: string) =>
      longest(db, input, waitsToo('referral')).where('referral.personId', '=', personId),
    order: longestFirst,
  }
  const { rows: page, ...ends } = await readPage(list, input)
  const ids = page.map((row) => row.personId)
  return { rows: await rowsOf(db, ids, today), total, ...ends }
}

const longestFirst = ascending('referral.referredOn', 'referral.personId')

// Not bound: the index that has their order is of those who wait alone (migration 1050).
const waits = sql<boolean>`"referral"."state" = 'open'`
/** With its sign it is in no index, so that one person’s are looked up, and not those who wait. */
const waitsToo = (table: string) => sql<boolean>`+${sql.ref(`${table}.state`)} = 'open'`

type Narrowed = Pick<Input<'referrals.queue'>, 'side' | 'text'>

/** One row a person, the one that they have waited for the longest: so that the order is an index’s. */
const longest = (db: ReadDb, input: Narrowed, isOpen = waits) =>
  narrowed(db, input)
    .where(isOpen)
    .where((eb) => {
      const before = eb
        .selectFrom('referral as earlier')
        .select('earlier.id')
        .whereRef('earlier.personId', '=', 'referral.personId')
        .where(waitsToo('earlier'))
        .where(({ refTuple, ...of }) =>
          of.eb(
            refTuple('earlier.referredOn', 'earlier.id'),
            '<',
            refTuple('referral.referredOn', 'referral.id') as never,
          ),
        )
      return eb.not(eb.exists(input.side === null ? before : before.where('earlier.side', '=', input.side)))
    })

function narrowed(db: ReadDb, { side, text }: Narrowed) {
  const all = db.selectFrom('referral')
  const query = side === null ? all : all.where('referral.side', '=', side)
  if (searchWords(text).length === 0) return query
  return query.where((eb) =>
    eb(
      'referral.personId',
      'in',
      eb
        .selectFrom('person')
        .select('person.id')
        .where((person) => personFits(person, text)),
    ),
  )
}

// What fits on the line of a wide window.
const longestReason = 200

const inLine = ({ id, side, sourceId, referredOn, version, reason }: Referral): QueuedReferral => ({
  id,
  side,
  sourceId,
  referredOn,
  version,
  reason: reason.length <= longestReason ? reason : `${reason.slice(0, longestReason - 1)}…`,
})

async function rowsOf(db: ReadDb, personIds: readonly string[], today: string): Promise<QueueRow[]> {
  const people = await selectPeopleById(db, personIds)
  const referrals = await referralsOf(db, personIds, 'open')
  const matches = await countMatches(db, personIds)
  return personIds.flatMap((personId) => {
    const person = people.get(personId)
    const theirs = referrals.get(personId) ?? []
    const [oldest] = theirs
    if (!person || !oldest) return []
    const { familyName, givenName, dateOfBirth, nhsNumber } = person
    return [
      {
        personId,
        familyName,
        givenName,
        dateOfBirth,
        nhsNumber,
        referrals: theirs.map(inLine),
        waitingDays: Math.max(0, daysBetween(oldest.referredOn, today)),
        possibleMatches: matches.get(personId) ?? 0,
      },
    ]
  })
}
