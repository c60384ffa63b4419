import { toSign } from '../../../support/to-sign.ts'
import type { RecallReason } from '../../../../shared/recalls.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { arrive, log } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'

export const rightNumber = '999 123 4578'
export const answerBy = '2199-01-01'

/** A record that both signed, written for both agencies; the council says that it has its pack. */
export async function released() {
  const room = await toSign()
  const { panel, meetingId, steen } = room
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
  await log(panel, meetingId)
  await arrive(panel, meetingId, 'socialCare')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordId = records[0]?.recordId ?? ''
  const { personId } = steen
  return { ...room, recordId, personId, caseId: steen.id }
}

/** Put right in who the person is. */
export async function correct(
  panel: PanelAtWork,
  personId: string,
  changes: { readonly familyName?: string; readonly nhsNumber?: string; readonly dateOfBirth?: string },
): Promise<void> {
  const { person } = await panel.call('people.get', { personId })
  await panel.call('people.correct', {
    personId,
    version: person.version,
    changes,
    reason: 'The passport says so.',
    source: 'by_hand',
  })
}

export const openRecall = (panel: PanelAtWork, caseId: string, reasons: RecallReason[] = ['nhs_number']) =>
  panel.call('recalls.open', { caseId, reasons, answerTo: 'Cora Lind, 01522 000000', answerBy })

/** Released, put right and called back. */
export async function recalled() {
  const made = await released()
  await correct(made.panel, made.personId, { dateOfBirth: '1976-06-05' })
  const recall = await openRecall(made.panel, made.caseId, ['date_of_birth'])
  return { ...made, recall }
}
