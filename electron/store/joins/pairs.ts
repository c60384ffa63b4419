import { z } from 'zod'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { changeMatch, insertMatches } from '../people/possible-matches.ts'

type Pair = Row<'possibleMatch'>

const Kept = z.array(
  z.object({ id: z.string(), firstPersonId: z.string(), secondPersonId: z.string(), state: z.string() }),
)

/** Every possible match that this person is in, as it stands. */
export const pairsTouching = (db: ReadDb, personId: string): Promise<Pair[]> =>
  db
    .selectFrom('possibleMatch')
    .selectAll()
    .where((eb) => eb.or([eb('firstPersonId', '=', personId), eb('secondPersonId', '=', personId)]))
    .execute()

/** The pair of the two is decided; the second's other open pairs are the first's now. */
export async function decidePairs(tx: WriteDb, firstId: string, secondId: string): Promise<void> {
  for (const pair of await pairsTouching(tx, secondId)) {
    const other = pair.firstPersonId === secondId ? pair.secondPersonId : pair.firstPersonId
    if (other === firstId) await changeMatch(tx, pair.id, { state: 'same' })
    else if (pair.state === 'open') await changeMatch(tx, pair.id, { [slotOf(pair, secondId)]: firstId })
  }
}

/** The possible matches that a join kept; whom the other was joined to, the other, and who that is by now. */
export interface Parted {
  readonly kept: string
  readonly intoId: string
  readonly otherId: string
  readonly rootId: string
}

/**
 * What a join did to pairs is taken back: those it moved are the other's again, unless somebody has joined them since;
 * and of the two people it is known that they are two.
 */
export async function restorePairs(tx: WriteDb, { kept, intoId, otherId, rootId }: Parted): Promise<void> {
  for (const was of Kept.parse(JSON.parse(kept))) {
    const now = await tx.selectFrom('possibleMatch').selectAll().where('id', '=', was.id).executeTakeFirst()
    const slot = slotOf(was, otherId)
    if (now && now.state !== 'same' && now[slot] === rootId)
      await changeMatch(tx, now.id, { [slot]: otherId })
  }
  if (intoId !== rootId) await saidToBeTwo(tx, intoId, otherId)
  await saidToBeTwo(tx, rootId, otherId)
}

async function saidToBeTwo(tx: WriteDb, firstId: string, secondId: string): Promise<void> {
  const between = (await pairsTouching(tx, secondId)).filter(({ firstPersonId, secondPersonId }) =>
    [firstPersonId, secondPersonId].includes(firstId),
  )
  for (const { id } of between) await changeMatch(tx, id, { state: 'different' })
  if (between.length > 0) return
  const pair = { firstPersonId: firstId, secondPersonId: secondId, why: 'was joined' }
  await insertMatches(tx, [{ ...pair, state: 'different' }])
}

const slotOf = (pair: Pick<Pair, 'firstPersonId'>, personId: string): 'firstPersonId' | 'secondPersonId' =>
  pair.firstPersonId === personId ? 'firstPersonId' : 'secondPersonId'
