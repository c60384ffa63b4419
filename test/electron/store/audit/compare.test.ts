import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addEntry, outsideAccord } from '../../../support/raw-store.ts'
import { compareHeads } from '../../../../electron/store/audit/compare-heads.ts'

const create = { heldOn: '2027-12-01', startsAt: '10:00', place: '' }

test('a head that was held elsewhere shows a trail that was cut, written anew, or is another’s', async () => {
  const panel = await openPanel(['worker'])
  await panel.call('meetings.create', create)
  const { checkpoint, size } = await panel.call('audit.head', {})
  for (const startsAt of ['11:00', '12:00', '13:00'])
    await panel.call('meetings.create', { ...create, startsAt })
  const later = (await panel.call('audit.head', {})).checkpoint
  const compare = (checkpoints: readonly string[]) => compareHeads(panel.store.desk().store.db, checkpoints)
  const findings = async () => {
    const checkpoints = [checkpoint, later, checkpoint.replace('audit/', 'audit/x'), 'nothing']
    const { held } = await compare(checkpoints)
    return held.map(({ finding }) => finding)
  }
  expect(await findings()).toEqual(['sound', 'sound', 'other', 'unreadable'])
  await outsideAccord(panel, (raw) => void raw.exec(`delete from audit where seq > ${size}`))
  expect(await findings()).toEqual(['sound', 'cut', 'other', 'unreadable'])
  await outsideAccord(panel, (raw) => {
    raw.exec(`delete from audit where seq >= ${size}`)
    addEntry(raw, panel.ids.worker, 'meetings.create', 'another')
    addEntry(raw, panel.ids.worker, 'meetings.create', 'another')
  })
  expect((await findings())[0]).toBe('rewritten')
  expect(await compare([])).toMatchObject({ sound: true, held: [] })
})
