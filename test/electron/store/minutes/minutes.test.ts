import { describe, expect, test } from 'vitest'
import type { MinutesMaterial } from '../../../../shared/minutes.ts'
import { close, decideOn, draftWith, laterOn } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { decideAll, material, planted, textOf, threeCases, writtenOut } from './three-cases.ts'
import { refusal } from '../test-store.ts'

const copyFor = (made: MinutesMaterial, memberId: string) =>
  made.copies.find(({ copy }) => copy.forMemberId === memberId)

describe('who gets which minutes', () => {
  test('those who were there for everything share their agency’s copy', async () => {
    const three = await threeCases()
    await decideAll(three)
    await close(three.panel, three.meetingId)
    const { copies } = await material(three.panel, three.meetingId)
    expect(copies.map(({ copy }) => [copy.key, copy.readers, copy.isWhole])).toEqual([
      ['health', ['Chidi Amara', 'Dilys Prosser'], true],
      ['social-care', expect.arrayContaining(['Marta Novak', 'Winston Hale']), true],
      ['no-agency', ['Pia Lund'], true],
    ])
  })

  test('a part-attender’s copy holds their part and the meeting’s frame, and nothing of the rest', async () => {
    const three = await threeCases()
    await three.mark('worker', 0, 'absent')
    await three.mark('worker', 2, 'left')
    await decideAll(three)
    await close(three.panel, three.meetingId)
    const made = await material(three.panel, three.meetingId)
    const mine = copyFor(made, three.panel.ids.worker)
    const said = JSON.stringify(mine?.text)
    expect(mine?.copy).toMatchObject({
      key: expect.stringMatching(/^part-\d\d$/),
      isWhole: false,
      side: 'socialCare',
    })
    expect(said).toContain(planted('Birch'))
    expect(said).toContain('This is a summary, not a verbatim account')
    for (const other of ['Alder', 'Cedar', three.cases[0]?.reference, three.cases[2]?.reference])
      expect(said).not.toContain(other)
    for (const key of ['health', 'social-care'])
      for (const name of three.names) expect(textOf(made, key)).toContain(planted(name))
  })

  test('an item that somebody declared an interest in is not their part', async () => {
    const three = await threeCases()
    await three.mark('doctor', 1, 'sits_out')
    const draft = copyFor(await material(three.panel, three.meetingId), three.panel.ids.doctor)
    expect(JSON.stringify(draft?.text)).not.toContain('Birch')
    await three.panel.call('room.setAttendance', {
      meetingId: three.meetingId,
      itemId: null,
      memberId: three.panel.ids.chair,
      state: 'present',
    })
    await decideAll(three)
    await close(three.panel, three.meetingId)
    const closed = copyFor(await material(three.panel, three.meetingId), three.panel.ids.doctor)
    expect(JSON.stringify(closed?.text)).not.toContain('Birch')
    expect(JSON.stringify(closed?.text)).toContain(planted('Cedar'))
  })

  test('a member reads their own copy and no other; coordinator and chair read all', async () => {
    const three = await threeCases()
    await three.mark('worker', 0, 'absent')
    await decideAll(three)
    const { panel, meetingId } = three
    const as = { memberId: panel.ids.worker, role: 'member' as const }
    const reply = await panel.replyTo('minutes.read', { meetingId, copy: null }, as)
    const read = reply.ok ? (reply.value as { copies: { key: string }[]; shown: unknown }) : null
    expect(read?.copies).toHaveLength(1)
    expect(JSON.stringify(read)).not.toContain('Alder')
    for (const copy of ['health', 'social-care', 'part-01'])
      expect(await refusal(panel.replyTo('minutes.read', { meetingId, copy }, as))).toEqual({
        kind: 'notFound',
      })
    expect(await panel.call('minutes.read', { meetingId, copy: 'health' })).toMatchObject({
      shown: { key: 'health' },
    })
  })
})

describe('what an agency may not read', () => {
  test('stands in no copy at all: its own blocks stay in its record', async () => {
    const three = await threeCases()
    await decideAll(three)
    await close(three.panel, three.meetingId)
    const said = JSON.stringify(await material(three.panel, three.meetingId))
    // The formulation is health’s own, the means test the council’s (ready-case.ts).
    expect(said).not.toContain('Isolation came before')
    expect(said).not.toContain('9,100')
  })

  test('an objection keeps an item out of that agency’s copies, draft or closed, until a named person shares it', async () => {
    const three = await threeCases([{}, { objection: 'health' }, {}])
    const { panel, meetingId } = three
    const draft = await material(panel, meetingId)
    expect(textOf(draft, 'social-care')).not.toContain('Birch')
    expect(textOf(draft, 'health')).toContain('Birch')
    await decideAll(three)
    await close(panel, meetingId)
    const closed = await material(panel, meetingId)
    expect(textOf(closed, 'social-care')).not.toContain('Birch')
    expect(textOf(closed, 'no-agency')).not.toContain('Birch')
    expect(textOf(closed, 'social-care')).toContain('Held back from this copy')
    const { blocks } = await panel.call('releases.status', { meetingId })
    const { recordId = '', side = 'socialCare' } = blocks[0] ?? {}
    await panel.call('releases.decideSharing', { recordId, side, share: true, reason: 'She agreed.' })
    expect(textOf(await material(panel, meetingId), 'social-care')).toContain(planted('Birch'))
  })
})

describe('what they are built from', () => {
  test('before the close it is a draft of what is recorded so far; after it the frozen records', async () => {
    const three = await threeCases()
    const { panel, meetingId, items, cases } = three
    await decideAll(three)
    const { version } = await panel.call('minutes.read', { meetingId, copy: 'health' })
    expect(version).toBe(0)
    expect(textOf(await material(panel, meetingId), 'health')).toContain('Draft: the meeting is not closed')
    await close(panel, meetingId)
    const closed = await material(panel, meetingId)
    expect([closed.version, items.length]).toEqual([1, 3])
    const steen = await panel.call('cases.get', { caseId: cases[0]?.id ?? '' })
    await panel.replyTo('cases.update', {
      caseId: steen.case.id,
      version: steen.case.version,
      changes: { words: 'Something else now.', ask: 'Another question.', section117: true },
    })
    expect(await material(panel, meetingId)).toEqual(closed)
  })

  test('a carried item says where to and why; one that was not reached says so', async () => {
    const three = await threeCases()
    const { panel, meetingId, items } = three
    const { meeting } = await draftWith(panel, [], laterOn)
    const { items: now } = await panel.call('room.get', { meetingId })
    const item = now.find(({ id }) => id === items[2]?.id)
    await panel.call('meetings.carry', {
      itemId: item?.id ?? '',
      version: item?.version ?? 1,
      toMeetingId: meeting.id,
      reason: 'Her advocate is away.',
    })
    const said = textOf(await material(panel, meetingId), 'health')
    expect(said).toContain('Her advocate is away.')
    expect(said).toContain('Carried to the meeting of Thursday 11 February 2027.')
    expect(said).toContain('Not reached.')
    await decideAll({ ...three, items: items.slice(0, 2) })
    await close(panel, meetingId)
    // It goes on elsewhere: what it says later is not what it said here.
    const closed = textOf(await material(panel, meetingId), 'health')
    expect(closed).toContain('Her advocate is away.')
    const section = (await material(panel, meetingId)).copies[0]?.text.sections.find(({ heading }) =>
      heading.includes('Cedar'),
    )
    expect(section?.heading).toContain(three.cases[2]?.reference)
    expect(JSON.stringify(section)).not.toContain('choir')
  })

  test('dissent stands word for word with whose it is, and each action with owner and date', async () => {
    const three = await threeCases()
    const { panel, meetingId, items } = three
    const itemId = items[0]?.id ?? ''
    await decideOn(panel, itemId)
    const words = 'Not by bus. “Too soon.”'
    await panel.call('room.setAgreement', { itemId, memberId: panel.ids.worker, position: 'disagree', words })
    const action = {
      text: 'Ring her.',
      ownerName: 'Jo Pell',
      side: 'socialCare',
      dueOn: '2027-02-01',
    } as const
    await panel.call('room.saveAction', { itemId, actionId: null, version: null, ...action })
    const [health] = (await material(panel, meetingId)).copies
    const said = health?.text.sections.find(({ heading }) => heading.includes('Alder'))?.blocks
    expect(said).toContainEqual(
      expect.objectContaining({
        kind: 'quote',
        text: words,
        by: 'Winston Hale, Social worker (social care). Disagrees.',
      }),
    )
    expect(said).toContainEqual({
      kind: 'list',
      items: ['Ring her (Jo Pell, social care), by Monday 1 February 2027'],
    })
  })

  test('a meeting without items, and one of sixty, are built alike each time', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [])
    const empty = await material(panel, meeting.id)
    expect(empty.copies.map(({ copy }) => copy.key)).toEqual(['health', 'social-care'])
    expect(await material(panel, meeting.id)).toEqual(empty)
    for (let index = 0; index < 60; index++)
      await panel.call('meetings.addBusiness', {
        meetingId: meeting.id,
        title: `Matter ${index}`,
        minutes: 1,
      })
    const long = await material(panel, meeting.id)
    expect(long.copies[0]?.copy.items.length).toBeGreaterThanOrEqual(60)
    expect(await material(panel, meeting.id)).toEqual(long)
  })
})

test('what was written is logged with its version and for whom, and refused to anybody else', async () => {
  const three = await threeCases()
  await three.mark('worker', 0, 'absent')
  await decideAll(three)
  await close(three.panel, three.meetingId)
  const { copies, version } = await material(three.panel, three.meetingId)
  const written = { meetingId: three.meetingId, copies: copies.map((one) => writtenOut(one, version)) }
  await three.panel.call('minutes.record', written)
  const { log } = await three.panel.call('minutes.read', { meetingId: three.meetingId, copy: null })
  expect(log).toHaveLength(copies.length)
  expect(log).toContainEqual(
    expect.objectContaining({ forName: 'Winston Hale', minutesVersion: 1, side: 'socialCare' }),
  )
  expect(await refusal(three.panel.replyTo('minutes.record', written, { role: 'member' }))).toEqual({
    kind: 'notAllowed',
    why: 'role',
  })
})
