import type { ReadDb } from '../kernel/schema.ts'

/** "AC-2026-0041": the year it was opened and a running number, four digits or more. */
export async function nextReference(db: ReadDb, today: string): Promise<string> {
  const start = `AC-${today.slice(0, 4)}-`
  const last = await db
    .selectFrom('case')
    .select('reference')
    .where('reference', 'like', `${start}%`)
    .orderBy((eb) => eb.fn<number>('length', ['reference']), 'desc')
    .orderBy('reference', 'desc')
    .executeTakeFirst()
  const number = last === undefined ? 1 : Number(last.reference.slice(start.length)) + 1
  return `${start}${String(number).padStart(4, '0')}`
}
