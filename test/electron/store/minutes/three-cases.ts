import type { MinutesMaterial, MinutesToWrite, WrittenMinutes } from '../../../../shared/minutes.ts'
import { decideOn, meet, readBack, settleSharing } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import type { CaseWishes } from '../meetings/ready-case.ts'

export const planted = (name: string): string => `Planted for ${name}.`

/** Three cases, each with a phrase in its reasons that stands nowhere else. */
export async function threeCases(wishes: readonly CaseWishes[] = [{}, {}, {}]) {
  const panel = await openPanel()
  const names = ['Alder', 'Birch', 'Cedar']
  const cases = []
  for (const [index, familyName] of names.entries())
    cases.push(await addCase(panel, { familyName, ...wishes[index] }))
  const { meetingId, items } = await meet(panel, cases)
  const mark = (seat: SeatName, index: number, state: 'absent' | 'sits_out' | 'left') =>
    panel.call('room.setAttendance', {
      meetingId,
      itemId: items[index]?.id ?? '',
      memberId: panel.ids[seat],
      state,
    })
  return { panel, meetingId, items, cases, names, mark }
}
export type Three = Awaited<ReturnType<typeof threeCases>>

export async function decideAll({ panel, items, names }: Three): Promise<void> {
  for (const [index, item] of items.entries()) {
    const { decision } = await decideOn(panel, item.id)
    const changes = { reasons: planted(names[index] ?? '') }
    await panel.call('room.decide', { itemId: item.id, version: decision?.version ?? 1, changes })
    await settleSharing(panel, item.id, false)
    await readBack(panel, item.id)
  }
}

export const material = (panel: PanelAtWork, meetingId: string): Promise<MinutesMaterial> =>
  panel.call('minutes.material', { meetingId })
export const textOf = ({ copies }: MinutesMaterial, key: string): string =>
  JSON.stringify(copies.find(({ copy }) => copy.key === key)?.text ?? null)

/** As a task logs a copy that it has written. */
export const writtenOut = (
  { copy: { side, forMemberId, items } }: MinutesToWrite,
  version: number,
): WrittenMinutes => ({ side, forMemberId, items, version, sha256: 'a'.repeat(64) })
