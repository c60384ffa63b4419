import { migration } from './migration.ts'

const indexes = {
  // What figures, lists and Today ask of a case’s referrals stands in the index itself: the rows are long.
  referral_sent: ['referral', ['caseId', 'referredOn', 'id', 'side', 'team']],
  referral_origin: ['referral', ['originId']],
  referral_worker: ['referral', ['worker', 'caseId']],
  referral_team: ['referral', ['team', 'caseId']],
  case_keyWorker: ['case', ['keyWorker']],
  signOff_member: ['signOff', ['memberId', 'meetingId']],
  // Counted for whole lists of meetings, and each row holds all that was signed.
  signOff_counted: ['signOff', ['meetingId', 'kind', 'side', 'memberId', 'id', 'at']],
  record_counted: ['record', ['meetingId', 'recordVersion', 'confirmed', 'caseId', 'itemId', 'id']],
  action_side: ['action', ['side', 'state', 'dueOn', 'id']],
} as const

/** What was found in a store of ten thousand cases by reading a table from end to end, or row after long row. */
export const moreLookups = migration(900, async (db) => {
  for (const [name, [table, columns]] of Object.entries(indexes))
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
})
