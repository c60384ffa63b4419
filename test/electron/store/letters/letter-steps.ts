import { sha256Hex } from '../../../../electron/proof/jcs.ts'
import { pinRecords } from '../../../../electron/store/keys/pins.ts'
import type { Letter } from '../../../../shared/letters.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import type { Verdict } from '../../../../shared/room.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

/** One case decided and closed, and its letter as it is built. */
export async function decidedLetter(
  verdict: Verdict = 'approved',
  needs = '',
  signing: readonly SeatName[] = [],
) {
  const panel = await openPanel([...signing])
  const steen = await addCase(panel)
  if (needs !== '') await reachedBy(panel, steen.id, needs)
  const { meetingId, items } = await meet(panel, [steen])
  for (const item of items) {
    await decideOn(panel, item.id, verdict)
    await readBack(panel, item.id)
  }
  await close(panel, meetingId)
  const { letters } = await panel.call('letters.ofMeeting', { meetingId })
  const [letter] = letters
  if (!letter) throw new Error('no letter')
  return { panel, steen, meetingId, letter, recordId: letter.recordId }
}

async function reachedBy(panel: PanelAtWork, caseId: string, communicationNeeds: string): Promise<void> {
  const { person } = await panel.call('cases.get', { caseId })
  await panel.call('people.update', {
    personId: person.id,
    version: person.version,
    changes: { communicationNeeds },
  })
}

export const ready = (panel: PanelAtWork, { recordId, version }: Letter): Promise<Letter> =>
  panel.call('letters.setReady', { recordId, version, ready: true })

/** The decision as a later version says it, frozen beside the first. */
export async function amend(panel: PanelAtWork, recordId: string, reasons: string): Promise<void> {
  const { db } = panel.store.desk().store
  const row = await db.selectFrom('record').selectAll().where('id', '=', recordId).executeTakeFirstOrThrow()
  const record = JSON.parse(row.decisionJson) as DecisionRecord
  const next = { ...record, recordVersion: 2, decision: { ...record.decision, reasons } }
  const decisionJson = JSON.stringify(next)
  const second = { ...row, recordVersion: 2, decisionJson, decisionSha256: sha256Hex(decisionJson) }
  await db.insertInto('record').values(second).execute()
  const { memberId } = panel.store.desk().who
  await db.transaction().execute((tx) => pinRecords(tx, [second], { memberId, at: row.frozenAt }))
}
