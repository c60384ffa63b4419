import { newId } from '../../../shared/kernel/ids.ts'
import type { WriteDb } from '../kernel/schema.ts'

interface Copied {
  readonly from: string
  readonly to: string
  /** By the old line's id, the new one's. */
  readonly lines: ReadonlyMap<string, string>
  /** The same of what was offered. */
  readonly offers: ReadonlyMap<string, string>
}

/** What belongs to meetings, records and reviews of the first case stays with it. */
const staysBehind = /^(decision|agreement|declaration|ruling|action|review)\./

/** Whoever may not read words of a case may not read them in its copy either; who marked them, and when, stays said. */
export async function copyMarks(tx: WriteDb, { from, to, lines, offers }: Copied): Promise<void> {
  const marks = await tx.selectFrom('audienceMark').selectAll().where('caseId', '=', from).execute()
  const rows = marks
    .filter(({ block }) => !staysBehind.test(block) && goesWith(block, offers))
    .map((mark) => ({
      ...mark,
      id: newId(),
      version: 1,
      caseId: to,
      block: mark.block.replace(/^(line|offer)\.([^.]+)/, (whole, of: string, id: string) => {
        const copied = (of === 'line' ? lines : offers).get(id)
        return copied === undefined ? whole : `${of}.${copied}`
      }),
    }))
  if (rows.length > 0) await tx.insertInto('audienceMark').values(rows).execute()
}

/** What was declined, or has ended, is not in the copy. */
const goesWith = (block: string, offers: ReadonlyMap<string, string>): boolean =>
  !block.startsWith('offer.') || offers.has(block.split('.')[1] ?? '')
