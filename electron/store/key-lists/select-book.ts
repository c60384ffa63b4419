import { z } from 'zod'
import type { EarlierKeys, KeyBook, TakenKeys } from '../../../shared/keys.ts'
import { storage } from '../../../shared/kernel/reply.ts'
import { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { selectPins } from '../keys/pins.ts'
import { selectHistory } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { ownLists } from './own-lists.ts'
import { readKeyList, toList } from './to-list.ts'

/** What was taken in; refuses, as `storage: altered`, a list whose sum the trail does not hold. */
export async function selectTaken(db: ReadDb): Promise<readonly TakenKeys[]> {
  const rows = await db
    .selectFrom('keyList')
    .innerJoin('member', 'member.id', 'keyList.confirmedBy')
    .selectAll('keyList')
    .select('member.name as by')
    .orderBy('keyList.side')
    .orderBy('keyList.agencyName')
    .execute()
  const pins = await selectPins(db, [...new Set(rows.map(({ sha256 }) => sha256))])
  return rows.map(({ id, version, text, sha256, askedOf, by, confirmedBy, confirmedAt }) => {
    const isHeld = pins.some((pin) => pin.sum === sha256 && pin.memberId === confirmedBy)
    if (!isHeld || sha256Hex(text) !== sha256) throw storage('altered')
    return { ...toList(readKeyList(text)), id, version, askedOf, confirmedBy: by, confirmedAt }
  })
}

const Kept = z.object({
  side: Side,
  agencyName: z.string(),
  text: z.string(),
  askedOf: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
})

async function selectEarlier(db: ReadDb): Promise<readonly EarlierKeys[]> {
  const rows = (await selectHistory(db, 'keyList', 'all')).toReversed()
  const members = await db.selectFrom('member').select(['id', 'name']).execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return rows.map(({ row, at }) => {
    const { text, confirmedBy, ...kept } = Kept.parse(row)
    const { words } = toList(readKeyList(text))
    return { ...kept, words, confirmedBy: names.get(confirmedBy) ?? '', endedAt: at }
  })
}

export const selectKeyBook = async (db: ReadDb, today: string): Promise<KeyBook> => ({
  own: (await ownLists(db, today)).map(toList),
  taken: await selectTaken(db),
  earlier: await selectEarlier(db),
})
