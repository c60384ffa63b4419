import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { DecisionRecord, Statement } from '../../../../shared/records.ts'
import { namingOn } from '../../../../shared/agencies.ts'
import { closedMeeting, decideOn, heldOn, meet, readBack, close } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'

const dayAfter = '2027-01-15'
const later = new Date('2027-03-01T10:00:00Z')

const change = (side: Side, fromOn: string, name: string) => ({
  side,
  fromOn,
  name,
  odsCode: 'NEW99',
  abbreviation: 'NW',
  reason: 'A merger.',
})

async function records(panel: PanelAtWork): Promise<DecisionRecord[]> {
  const rows = await panel.store.desk().store.db.selectFrom('record').select('decisionJson').execute()
  return rows.map(({ decisionJson }) => JSON.parse(decisionJson) as DecisionRecord)
}

async function memberFields(panel: PanelAtWork, memberId: string) {
  const { members } = await panel.call('panels.get', {})
  const found = members.find(({ id }) => id === memberId)
  if (!found) throw new Error('no member')
  const { version, name, title, role, side, registration, annualLimitPence, active } = found
  return { memberId, version, name, title, role, side, registration, annualLimitPence, active }
}

describe('a record says what its agencies were called on the day of its meeting', () => {
  test.each([
    ['on that day', heldOn, 'Northgate and Pell Council'],
    ['the day after', dayAfter, 'Northgate Council'],
  ])('where the change holds from %s', async (_when, fromOn, name) => {
    const panel = await openPanel()
    await panel.call('agencies.change', change('socialCare', fromOn, 'Northgate and Pell Council'))
    await closedMeeting(panel, [await addCase(panel)])
    expect((await records(panel))[0]?.agencies.socialCare.name).toBe(name)
  })

  test('and so do its minutes and papers', async () => {
    const panel = await openPanel()
    await panel.call('agencies.change', change('health', heldOn, 'Esk NHS Trust'))
    await panel.call('agencies.change', change('health', dayAfter, 'Tay NHS Trust'))
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    const minutes = JSON.stringify(await panel.call('minutes.read', { meetingId, copy: 'health' }))
    expect(minutes).toContain('Esk NHS Trust')
    expect(minutes).not.toContain('Tay NHS Trust')
    const papers = await panel.call('papers.get', { meetingId, memberId: panel.ids.doctor })
    expect(papers?.agencyName).toBe('Esk NHS Trust')
  })

  test('explains the abbreviation that its words use', async () => {
    const panel = await openPanel()
    await panel.call('agencies.change', change('health', heldOn, 'Esk NHS Trust'))
    const heard = await addCase(panel)
    const { meetingId, items } = await meet(panel, [heard])
    const itemId = items[0]?.id ?? ''
    await decideOn(panel, itemId)
    const { decision } = await panel.call('room.item', { itemId })
    const changes = { reasons: 'NW pays for the choir.' }
    await panel.call('room.decide', { itemId, version: decision?.version ?? 1, changes })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect((await records(panel))[0]?.glossary?.terms).toContainEqual({
      short: 'NW',
      expansion: 'Esk NHS Trust',
    })
  })

  test('and a statement names agency, code, signatory and job as the record does, whatever they are called by then', async () => {
    const { panel, meetingId } = await toSign()
    const [naming] = (await panel.call('agencies.names', {})).namings
    await panel.call('agencies.correct', {
      namingId: naming?.id ?? '',
      version: 1,
      fromOn: null,
      name: 'Another NHS Trust',
      odsCode: 'OTH99',
      abbreviation: '',
      reason: 'Mistyped.',
    })
    const doctor = await memberFields(panel, panel.ids.doctor)
    await panel.call('panels.updateMember', {
      ...doctor,
      name: 'Dilys Vane',
      reason: 'Her name was misread.',
    })
    await signAs(panel, meetingId, 'doctor')
    const { statementJson } = await panel.store
      .desk()
      .store.db.selectFrom('signOff')
      .select('statementJson')
      .executeTakeFirstOrThrow()
    expect((JSON.parse(statementJson) as Statement).signer).toMatchObject({
      name: 'Dilys Prosser',
      role: 'Consultant psychiatrist',
      agencyName: 'Harrow Vale NHS Trust',
      odsCode: 'RHV99',
    })
  })
})

describe('a record says what its members were called on the day of its meeting', () => {
  test.each([
    ['a correction is right of every day', null, 'Dilys Vane'],
    ['a name that changed on that day is the new one', heldOn, 'Dilys Vane'],
    ['a name that changed afterwards is the old one', dayAfter, 'Dilys Prosser'],
  ])('%s', async (_why, changedOn, name) => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    const doctor = await memberFields(panel, panel.ids.doctor)
    const change = { ...doctor, name: 'Dilys Vane', changedOn, reason: 'She married.' }
    const reply = await panel.replyTo('panels.updateMember', change, {}, later)
    expect(reply.ok).toBe(true)
    for (const { id } of items) {
      await decideOn(panel, id)
      await readBack(panel, id)
    }
    await close(panel, meetingId)
    const there = (await records(panel))[0]?.attendance.find(({ memberId }) => memberId === panel.ids.doctor)
    expect(there?.name).toBe(name)
  })
})

const sidesOf = fc.constantFrom<Side>('health', 'socialCare')
const day = fc.constantFrom('2020-01-01', '2027-01-13', heldOn, dayAfter, '2099-01-01')
const called = fc.record({
  name: fc.constantFrom('Esk Trust', 'Tay Council', 'North Board'),
  odsCode: fc.constantFrom('', 'AAA', 'BBB99'),
  abbreviation: fc.constantFrom('', 'ET', 'TC'),
})
const act = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), side: sidesOf, fromOn: day, called }),
  fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(6), fromOn: day, called }),
  fc.record({ kind: fc.constant('takeBack' as const), nth: fc.nat(6) }),
  fc.record({
    kind: fc.constant('member' as const),
    who: fc.constantFrom('doctor' as const, 'manager' as const, 'worker' as const),
    name: fc.constantFrom('Ann Lee', 'Bo Carr'),
    changedOn: fc.option(day),
  }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** What may be refused is refused: the sequence goes on. */
async function perform(panel: PanelAtWork, one: Act): Promise<void> {
  const reason = 'It was said.'
  if (one.kind === 'member') {
    const fields = await memberFields(panel, panel.ids[one.who])
    const { name, changedOn } = one
    await panel.replyTo('panels.updateMember', { ...fields, name, changedOn, reason }, {}, later)
    return
  }
  if (one.kind === 'change')
    return void (await panel.replyTo('agencies.change', {
      side: one.side,
      fromOn: one.fromOn,
      ...one.called,
      reason,
    }))
  const { namings } = await panel.call('agencies.names', {})
  const naming = namings[one.nth % namings.length]
  if (!naming) return
  const { id: namingId, version } = naming
  if (one.kind === 'takeBack')
    return void (await panel.replyTo('agencies.takeBack', { namingId, version, reason }))
  const fromOn = naming.fromOn === null ? null : one.fromOn
  await panel.replyTo('agencies.correct', { namingId, version, fromOn, ...one.called, reason })
}

const kept = async (panel: PanelAtWork) => {
  const { db } = panel.store.desk().store
  return {
    records: await db.selectFrom('record').selectAll().execute(),
    signOffs: await db.selectFrom('signOff').selectAll().execute(),
    papers: await db.selectFrom('paperIssue').selectAll().execute(),
  }
}

test('no sequence of corrections changes one byte of what was frozen, signed or sent out, and the day of a meeting says one name', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  const before = await kept(panel)
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      for (const one of acts) await perform(panel, one)
      expect(await kept(panel)).toEqual(before)
      const { namings } = await panel.call('agencies.names', {})
      for (const side of ['health', 'socialCare'] as const) {
        const own = namings.filter((one) => one.side === side)
        expect(own.filter(({ fromOn }) => fromOn === null)).toHaveLength(1)
        expect(new Set(own.map(({ fromOn }) => fromOn)).size).toBe(own.length)
        expect(namingOn(own, '0001-01-01')?.fromOn).toBeNull()
      }
    }),
    { numRuns: 40 },
  )
})
