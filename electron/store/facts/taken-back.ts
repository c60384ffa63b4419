import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A proposed correction that was taken back: it is signed no more, and its number is used for no other. */
export interface TakenBackVersion {
  readonly recordId: string
  readonly recordVersion: number
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Of the records of these cases, or of these meetings, or of these; in the order of their versions. */
export async function selectTakenBack(
  db: ReadDb,
  by: 'caseId' | 'meetingId' | 'id',
  ids: readonly string[],
): Promise<TakenBackVersion[]> {
  const found: TakenBackVersion[] = []
  for (const run of inRuns([...new Set(ids)])) {
    const rows = db
      .selectFrom('proposalTakenBack as back')
      .innerJoin('record', (join) =>
        join
          .onRef('record.id', '=', 'back.recordId')
          .onRef('record.recordVersion', '=', 'back.recordVersion'),
      )
      .innerJoin('member', 'member.id', 'back.memberId')
      .select(['back.recordId', 'back.recordVersion', 'back.reason', 'member.name as by', 'back.at'])
    found.push(...(await rows.where(`record.${by}`, 'in', run).orderBy('back.recordVersion').execute()))
  }
  return found
}

interface Numbered {
  readonly id: string
  readonly recordVersion: number
}

/** Those versions that were not taken back. */
export function inForce<V extends Numbered>(versions: readonly V[], back: readonly TakenBackVersion[]): V[] {
  const gone = new Set(back.map(({ recordId, recordVersion }) => `${recordId}/${recordVersion}`))
  return versions.filter(({ id, recordVersion }) => !gone.has(`${id}/${recordVersion}`))
}
