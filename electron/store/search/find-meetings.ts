import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { Hit } from '../../../shared/search.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { wordsIn } from '../../../shared/kernel/typed-words.ts'
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
  const asked = words.map((typed) => onceAWord((word) => fits(typed, word)))
  return rows
    .filter((row) => {
      const there = wordsOf(`${row.heldOn}${row.place}`)
      return asked.every((isMeant) => there.some(isMeant))
    })
    .map((row) => ({
      kind: 'meeting',
      id: row.id,
      title: `Meeting on ${longDate(row.heldOn)}`,
      note: [row.startsAt, row.place].filter(Boolean).join(' · '),
      on: row.heldOn,
    }))
}

/** A thousand meetings have the same few words: days, months and places. */
function onceAWord(isMeant: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const is = known.get(word) ?? isMeant(word)
    known.set(word, is)
    return is
  }
}

/** Of a day with a place behind it, as anybody writes them. */
const wordsOf = onceAText((of) => wordsIn(`meeting ${dateWords(of.slice(0, 10))} ${of.slice(10)}`), 2 * most)

const dateWords = (date: string): string => {
  const [, month, day] = date.split('-')
  // 5/11 as well as 05/11.
  return `${longDate(date)} ${shortDate(date)} ${date} ${Number(day)} ${Number(month)}`
}
