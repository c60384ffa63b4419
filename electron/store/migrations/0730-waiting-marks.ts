import { migration } from './migration.ts'

/** What waits for somebody is found by what it waits for, however many marks there are. */
export const waitingMarks = migration(730, async (db) => {
  await db.schema
    .createIndex('audienceMark_decision')
    .on('audienceMark')
    .columns(['decidedAt', 'audience'])
    .execute()
  await db.schema
    .createIndex('audienceMark_silence')
    .on('audienceMark')
    .columns(['silent', 'silentAgreedAt'])
    .execute()
})
