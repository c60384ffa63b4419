import { expect, test } from 'vitest'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { db, refer } from '../referrals/refer.ts'

const frozenBytes = (panel: PanelAtWork) =>
  db(panel).selectFrom('record').selectAll().orderBy('id').orderBy('recordVersion').execute()

test('a record that was frozen while two were one stays byte for byte, and the undo and its history name it', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const anna = await refer(panel, { givenName: 'Anna', postcode: 'NG2 2ZZ' })
  const two = { personId: anna.personId, otherId: steen.personId, reason: 'One file.' }
  await panel.call('joins.make', two)
  await closedMeeting(panel, [steen])
  const before = await frozenBytes(panel)
  expect(before).toHaveLength(1)
  const [join] = await panel.call('joins.ofPerson', { personId: anna.personId })
  const joinId = join?.id ?? ''
  const named = [{ recordId: before[0]?.id, recordVersion: 1, caseId: steen.id, reference: steen.reference }]
  expect((await panel.call('joins.beforeUndo', { joinId })).frozen).toMatchObject(named)
  await panel.call('joins.undo', { joinId, version: join?.version ?? 0, reason: 'Two sisters.', answers: [] })
  expect(await frozenBytes(panel)).toEqual(before)
  expect((await panel.call('cases.get', { caseId: steen.id })).person.id).toBe(steen.personId)
  for (const { personId } of [steen, anna])
    expect(await panel.call('joins.ofPerson', { personId })).toMatchObject([
      { undone: { cases: [steen.reference], frozen: named } },
    ])
})
