import { migration } from './migration.ts'

const indexes = {
  release_record: ['release', ['recordId', 'recordVersion']],
  sharingDecision_record: ['sharingDecision', ['recordId']],
  meeting_state: ['meeting', ['state', 'heldOn', 'startsAt', 'id']],
  case_openedAt: ['case', ['openedAt', 'id']],
} as const

/** What was found by reading a table from end to end, and slower with each year. */
export const lookups = migration(430, async (db) => {
  for (const [name, [table, columns]] of Object.entries(indexes))
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
})
