import type { Recorder } from '../../../shared/room.ts'
import type { ReadDb } from '../kernel/schema.ts'

export async function selectRecorder(db: ReadDb, recorderId: string | null): Promise<Recorder | null> {
  if (recorderId === null) return null
  const member = await db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('id', '=', recorderId)
    .executeTakeFirst()
  return member ? { memberId: member.id, name: member.name } : null
}
