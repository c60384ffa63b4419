import { readingsOf } from '../../../../electron/store/amendments/readings.ts'
import { selectCaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import { transact } from '../../../../electron/store/kernel/transact.ts'
import { freezeRecords } from '../../../../electron/store/records/freeze.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { plantedCase } from '../records/planted-case.ts'

/** The record of a case of which everything is said that can be, with what either agency has. */
export async function plantedRecord(): Promise<DecisionRecord> {
  const panel = await openPanel()
  const { itemId } = await plantedCase(panel)
  const { store, who, shelf } = panel.store.desk()
  const { db } = store
  const item = await db
    .selectFrom('agendaItem')
    .selectAll()
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', item.meetingId)
    .executeTakeFirstOrThrow()
  const facts = await selectCaseFacts(db, meeting, [item], '2027-01-14')
  await transact(
    { store, who },
    {
      operation: 'meetings.close',
      about: null,
      run: (tx, by) =>
        freezeRecords(tx, facts, { ...by, today: '2027-01-14', shelf, device: null, notebook: null }),
    },
  )
  const row = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  return readingsOf(row).whole
}
