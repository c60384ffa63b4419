import type { Acronym } from '../../../shared/acronyms.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'

/** By short form, as a dictionary has them. */
export const selectAcronyms = onceAQuery(async (db): Promise<Acronym[]> => {
  const rows = await db.selectFrom('acronym').selectAll().orderBy('short').execute()
  const inOrder = new Intl.Collator('en-GB').compare
  return rows.toSorted((a, b) => inOrder(a.short, b.short) || (a.short < b.short ? -1 : 1))
})
