import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deviceOf } from '../../../../electron/store/keys/device.ts'
import { dispatch } from '../../../../electron/store/app/dispatch.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { meet } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

/** The same store as another computer reaches it. */
const at =
  (panel: PanelAtWork, device: string) =>
  async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await dispatch({ ...panel.store.desk(), device }, name, input)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as Output<N>
  }

/** Two meetings under way, each on the shared screen of a computer of its own. */
async function twoRooms() {
  const panel = await openPanel()
  const [here, there] = [at(panel, newId()), at(panel, newId())]
  const first = await meet(panel, [await addCase(panel)])
  const second = await meet(panel, [await addCase(panel, { familyName: 'Moor' })])
  const [one, other] = [first.items[0]?.id ?? '', second.items[0]?.id ?? '']
  await here('room.show', { meetingId: first.meetingId, itemId: one })
  await there('room.show', { meetingId: second.meetingId, itemId: other })
  const walls = async () =>
    (await Promise.all([here('room.wall', {}), there('room.wall', {})])).map((view) =>
      view.kind === 'blank' ? null : view.itemId,
    )
  return { here, there, first: first.meetingId, second: second.meetingId, one, other, walls }
}

test('each computer’s shared screen shows its own meeting', async () => {
  const { walls, one, other } = await twoRooms()
  expect(await walls()).toEqual([one, other])
})

test('hiding in one room blanks no other, and neither does the one key for everything', async () => {
  const { here, there, first, second, walls, one, other } = await twoRooms()
  await here('room.hide', { meetingId: first, hidden: true })
  expect(await walls()).toEqual([null, other])
  await here('room.hide', { meetingId: first, hidden: false })
  await there('room.blank', {})
  expect(await walls()).toEqual([one, null])
  await there('room.hide', { meetingId: second, hidden: false })
  expect(await walls()).toEqual([one, other])
})

test('a meeting is hidden from any computer, and goes where it was shown last', async () => {
  const { here, there, first, second, walls, one, other } = await twoRooms()
  await there('room.hide', { meetingId: first, hidden: true })
  // What this one showed itself is hidden too: whoever hides sees nothing left.
  expect(await walls()).toEqual([null, null])
  await here('room.show', { meetingId: second, itemId: other })
  // It left the first meeting, which this one showed before, and the computer that it was on.
  expect(await walls()).toEqual([other, null])
  expect((await here('room.get', { meetingId: first })).shownItemId).toBeNull()
  await there('room.show', { meetingId: first, itemId: one })
  expect(await walls()).toEqual([other, one])
})

test('a meeting that a computer which is gone had on its screen is on this one as soon as it is shown again here', async () => {
  const panel = await openPanel()
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  const itemId = items[0]?.id ?? ''
  await at(panel, newId())('room.show', { meetingId, itemId })
  const here = at(panel, newId())
  expect(await here('room.wall', {})).toMatchObject({ kind: 'blank' })
  await here('room.hide', { meetingId, hidden: true })
  await here('room.hide', { meetingId, hidden: false })
  expect(await here('room.wall', {})).toMatchObject({ itemId })
})

test('a computer keeps its id, and one that is not whole is made anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-device-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const id = deviceOf(folder)
  expect(deviceOf(folder)).toBe(id)
  expect(JSON.parse(readFileSync(join(folder, 'device.json'), 'utf8'))).toEqual({ deviceId: id })
  writeFileSync(join(folder, 'device.json'), '{"deviceId":')
  const next = deviceOf(folder)
  expect(next).not.toBe(id)
  expect(deviceOf(folder)).toBe(next)
})
