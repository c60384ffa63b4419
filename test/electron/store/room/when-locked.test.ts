import { expect, test } from 'vitest'
import { draftWith, start } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

test('only a meeting in progress has its own way to lock, as the terms say it', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  expect(await panel.call('room.whenLocked', {})).toBeNull()
  const { meeting } = await draftWith(panel, [await addCase(panel)])
  expect(await panel.call('room.whenLocked', {})).toBeNull()
  await start(panel, meeting.id)
  const { panel: shown } = await panel.call('panels.get', {})
  const usual = { panelName: shown.name, minutes: 20, wall: 'panel' }
  expect(await panel.call('room.whenLocked', {})).toEqual(usual)
  const { name, authority, version } = shown
  const terms = { ...shown.terms, roomLockMinutes: 30 as const, wallWhenLocked: 'item' as const }
  await panel.call('panels.updateTerms', { name, authority, version, terms })
  expect(await panel.call('room.whenLocked', {})).toEqual({ ...usual, minutes: 30, wall: 'item' })
})

test('terms of more than half an hour, or of none, are refused', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const { panel: shown } = await panel.call('panels.get', {})
  const { name, authority, version } = shown
  for (const roomLockMinutes of [0, 5, 31, 60]) {
    const terms = { ...shown.terms, roomLockMinutes } as unknown as typeof shown.terms
    const reply = await panel.replyTo('panels.updateTerms', { name, authority, version, terms })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  }
})
