import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'

test('single keys are on until a member turns them off, for that member only', async () => {
  const panel = await openPanel()
  const other = { memberId: panel.ids.doctor, role: 'signatory' as const }
  expect(await panel.call('preferences.get', {})).toEqual({ singleKeys: true })
  await panel.call('preferences.set', { singleKeys: false })
  await panel.call('preferences.set', { singleKeys: true })
  await panel.call('preferences.set', { singleKeys: false })
  expect(await panel.call('preferences.get', {})).toEqual({ singleKeys: false })
  expect(await panel.replyTo('preferences.get', {}, other)).toEqual({ ok: true, value: { singleKeys: true } })
})
