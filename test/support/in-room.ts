import type { Room } from '../../shared/room.ts'
import { addCase } from '../electron/store/meetings/ready-case.ts'
import type { CaseWishes } from '../electron/store/meetings/ready-case.ts'
import { meet } from '../electron/store/meetings/meeting-steps.ts'
import { openPanel } from '../electron/store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'

/** One case in a meeting in progress, with everyone there. */
export async function inRoom(wishes: CaseWishes = {}) {
  const panel = await openPanel()
  const steen = await addCase(panel, wishes)
  const { meetingId, items } = await meet(panel, [steen])
  return {
    panel,
    steen,
    meetingId,
    itemId: items[0]?.id ?? '',
    business: await firstBusiness(panel, meetingId),
  }
}

/** The room as it stands once this is done. */
export async function roomAfter(
  panel: Pick<PanelAtWork, 'call'>,
  meetingId: string,
  act: Promise<unknown>,
): Promise<Room> {
  await act
  return panel.call('room.get', { meetingId })
}

async function firstBusiness(panel: PanelAtWork, meetingId: string): Promise<string> {
  return (await panel.call('room.get', { meetingId })).items[0]?.id ?? ''
}

export const newAction = (itemId: string) => ({
  itemId,
  actionId: null,
  version: null,
  text: 'Find a personal assistant',
  ownerName: 'Jo Pell',
  side: 'socialCare' as const,
  dueOn: '2027-02-01',
})
