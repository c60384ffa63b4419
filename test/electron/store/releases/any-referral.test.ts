import { describe, expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { bringIn, councilRows } from '../imports/import-file.ts'
import { closedMeeting, draftWith, meet, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { db, refer, referAgain } from '../referrals/refer.ts'
import { signAs } from '../sign-off/sign-as.ts'

const number = '9990181594'

async function signed() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  await db(panel).updateTable('person').set({ nhsNumber: number }).where('id', '=', steen.personId).execute()
  const { meetingId } = await closedMeeting(panel, [steen])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  return { panel, steen, meetingId }
}

const mayHave = async (panel: PanelAtWork, meetingId: string) =>
  (await releaseMaterial(db(panel), meetingId)).packs.map(({ side }) => side)

const blocks = async (panel: PanelAtWork, meetingId: string) =>
  (await panel.call('releases.status', { meetingId })).blocks

const objecting = (id: string, on: string) =>
  councilRows([id, number, 'Steen', 'Ruth', '1975-05-04', on, '', 'Y'])

const object = (panel: PanelAtWork, id: string) =>
  db(panel).updateTable('referral').set({ sharingObjection: 1 }).where('id', '=', id).execute()

const share = async (panel: PanelAtWork, meetingId: string) => {
  const [{ recordId, side } = { recordId: '', side: 'health' as const }] = await blocks(panel, meetingId)
  await panel.call('releases.decideSharing', { recordId, side, share: true, reason: 'She agreed.' })
}

describe('an objection that came with another referral of the person', () => {
  test('holds the other agency’s pack back until a named person decides, and another one asks again', async () => {
    const { panel, meetingId } = await signed()
    expect(await mayHave(panel, meetingId)).toEqual(['health', 'socialCare'])
    await bringIn(panel, objecting('P1', '2026-11-20'), 'socialCare')
    expect(await mayHave(panel, meetingId)).toEqual(['socialCare'])
    expect(await blocks(panel, meetingId)).toMatchObject([
      { side: 'health', why: 'The person objects to sharing with health', decision: null },
    ])
    await share(panel, meetingId)
    expect(await mayHave(panel, meetingId)).toEqual(['health', 'socialCare'])
    await bringIn(panel, objecting('P1', '2026-11-21'), 'socialCare')
    expect(await mayHave(panel, meetingId)).toEqual(['socialCare'])
  })

  test('still does when that referral was closed as one that was sent before', async () => {
    const { panel, steen, meetingId } = await signed()
    const one = await referAgain(panel, steen.personId)
    const again = await referAgain(panel, steen.personId)
    await object(panel, again.id)
    const same = { referralId: again.id, version: again.version, sameAsId: one.id, reason: 'Sent twice.' }
    await panel.call('referrals.saySame', same)
    expect(await mayHave(panel, meetingId)).toEqual(['health'])
  })

  test('of somebody who is joined is heard from then on, also after a decision, and goes with them', async () => {
    const { panel, steen, meetingId } = await signed()
    const anna = await refer(panel, { givenName: 'Anna', nhsNumber: '9998483727' })
    await object(panel, anna.id)
    expect(await mayHave(panel, meetingId)).toEqual(['health', 'socialCare'])
    await object(panel, (await referAgain(panel, steen.personId)).id)
    await share(panel, meetingId)
    expect(await mayHave(panel, meetingId)).toEqual(['health', 'socialCare'])
    const two = { personId: steen.personId, otherId: anna.personId, reason: 'One file.' }
    await panel.call('joins.make', two)
    expect(await mayHave(panel, meetingId)).toEqual(['health'])
    const [join] = await panel.call('joins.ofPerson', { personId: steen.personId })
    const undo = { joinId: join?.id ?? '', version: join?.version ?? 0, reason: 'Two sisters.', answers: [] }
    await panel.call('joins.undo', undo)
    expect(await mayHave(panel, meetingId)).toEqual(['health', 'socialCare'])
    await panel.call('joins.make', { ...two, personId: two.otherId, otherId: two.personId })
    expect(await mayHave(panel, meetingId)).toEqual(['health'])
  })

  test('leaves the case out of the other agency’s papers', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meeting } = await draftWith(panel, [steen])
    await publish(panel, meeting.id)
    const shown = async (seat: 'doctor' | 'manager' | 'peer') =>
      JSON.stringify(
        await panel.call('papers.get', { meetingId: meeting.id, memberId: panel.ids[seat] }),
      ).includes('I want to sing again.')
    expect(await shown('manager')).toBe(true)
    const fresh = await referAgain(panel, steen.personId, { referredOn: '2026-11-20' })
    await object(panel, fresh.id)
    expect([await shown('doctor'), await shown('manager'), await shown('peer')]).toEqual([true, false, false])
  })

  test('is said in the room, before anybody is shown', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const steen = await addCase(panel)
    const { items } = await meet(panel, [steen])
    const itemId = items[0]?.id ?? ''
    expect((await panel.call('room.item', { itemId })).sharing).toEqual([])
    await object(panel, (await referAgain(panel, steen.personId)).id)
    expect((await panel.call('room.item', { itemId })).sharing).toEqual([
      { side: 'socialCare', why: 'The person objects to sharing with the council', decision: null },
    ])
  })
})
