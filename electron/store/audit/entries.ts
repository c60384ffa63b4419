import type { ReadDb, Row } from '../kernel/schema.ts'

/** Entries read at once: a trail has millions, and whatever else is asked waits for so many. */
export const run = 1000

/** The next entries after one, in their order; fewer than `run` are the last. */
export const entriesAfter = (db: ReadDb, seq: number): Promise<Row<'audit'>[]> =>
  db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(run).execute()
