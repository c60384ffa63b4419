import { z } from 'zod'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { frozenFields } from '../../../shared/people-corrections.ts'
import { nameAlone } from '../../../shared/rules/wrong-copies.ts'
import { agenciesBook } from '../facts/select-agencies.ts'
import type { Agencies } from '../facts/select-agencies.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { unsaid } from './left-copy.ts'
import type { HolderOf, LeftCopy, VersionSays } from './left-copy.ts'
import { selectStoodAt } from './stood-at.ts'

const Items = z.array(z.int())

const theirGp: HolderOf = { kind: 'other', side: 'health', memberId: null, name: 'Their GP' }

/** Copies of minutes that have the case in them, or are of its person alone, with what the record that stood that day says. */
export async function leftMinutes(db: ReadDb, versions: readonly VersionSays[]): Promise<LeftCopy[]> {
  const meetingIds = [...new Set(versions.map(({ row }) => row.meetingId))]
  const rows = await eachRun(meetingIds, (run) => copyRows(db, run).execute())
  if (rows.length === 0) return []
  const agenciesOn = await agenciesBook(db)
  const stoodAt = await selectStoodAt(db, versions)
  const records = [...Map.groupBy(versions, ({ row }) => row.id).values()]
  return rows.flatMap(({ id, meetingId, items, part, forMemberId, forName, ...row }) =>
    records.flatMap((ofRecord): LeftCopy[] => {
      const version = stoodAt(ofRecord, row.leftAt)
      if (version?.row.meetingId !== meetingId) return []
      if (!Items.parse(JSON.parse(items)).includes(version.item)) return []
      const reader = { side: row.side, memberId: forMemberId, name: forName ?? '' }
      return [
        {
          ...row,
          ...unsaid,
          kind: 'minutes',
          logId: id,
          caseId: version.row.caseId,
          meetingId,
          heldOn: version.heldOn,
          files: null,
          confirmed: true,
          says: version.says,
          holds: part === '' ? nameAlone : frozenFields,
          holder: part === 'gp' ? theirGp : holderOf(reader, agenciesOn(dateOf(row.leftAt))),
        },
      ]
    }),
  )
}

function holderOf({ side, memberId, name }: Omit<HolderOf, 'kind'>, agencies: Agencies): HolderOf {
  if (memberId !== null) return { kind: 'member', side, memberId, name }
  if (side === null) return { kind: 'other', side, memberId, name: 'Members of neither agency' }
  return { kind: 'agency', side, memberId, name: agencies[side].name }
}

const copyRows = (db: ReadDb, meetingIds: string[]) =>
  db
    .selectFrom('minutesCopy')
    .innerJoin('member', 'member.id', 'minutesCopy.memberId')
    .leftJoin('member as reader', 'reader.id', 'minutesCopy.forMemberId')
    .select(['minutesCopy.id', 'minutesCopy.meetingId', 'minutesCopy.side', 'minutesCopy.items'])
    .select('minutesCopy.part')
    .select(['minutesCopy.minutesVersion as version', 'minutesCopy.forMemberId', 'reader.name as forName'])
    .select(['minutesCopy.at as leftAt', 'member.name as leftBy'])
    .where('minutesCopy.meetingId', 'in', meetingIds)
    .orderBy('minutesCopy.id')
