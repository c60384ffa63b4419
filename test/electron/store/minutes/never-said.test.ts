import { describe, expect, test } from 'vitest'
import type { MinutesMaterial } from '../../../../shared/minutes.ts'
import { close, draftWith, laterOn } from '../meetings/meeting-steps.ts'
import { objectTo } from '../meetings/ready-case.ts'
import { decideAll, material, textOf, threeCases } from './three-cases.ts'

describe('what minutes never say', () => {
  const attendanceOf = (made: MinutesMaterial): string =>
    JSON.stringify(made.copies[0]?.text.sections.find(({ slug }) => slug === 'attendance'))

  test('that somebody was absent from an item that was not heard', async () => {
    const three = await threeCases()
    const { panel, meetingId, items } = three
    const { meeting } = await draftWith(panel, [], laterOn)
    const last = (await panel.call('room.get', { meetingId })).items.find(({ id }) => id === items[2]?.id)
    await panel.call('meetings.carry', {
      itemId: last?.id ?? '',
      version: last?.version ?? 1,
      toMeetingId: meeting.id,
      reason: 'Out of time.',
    })
    await decideAll({ ...three, items: items.slice(0, 2) })
    await close(panel, meetingId)
    const said = attendanceOf(await material(panel, meetingId))
    expect(said).not.toContain('item 3')
    // The coordinator of this panel was never marked; whoever was there for all that was heard needs no sentence.
    expect([...said.matchAll(/absent|left before/g)]).toHaveLength(1)
    expect(said).toContain('Cora Lind, panel coordinator, was absent.')
  })

  test('that nobody has decided about an objection, once a named person has', async () => {
    const three = await threeCases()
    const { panel, meetingId, cases } = three
    await decideAll(three)
    await close(panel, meetingId)
    for (const one of cases.slice(1, 2)) await objectTo(panel, one, 'health')
    expect(textOf(await material(panel, meetingId), 'social-care')).toContain('nobody has decided yet')
    const { blocks } = await panel.call('releases.status', { meetingId })
    const { recordId = '', side = 'socialCare' } = blocks[0] ?? {}
    const reason = 'Her brother works there.'
    await panel.call('releases.decideSharing', { recordId, side, share: false, reason })
    const said = textOf(await material(panel, meetingId), 'social-care')
    expect(said).toMatch(
      new RegExp(`${panel.coordinator.name} decided on \\w+ \\d+ \\w+ \\d{4} that it is not shared`),
    )
    expect(said).not.toContain('nobody has decided')
    expect(said).not.toContain(reason)
  })

  test('that the words of a person were not sought, once there are some', async () => {
    const three = await threeCases()
    const { panel, meetingId, cases } = three
    const { case: one } = await panel.call('cases.get', { caseId: cases[0]?.id ?? '' })
    const changes = { words: 'I swim.', wordsSource: 'not_sought' } as const
    await panel.call('cases.update', { caseId: one.id, version: one.version, changes })
    const said = textOf(await material(panel, meetingId), 'health')
    expect(said).toContain('I swim.')
    expect(said).not.toMatch(/not sought/i)
  })
})

describe('what they say', () => {
  test('the coordinator’s own copy has all that was carried, whoever else was there for it', async () => {
    const three = await threeCases()
    const { panel, meetingId, items } = three
    const { meeting } = await draftWith(panel, [], laterOn)
    const memberId = panel.coordinator.memberId
    await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'present' })
    await decideAll({ ...three, items: items.slice(0, 1) })
    await panel.call('room.show', { meetingId, itemId: items[1]?.id ?? '' })
    for (const { id: itemId } of items.slice(1)) {
      const { items: now } = await panel.call('room.get', { meetingId })
      const version = now.find(({ id }) => id === itemId)?.version ?? 0
      const reason = 'Out of time.'
      await panel.call('meetings.carry', { itemId, version, toMeetingId: meeting.id, reason })
    }
    await close(panel, meetingId)
    const { shown } = await panel.call('minutes.read', { meetingId, copy: null })
    const headings = JSON.stringify(shown?.text.sections.map(({ heading }) => heading))
    for (const name of three.names) expect(headings).toContain(name)
  })

  test('whoever sent apologies is named', async () => {
    const three = await threeCases()
    const { panel, meetingId } = three
    const memberId = panel.ids.worker
    await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'apology' })
    expect(textOf(await material(panel, meetingId), 'health')).toContain(
      'Winston Hale, social worker, sent apologies.',
    )
  })
})
