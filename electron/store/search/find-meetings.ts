import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { Hit } from '../../../shared/search.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { fitsWords } from '../../../shared/kernel/typed-words.ts'
import type { Fits } from '../../../shared/kernel/typed-words.ts'

// Two meetings a week for ten years; older ones are found from their cases.
const most = 1000

/** By date as anyone writes it (21 November, Saturday, 21/11/2026, 2026-11-21) or by place; the latest first. */
export async function findMeetings(
  db: ReadDb,
  words: readonly string[],
  fits: Fits,
  panelId: string | null = null,
): Promise<(Hit & { readonly on: string })[]> {
  const all = db.selectFrom('meeting')
  const rows = await (panelId === null ? all : all.where('panelId', '=', panelId))
    .select(['id', 'heldOn', 'startsAt', 'place'])
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows
    .filter((row) => fitsWords(`meeting ${dateWords(row.heldOn)} ${row.place}`, words, fits))
    .map((row) => ({
      kind: 'meeting',
      id: row.id,
      title: `Meeting on ${longDate(row.heldOn)}`,
      note: [row.startsAt, row.place].filter(Boolean).join(' · '),
      on: row.heldOn,
    }))
}

const dateWords = (date: string): string => {
  const [, month, day] = date.split('-')
  // 5/11 as well as 05/11.
  return `${longDate(date)} ${shortDate(date)} ${date} ${Number(day)} ${Number(month)}`
}
