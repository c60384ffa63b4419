import { migration } from './migration.ts'

/** The few records that were corrected, so that whoever asks what is still to sign does not read them all. */
export const correctedRecords = migration(690, async (db) => {
  await db.schema
    .createIndex('record_corrected')
    .on('record')
    .columns(['recordVersion', 'meetingId'])
    .execute()
})
