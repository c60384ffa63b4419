import type { Case } from '../../../../shared/cases.ts'
import type { FrontLine } from '../../../../shared/front-line.ts'
import type { Who } from '../../../../shared/session.ts'
import type { RoomItem } from '../../../../shared/room.ts'
import { openPanel, passphraseOf } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import type { CaseWishes } from '../meetings/ready-case.ts'

/** Who takes it up: a signatory of health has the laptop. */
export const doctorOf = ({ ids }: PanelAtWork) =>
  ({ memberId: ids.doctor, role: 'signatory', side: 'health' }) as const

export interface Sitting {
  readonly panel: PanelAtWork
  readonly one: Case
  readonly itemId: string
  readonly meetingId: string
}

export const beginWith = (panel: PanelAtWork, one: Case) => ({
  caseId: one.id,
  healthMemberId: panel.ids.doctor,
  socialCareMemberId: panel.ids.manager,
})

/** Both signatories with a key of their own, and a case that is ready for them. */
export async function openBoth(wishes: CaseWishes = {}): Promise<{ panel: PanelAtWork; one: Case }> {
  const panel = await openPanel(['doctor', 'manager'])
  return { panel, one: await addCase(panel, wishes) }
}

export async function sit(wishes: CaseWishes = {}): Promise<Sitting> {
  const { panel, one } = await openBoth(wishes)
  const reply = await panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel))
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  const { sitting } = reply.value as FrontLine
  return { panel, one, itemId: sitting?.itemId ?? '', meetingId: sitting?.meetingId ?? '' }
}

export const approval = {
  verdict: 'approved' as const,
  reasons: 'The gain is worth it.',
  reviewOn: '2027-04-15',
}

export async function write({ panel, itemId }: Sitting, changes: object = approval): Promise<RoomItem> {
  const { decision } = await panel.call('room.item', { itemId })
  const input = { itemId, version: decision?.version ?? 1, changes }
  const reply = await panel.replyTo('frontLine.decide', input, doctorOf(panel))
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as RoomItem
}

/** The doctor is in; the other proves to be there. */
export async function confirm(
  { panel, itemId }: Sitting,
  more: object = {},
  as: Partial<Who> = doctorOf(panel),
) {
  const { decision } = await panel.call('room.item', { itemId })
  const input = { itemId, version: decision?.version ?? 1, passphrase: passphraseOf('manager'), ...more }
  return panel.replyTo('frontLine.confirm', input, as)
}
