import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { meet } from '../meetings/meeting-steps.ts'
import { count, passphraseOf } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { confirmWaiting } from '../../../support/confirm-waiting.ts'
import { refusal } from '../test-store.ts'
import { approval, beginWith, confirm, doctorOf, openBoth, sit, write } from './at-the-front-line.ts'

/** The council's part is more than the £10,000 that Marta Novak may sign. */
const overMarta = { unitPence: 30_000, healthPence: 459_500, socialCarePence: 1_100_500 }
const ada = {
  name: 'Ada Kerr',
  title: 'Director',
  role: 'signatory',
  side: 'socialCare',
  registration: '',
  annualLimitPence: 9_000_000,
  login: 'ada',
  passphrase: 'ada signs by the river',
} as const

describe('taking a case up', () => {
  test('names who may, the nearest to the front line first, and whether the plan is within their limit', async () => {
    const { panel, one } = await openBoth()
    const { people, sitting, route } = await panel.call('frontLine.get', { caseId: one.id })
    expect(sitting).toBeNull()
    expect(route.route).toBe('front_line')
    expect(people.map(({ name, side, withinLimit }) => [name, side, withinLimit])).toEqual([
      ['Marta Novak', 'socialCare', true],
      ['Dilys Prosser', 'health', true],
    ])
  })

  test('puts it before the two, and on no agenda besides', async () => {
    const { panel, one, meetingId, itemId } = await sit()
    const { sitting } = await panel.call('frontLine.get', { caseId: one.id })
    expect(sitting).toEqual({ meetingId, itemId, state: 'in_progress' })
    const page = await panel.call('cases.get', { caseId: one.id })
    expect([page.case.state, page.listed?.kind]).toEqual(['heard', 'front_line'])
    const again = await refusal(panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel)))
    expect(again).toMatchObject({ kind: 'invalid' })
  })

  test('is refused where the case needs the panel', async () => {
    const { panel, one } = await openBoth()
    await panel.call('cases.setFlags', { caseId: one.id, version: 1, changes: { legalDoubt: true } })
    const error = await refusal(panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel)))
    expect(error).toEqual({ kind: 'notAllowed', why: 'needsPanel' })
    expect(await panel.call('meetings.list', {})).toEqual([])
  })

  test('is refused to one whose limit the plan exceeds, and not to a colleague with a higher one', async () => {
    const { panel, one } = await openBoth({ line: overMarta })
    await panel.call('panels.addMember', ada)
    await confirmWaiting(panel)
    const { people } = await panel.call('frontLine.get', { caseId: one.id })
    expect(people.map(({ name, withinLimit }) => [name, withinLimit])).toEqual([
      ['Marta Novak', false],
      ['Dilys Prosser', true],
      ['Ada Kerr', true],
    ])
    const error = await refusal(panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel)))
    expect(error).toMatchObject({ fields: { socialCareMemberId: 'the plan is over their limit' } })
    const socialCareMemberId = people.find(({ name }) => name === 'Ada Kerr')?.memberId ?? ''
    const begun = { ...beginWith(panel, one), socialCareMemberId }
    expect((await panel.replyTo('frontLine.begin', begun, doctorOf(panel))).ok).toBe(true)
  })

  test('is refused to people of one agency, to a member without authority, and to nobody', async () => {
    const { panel, one } = await openBoth()
    const { doctor: d, manager: m, worker } = panel.ids
    for (const [healthMemberId, socialCareMemberId, field] of [
      [d, d, 'socialCareMemberId'],
      [m, m, 'healthMemberId'],
      [d, worker, 'socialCareMemberId'],
      [newId(), m, 'healthMemberId'],
    ]) {
      const input = { caseId: one.id, healthMemberId, socialCareMemberId }
      const as = { memberId: [d, m].find((id) => Object.values(input).includes(id)) ?? d }
      expect(await refusal(panel.replyTo('frontLine.begin', input, as))).toMatchObject({
        kind: 'invalid',
        fields: { [field ?? '']: 'may not sign without the panel' },
      })
    }
  })
})

describe('the decision of the two', () => {
  test('is refused until it says what it must, naming it', async () => {
    const sitting = await sit()
    expect(await refusal(confirm(sitting))).toMatchObject({ kind: 'invalid', fields: { verdict: 'missing' } })
    await write(sitting, { verdict: 'approved' })
    expect(await refusal(confirm(sitting))).toMatchObject({
      kind: 'invalid',
      fields: { reasons: 'missing', reviewOn: 'missing' },
    })
    expect(await count(sitting.panel, 'record')).toBe(0)
  })

  test('is refused once the case has come to need the panel', async () => {
    const sitting = await sit()
    await write(sitting)
    const { panel, one } = sitting
    await panel.call('cases.setFlags', { caseId: one.id, version: 1, changes: { personAsks: true } })
    expect(await refusal(confirm(sitting))).toEqual({ kind: 'notAllowed', why: 'needsPanel' })
    await panel.call('cases.setFlags', { caseId: one.id, version: 2, changes: { personAsks: false } })
    expect(await confirm(sitting)).toMatchObject({ ok: true })
  })

  test('is refused where one of the two disagrees', async () => {
    const sitting = await sit()
    await write(sitting)
    const { panel, itemId } = sitting
    const position = { itemId, memberId: panel.ids.manager, position: 'disagree', words: 'Not in winter' }
    // A chair may be one of the two: says so in the room, as a chair does.
    const { db } = panel.store.desk().store
    await db.updateTable('member').set({ role: 'chair' }).where('id', '=', panel.ids.manager).execute()
    expect(await panel.replyTo('room.setAgreement', position, { memberId: panel.ids.manager })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(await refusal(confirm(sitting))).toEqual({ kind: 'notAllowed', why: 'needsPanel' })
  })

  test('is one of three: the others are the panel’s', async () => {
    const sitting = await sit()
    const { panel, itemId } = sitting
    const decide = (verdict: string) =>
      panel.replyTo('frontLine.decide', { itemId, version: 1, changes: { verdict } }, doctorOf(panel))
    expect(await refusal(decide('referred_elsewhere'))).toMatchObject({ kind: 'invalid' })
    const deferred = { ...approval, verdict: 'deferred_for_information' as const }
    await panel.call('room.decide', { itemId, version: 1, changes: deferred })
    expect(await refusal(confirm(sitting))).toMatchObject({
      kind: 'invalid',
      fields: { verdict: 'only the panel may decide this' },
    })
  })

  test('is refused where the plan has outgrown one of the two, although a colleague could sign it', async () => {
    const sitting = await sit()
    const { panel, one } = sitting
    await write(sitting)
    await panel.call('panels.addMember', ada)
    await confirmWaiting(panel)
    const { lines } = await panel.call('plans.get', { caseId: one.id })
    const { id: lineId = '', version = 1 } = lines[0] ?? {}
    await panel.call('plans.updateLine', { lineId, version, changes: overMarta })
    expect((await panel.call('cases.route', { caseId: one.id })).reasons).toEqual([])
    expect(await refusal(confirm(sitting))).toMatchObject({
      kind: 'invalid',
      fields: { signatories: 'over the limit of one of the two' },
    })
  })
})

describe('nobody agrees for another', () => {
  const third = { kind: 'notAllowed', why: 'notOfTheTwo' }

  test('a third member takes no case up for two others, and confirms nothing of theirs', async () => {
    const { panel, one } = await openBoth()
    expect(await refusal(panel.replyTo('frontLine.begin', beginWith(panel, one)))).toEqual(third)
    const sitting = await sit()
    await write(sitting)
    const chair = { memberId: sitting.panel.ids.chair, role: 'chair', side: 'health' } as const
    expect(await refusal(confirm(sitting, {}, chair))).toEqual(third)
    expect(await count(sitting.panel, 'record')).toBe(0)
  })

  test('the other of the two agrees under their own passphrase: without it nothing is frozen', async () => {
    const sitting = await sit()
    const { panel, itemId } = sitting
    await write(sitting)
    // The doctor's own, and nobody's.
    for (const passphrase of [passphraseOf('doctor'), 'not this one at all'])
      expect(await refusal(confirm(sitting, { passphrase }))).toEqual({
        kind: 'notAllowed',
        why: 'passphrase',
      })
    expect(await count(panel, 'record')).toBe(0)
    const { agreements } = await panel.call('room.item', { itemId })
    expect(agreements.map(({ position }) => position)).toEqual([null, null])
    expect(await confirm(sitting)).toMatchObject({ ok: true, value: { state: 'closed' } })
  })

  test('whoever drives writes down for neither where they stand', async () => {
    const { panel, itemId } = await sit()
    const forThemself = { kind: 'notAllowed', why: 'forThemself' }
    expect(await refusal(panel.replyTo('room.everyoneAgrees', { itemId }))).toEqual(forThemself)
    const said = { itemId, memberId: panel.ids.manager, position: 'agree', words: '' }
    expect(await refusal(panel.replyTo('room.setAgreement', said))).toEqual(forThemself)
  })
})

describe('leaving it to the panel', () => {
  test('decides nothing, keeps why, and lets the case be listed', async () => {
    const sitting = await sit()
    const { panel, one, itemId, meetingId } = sitting
    await write(sitting)
    const leave = { itemId, reason: 'We do not agree about the evenings', disagreement: true }
    expect(await panel.replyTo('frontLine.leave', leave, doctorOf(panel))).toMatchObject({
      ok: true,
      value: { sitting: null, route: { route: 'panel', reasons: [{ code: 'disagreement' }] } },
    })
    const { case: now } = await panel.call('cases.get', { caseId: one.id })
    expect([now.state, now.whyPanel]).toEqual(['triaged', 'We do not agree about the evenings'])
    expect(await count(panel, 'record')).toBe(0)
    expect(await panel.call('signOff.waiting', {})).toEqual([])
    const draft = { heldOn: '2027-02-04', startsAt: '10:00', place: '' }
    const { meeting } = await panel.call('meetings.create', draft)
    await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [one.id] })
    const error = await refusal(
      panel.replyTo(
        'frontLine.decide',
        { itemId, version: 2, changes: { reasons: 'Late' } },
        doctorOf(panel),
      ),
    )
    expect(error).toEqual({ kind: 'notAllowed', why: 'closed' })
    expect((await panel.call('room.get', { meetingId })).items[0]?.state).toBe('carried')
  })
})

describe('the front line and the panel', () => {
  test('keep out of each other’s items: a signatory decides nothing of a panel’s meeting', async () => {
    const { panel, one } = await openBoth()
    const { items } = await meet(panel, [one])
    const itemId = items[0]?.id ?? ''
    const action = await panel.call('room.saveAction', {
      itemId,
      actionId: null,
      version: null,
      text: 'Ring her',
      ownerName: '',
      side: null,
      dueOn: null,
    })
    const tries = [
      panel.replyTo(
        'frontLine.decide',
        { itemId, version: 1, changes: { reasons: 'Mine' } },
        doctorOf(panel),
      ),
      panel.replyTo('frontLine.confirm', { itemId, version: 1, passphrase: 'x' }, doctorOf(panel)),
      panel.replyTo('frontLine.leave', { itemId, reason: 'Mine', disagreement: false }, doctorOf(panel)),
      panel.replyTo(
        'frontLine.removeAction',
        { actionId: action.actions[0]?.id, version: 1 },
        doctorOf(panel),
      ),
    ]
    for (const reply of tries) expect(await refusal(reply)).toEqual({ kind: 'notFound' })
    expect(await count(panel, 'action')).toBe(1)
  })

  test('keep out of each other’s agendas: nothing is added to, carried from or closed in a sitting', async () => {
    const { panel, meetingId, itemId } = await sit()
    const other = await addCase(panel, { familyName: 'Moor' })
    const draft = { heldOn: '2027-02-04', startsAt: '10:00', place: '' }
    const { meeting } = await panel.call('meetings.create', draft)
    const tries = [
      panel.replyTo('meetings.addCases', { meetingId, caseIds: [other.id] }),
      panel.replyTo('meetings.addBusiness', { meetingId, title: 'A visitor', minutes: 5 }),
      panel.replyTo('meetings.carry', { itemId, version: 1, toMeetingId: meeting.id, reason: 'Later' }),
      panel.replyTo('meetings.close', { meetingId, version: 1 }),
    ]
    for (const reply of tries) expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'frontLine' })
  })
})
