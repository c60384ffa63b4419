import { describe, expect, test } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../../electron/proof/jcs.ts'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import { close, closedMeeting, decideOn, meet, readBack, settleSharing } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function frozen(panel: PanelAtWork) {
  const row = await panel.store.desk().store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  return {
    row,
    decision: JSON.parse(row.decisionJson) as DecisionRecord,
    health: JSON.parse(row.healthJson) as AgencyRecord,
    socialCare: JSON.parse(row.socialCareJson) as AgencyRecord,
  }
}

describe('a frozen record', () => {
  test('says what was prepared, decided, said and agreed, without ids of its parts', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meetingId, items } = await meet(panel, [steen])
    const itemId = items[0]?.id ?? ''
    const mark = (memberId: string, state: 'apology' | 'sits_out') =>
      panel.call('room.setAttendance', { meetingId, itemId, memberId, state })
    await mark(panel.ids.peer, 'apology')
    await mark(panel.ids.chair, 'sits_out')
    await mark(panel.ids.chair, 'apology')
    await panel.call('room.setAttendance', { meetingId, itemId, memberId: panel.ids.chair, state: 'present' })
    await decideOn(panel, itemId)
    const memberId = panel.ids.worker
    const words = 'Not by bus. “Too soon.”'
    await panel.call('room.setAgreement', { itemId, memberId, position: 'disagree', words })
    const action = {
      text: 'Ring her',
      ownerName: 'Jo Pell',
      side: 'socialCare',
      dueOn: '2027-02-01',
    } as const
    await panel.call('room.saveAction', { itemId, actionId: null, version: null, ...action })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { row, decision } = await frozen(panel)
    expect(decision).toMatchObject({
      schema: 'accord/decision@2',
      recordId: row.id,
      recordVersion: 1,
      supersedes: null,
      caseReference: steen.reference,
      meeting: { id: meetingId, heldOn: '2027-01-14', item: 3, authority: 'funding', kind: 'panel' },
      agencies: { health: { odsCode: 'RHV99' }, socialCare: { odsCode: 'NG999' } },
      words: { text: 'I want to sing again.', source: 'attended' },
      plan: { annualPence: 780_000, healthPence: 520_000, socialCarePence: 260_000, section117: true },
      decision: { verdict: 'approved', reviewOn: '2027-04-15', readBackAt: expect.any(String) },
      quorum: { health: 2, socialCare: 2, quorate: true },
      actions: [{ audience: 'both', actionNo: 1, ...action }],
    })
    expect(decision.agreements.map(({ member, position }) => [member.name, position])).toEqual([
      ['Chidi Amara', 'agree'],
      ['Dilys Prosser', 'agree'],
      ['Marta Novak', 'agree'],
      ['Winston Hale', 'disagree'],
      ['Pia Lund', 'not_present'],
    ])
    expect(decision.agreements[3]?.words).toBe(words)
    expect(decision.attendance).toHaveLength(6)
    expect(decision.attendance.find((one) => one.name === 'Pia Lund')?.state).toBe('apology')
    const [, harm] = decision.risk.pitfalls
    expect(harm).toEqual({
      category: 'suicide_self_harm',
      text: 'Has harmed herself before',
      toWhom: 'Her',
    })
    expect(decision.risk.options[0]).not.toHaveProperty('id')
  })

  test('is canonical, the same for both agencies, and kept with its digests', async () => {
    const panel = await openPanel()
    await closedMeeting(panel, [await addCase(panel)])
    const { row, decision, health, socialCare } = await frozen(panel)
    for (const [json, digest] of [
      [row.decisionJson, row.decisionSha256],
      [row.healthJson, row.healthSha256],
      [row.socialCareJson, row.socialCareSha256],
    ] as const) {
      expect(canonicalJson(JSON.parse(json))).toBe(json)
      expect(sha256Hex(json)).toBe(digest)
    }
    for (const record of [health, socialCare]) {
      const { side: _side, ownBlocks: _own, schema: _schema, ...common } = record
      expect({ schema: 'accord/decision@2', ...common }).toEqual(decision)
    }
    const { db } = panel.store.desk().store
    await expect(
      db
        .updateTable('record')
        .set({ decisionJson: '{}' } as never)
        .execute(),
    ).rejects.toThrow('append-only')
  })

  test('gives each agency its own blocks, and the other a marker without the text', async () => {
    const panel = await openPanel()
    await closedMeeting(panel, [await addCase(panel)])
    const { row, health, socialCare } = await frozen(panel)
    const headings = ['Formulation', 'Means-test note', 'Weekly contribution']
    expect(health.ownBlocks.map((block) => block.heading)).toEqual(headings)
    expect(socialCare.ownBlocks.map((block) => block.heading)).toEqual(headings)
    expect(health.ownBlocks[0]).toMatchObject({
      audience: 'health',
      text: expect.stringContaining('Isolation'),
    })
    expect(health.ownBlocks[1]).toEqual({
      audience: 'social_care',
      heading: 'Means-test note',
      withheld: 'Detail of the council’s financial assessment',
    })
    expect(socialCare.ownBlocks[2]).toEqual({
      audience: 'social_care',
      heading: 'Weekly contribution',
      text: '£18.25 a week',
    })
    // Both owe what section 117 asks for: neither is kept from how the person is held, and by which team.
    expect(row.decisionJson).toContain('Informal')
    expect(row.decisionJson).toContain('Northgate team')
    for (const kept of ['Isolation']) {
      expect(row.healthJson).toContain(kept)
      expect(row.socialCareJson).not.toContain(kept)
      expect(row.decisionJson).not.toContain(kept)
    }
    for (const kept of ['Savings', '18.25']) {
      expect(row.socialCareJson).toContain(kept)
      expect(row.healthJson).not.toContain(kept)
      expect(row.decisionJson).not.toContain(kept)
    }
  })

  test('says that there is an objection, to whom it was told, and never its words', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel, { objection: 'health' })
    const { person } = await panel.call('cases.get', { caseId: steen.id })
    await panel.call('people.update', {
      personId: person.id,
      version: person.version,
      changes: { sharingObjection: 'My cousin works there', notToBeTold: ['socialCare'] },
    })
    const { meetingId, items } = await meet(panel, [steen])
    const itemId = items[0]?.id ?? ''
    await decideOn(panel, itemId)
    await settleSharing(panel, itemId, true)
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { row, health, socialCare } = await frozen(panel)
    const own = (record: AgencyRecord, audience: string) =>
      record.ownBlocks.find(
        (block) => block.heading === 'Objection to sharing' && block.audience === audience,
      )
    expect(own(health, 'health')).toMatchObject({
      text: 'The person objects to sharing between the agencies. An objection to sharing came with this agency’s referral. The person asked that the council not be told.',
    })
    expect(own(socialCare, 'social_care')).toMatchObject({
      text: 'The person objects to sharing between the agencies.',
    })
    const marker = socialCare.ownBlocks.filter(
      (block) => 'withheld' in block && block.withheld.startsWith('Objection of '),
    )
    expect(marker).toMatchObject([{ audience: 'health', heading: 'A part of this record' }])
    expect(marker[0]).not.toHaveProperty('text')
    expect(row.healthJson + row.socialCareJson).not.toContain('cousin')
  })

  test('commits the money of an approval, and none of a deferral', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [
      await addCase(panel),
      await addCase(panel, { familyName: 'Moor' }),
    ])
    const [first = '', second = ''] = items.map((item) => item.id)
    await decideOn(panel, first)
    await decideOn(panel, second, 'deferred_for_information')
    for (const itemId of [first, second]) await readBack(panel, itemId)
    await close(panel, meetingId)
    const rows = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select(['itemId', 'healthPence', 'socialCarePence'])
      .execute()
    expect(rows.find((row) => row.itemId === first)).toMatchObject({
      healthPence: 520_000,
      socialCarePence: 260_000,
    })
    expect(rows.find((row) => row.itemId === second)).toMatchObject({ healthPence: 0, socialCarePence: 0 })
  })
})
