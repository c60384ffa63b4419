import { confirmWaiting } from './confirm-waiting.ts'
import { closedMeeting } from '../electron/store/meetings/meeting-steps.ts'
import { openPanel } from '../electron/store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'
import { addCase } from '../electron/store/meetings/ready-case.ts'

/** One decided case in a closed meeting, with a signatory of each agency. */
export async function toSign() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  return { panel, steen, meetingId }
}

export async function setLimit(
  panel: PanelAtWork,
  name: 'doctor' | 'manager' | 'chair',
  annualLimitPence: number,
) {
  const { members } = await panel.call('panels.get', {})
  const member = members.find((one) => one.id === panel.ids[name])
  if (!member) throw new Error('no member')
  const { id: memberId, version, title, role, side, registration } = member
  await panel.call('panels.updateMember', {
    memberId,
    version,
    name: member.name,
    title,
    role,
    side,
    registration,
    active: true,
    annualLimitPence,
  })
  await confirmWaiting(panel)
}
