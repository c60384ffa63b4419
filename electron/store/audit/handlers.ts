import type { FeatureHandlers } from '../handler.ts'
import { entryHash, genesis } from '../../packs/audit/entry-hash.ts'
import { auditHead } from './head.ts'

export const auditHandlers: FeatureHandlers<'audit'> = {
  head: (db) => auditHead(db),

  entries: (db, { before, limit }) => {
    let query = db
      .selectFrom('audit')
      .leftJoin('member', 'member.id', 'audit.memberId')
      .select(['audit.seq', 'audit.at', 'audit.operation', 'audit.entityId', 'member.name as memberName'])
      .orderBy('audit.seq', 'desc')
      .limit(limit)
    if (before !== null) query = query.where('audit.seq', '<', before)
    return query.execute().then((rows) => rows.map((row) => ({ ...row, memberName: row.memberName ?? '' })))
  },

  check: async (db) => {
    const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
    let prev = genesis
    for (const [index, { hash, ...entry }] of rows.entries()) {
      const fits = entry.seq === index + 1 && entry.prev === prev && entryHash(entry) === hash
      if (!fits) return { sound: false, firstBad: entry.seq, size: rows.length }
      prev = hash
    }
    return { sound: true, firstBad: null, size: rows.length }
  },
}
