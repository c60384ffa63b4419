import { newId } from '../../../shared/kernel/ids.ts'
import type { ListOfKeys, ProposedKeys, TakenKeys } from '../../../shared/keys.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { pinKeyList } from '../keys/pins.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectTaken } from './select-book.ts'
import { newsOf, readKeyList, toList } from './to-list.ts'

export async function proposeKeys(db: ReadDb, text: string): Promise<ProposedKeys> {
  const list = toList(readKeyList(text))
  const before = sameAgency(await selectTaken(db), list)
  return {
    ...list,
    news: newsOf(list, before ?? null),
    before:
      before === undefined
        ? null
        : {
            version: before.version,
            askedOf: before.askedOf,
            confirmedBy: before.confirmedBy,
            confirmedAt: before.confirmedAt,
          },
  }
}

/** By its code, and by its name where either has none. */
const sameAgency = (taken: readonly TakenKeys[], list: ListOfKeys): TakenKeys | undefined =>
  taken.find(
    ({ side, agencyName, odsCode }) =>
      side === list.side &&
      (odsCode !== '' && list.odsCode !== '' ? odsCode === list.odsCode : agencyName === list.agencyName),
  )

/** A list replaces another of the same agency only for somebody who was shown that one; for others it is a conflict. */
export const confirmKeys: CommandHandler<'keys.confirm'> = async (
  tx,
  { text: given, askedOf, version },
  context,
) => {
  const list = toList(readKeyList(given))
  const before = sameAgency(await selectTaken(tx), list)
  if (before === undefined && version !== null) throw notFound()
  if (before?.text === list.text) throw invalid({ keys: 'this list is taken in already' })
  const { side, agencyName, odsCode, text } = list
  const sha256 = sha256Hex(text)
  const by = { askedOf, confirmedBy: context.who.memberId, confirmedAt: context.at }
  const values = { side, agencyName, odsCode, text, sha256, ...by }
  const id = before?.id ?? newId()
  if (before === undefined)
    await tx
      .insertInto('keyList')
      .values({ id, version: 1, ...values })
      .execute()
  else await updateRow(tx, 'keyList', id, version ?? 0, values, context)
  await pinKeyList(tx, sha256, { memberId: context.who.memberId, at: context.at })
  const taken = (await selectTaken(tx)).find((one) => one.id === id)
  if (taken === undefined) throw notFound()
  return taken
}
