import type { FeatureHandlers } from '../kernel/handler.ts'
import { clockFindings } from './clock-findings.ts'
import { auditHead } from './head.ts'

export const auditHandlers: FeatureHandlers<'audit'> = {
  head: (db) => auditHead(db),

  entries: (db, { before, limit }) => {
    let query = db
      .selectFrom('audit')
      .leftJoin('member', 'member.id', 'audit.memberId')
      .leftJoin('member as subject', 'subject.id', 'audit.entityId')
      .select([
        'audit.seq',
        'audit.at',
        'audit.clock',
        'audit.operation',
        'audit.entityId',
        'member.name as memberName',
        'subject.name as subjectName',
      ])
      .orderBy('audit.seq', 'desc')
      .limit(limit)
    if (before !== null) query = query.where('audit.seq', '<', before)
    return query.execute().then((rows) =>
      rows.map((row) => ({
        ...row,
        memberName: row.memberName ?? '',
      })),
    )
  },

  clock: (db, { signing }, { who, now }) => clockFindings(db, { signing, who, now }),
}
