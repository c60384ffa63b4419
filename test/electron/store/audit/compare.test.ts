import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addEntry, outsideAccord } from '../../../support/raw-store.ts'

const create = { heldOn: '2027-12-01', startsAt: '10:00', place: '' }

test('a head that was held elsewhere shows a trail that was cut, written anew, or is another’s', async () => {
  const panel = await openPanel(['worker'])
  await panel.call('meetings.create', create)
  const { checkpoint, size } = await panel.call('audit.head', {})
  for (const startsAt of ['11:00', '12:00', '13:00'])
    await panel.call('meetings.create', { ...create, startsAt })
  const later = (await panel.call('audit.head', {})).checkpoint
  const findings = async () => {
    const checkpoints = [checkpoint, later, checkpoint.replace('audit/', 'audit/x'), 'nothing']
    const { held } = await panel.call('audit.compare', { checkpoints })
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
  expect(await panel.call('audit.compare', { checkpoints: [] })).toMatchObject({ sound: true, held: [] })
})

test('every member may compare', async () => {
  const panel = await openPanel()
  for (const role of ['observer', 'member', 'signatory'] as const)
    expect(await panel.replyTo('audit.compare', { checkpoints: [] }, { role })).toMatchObject({ ok: true })
})
