import type { MeetingSignOff } from '../../../../shared/sign-off.ts'
import { passphraseOf } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'

/** What a signatory's own sheet would send. */
export async function signatureOf(panel: PanelAtWork, meetingId: string, name: SeatName) {
  const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
  const sheet = signatories.find((one) => one.memberId === panel.ids[name])
  return {
    meetingId,
    memberId: panel.ids[name],
    passphrase: passphraseOf(name),
    fingerprint: [...(sheet?.fingerprint ?? ['amber', 'kettle', 'north', 'willow'])],
    draftSha256: sheet?.draftSha256 ?? null,
  }
}

export const signAs = async (
  panel: PanelAtWork,
  meetingId: string,
  name: SeatName,
): Promise<MeetingSignOff> => panel.call('signOff.sign', await signatureOf(panel, meetingId, name))
