import { describe, expect, test } from 'vitest'
import type { BusinessNote, MinutesMaterial } from '../../../../shared/minutes.ts'
import { close, draftWith, laterOn, start } from '../meetings/meeting-steps.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'
import { decideAll, material, textOf, threeCases, writtenOut } from './three-cases.ts'
import type { Three } from './three-cases.ts'

const urgent = 'Any urgent matters'

const noteOn = async ({ call }: PanelAtWork, meetingId: string, title = urgent): Promise<BusinessNote> => {
  const { business } = await call('minutes.notes', { meetingId })
  const note = business.find((one) => one.title === title)
  if (!note) throw new Error(`no ${title}`)
  return note
}

async function say(panel: PanelAtWork, meetingId: string, said: string, outcome = ''): Promise<BusinessNote> {
  const { itemId, version } = await noteOn(panel, meetingId)
  return panel.call('minutes.saveNote', { itemId, version, changes: { said, outcome } })
}

async function markDone({ call }: PanelAtWork, meetingId: string, itemId: string): Promise<void> {
  const { items } = await call('room.get', { meetingId })
  const version = items.find(({ id }) => id === itemId)?.version ?? 0
  await call('room.markDone', { itemId, version })
}

const sectionOf = (made: MinutesMaterial, title = urgent): string =>
  JSON.stringify(made.copies[0]?.text.sections.find(({ heading }) => heading.includes(title))?.blocks)

async function closed(): Promise<Three> {
  const three = await threeCases()
  await decideAll(three)
  await close(three.panel, three.meetingId)
  return three
}

describe('what was said under business', () => {
  test('stands in the minutes with what came of it, and nothing beside it', async () => {
    const { panel, meetingId } = await threeCases()
    const note = await say(panel, meetingId, 'The lift is out again.', 'The chair writes to estates.')
    expect(note).toMatchObject({ said: 'The lift is out again.', version: 2 })
    await markDone(panel, meetingId, note.itemId)
    const said = sectionOf(await material(panel, meetingId))
    expect(said).toContain('The lift is out again.')
    expect(said).toContain('The chair writes to estates.')
    expect(said).not.toContain('Dealt with')
    expect(said).not.toContain('Not reached')
  })

  test('is “Dealt with” only where nobody wrote, and “Not reached” only where nobody wrote or marked it', async () => {
    const { panel, meetingId } = await threeCases()
    expect(sectionOf(await material(panel, meetingId))).toContain('Not reached.')
    const { itemId } = await noteOn(panel, meetingId)
    await markDone(panel, meetingId, itemId)
    expect(sectionOf(await material(panel, meetingId))).toContain('Dealt with.')
    await say(panel, meetingId, 'Nobody raised any.')
    expect(sectionOf(await material(panel, meetingId))).not.toContain('Dealt with.')
  })

  test('is written by whoever records while the meeting runs, and by whoever prepares it afterwards', async () => {
    const three = await threeCases()
    const { panel, meetingId } = three
    const { itemId, version } = await noteOn(panel, meetingId)
    const input = { itemId, version, changes: { said: 'Mine.' } }
    const chair = { memberId: panel.ids.chair, role: 'chair' as const }
    expect(await refusal(panel.replyTo('minutes.saveNote', input, chair))).toEqual({
      kind: 'notAllowed',
      why: 'otherRecorder',
    })
    await decideAll(three)
    await close(panel, meetingId)
    expect(await panel.replyTo('minutes.saveNote', input, chair)).toMatchObject({ ok: true })
    for (const role of ['member', 'signatory', 'observer'] as const)
      expect(await refusal(panel.replyTo('minutes.notes', { meetingId }, { role }))).toMatchObject({
        kind: 'notAllowed',
      })
  })

  test('keeps every text with its writer, and refuses one written over another', async () => {
    const { panel, meetingId } = await threeCases()
    const { itemId } = await say(panel, meetingId, 'First.')
    await say(panel, meetingId, 'Second.')
    const stale = { itemId, version: 2, changes: { said: 'Third.' } }
    expect(await refusal(panel.replyTo('minutes.saveNote', stale))).toMatchObject({ kind: 'conflict' })
    const { versions } = await panel.call('cases.versions', { of: 'businessNote', id: itemId, field: 'said' })
    expect(versions.map(({ value, by }) => [value, by])).toEqual([
      ['Second.', panel.coordinator.name],
      ['First.', panel.coordinator.name],
      ['', null],
    ])
    const asked = { of: 'businessNote', id: itemId, field: 'said' }
    expect(await refusal(panel.replyTo('cases.versions', asked, { role: 'member' }))).toMatchObject({
      kind: 'notAllowed',
    })
  })

  test('is of business only, and of a meeting that has begun', async () => {
    const { panel, items } = await threeCases()
    const changes = { said: 'A word.' }
    const onCase = { itemId: items[0]?.id ?? '', version: 1, changes }
    expect(await refusal(panel.replyTo('minutes.saveNote', onCase))).toMatchObject({ why: 'business' })
    const { meeting, items: later } = await draftWith(panel, [], laterOn)
    const early = { itemId: later[0]?.id ?? '', version: 1, changes }
    expect(meeting.state).toBe('draft')
    expect(await refusal(panel.replyTo('minutes.saveNote', early))).toMatchObject({ why: 'notStarted' })
  })
})

describe('minutes that somebody has written in', () => {
  test('stand once a later meeting has heard them', async () => {
    const { panel, meetingId } = await closed()
    const { meeting } = await draftWith(panel, [], laterOn)
    await start(panel, meeting.id)
    await say(panel, meetingId, 'Before it is heard.')
    expect(await panel.call('minutes.notes', { meetingId })).toMatchObject({ heardOn: null })
    await close(panel, meeting.id)
    expect(await panel.call('minutes.notes', { meetingId })).toMatchObject({ heardOn: laterOn })
    const { itemId, version } = await noteOn(panel, meetingId)
    const late = panel.replyTo('minutes.saveNote', { itemId, version, changes: { said: 'Too late.' } })
    expect(await refusal(late)).toEqual({ kind: 'notAllowed', why: 'minutesHeard' })
    const times = { startedAt: '10:00', endedAt: '12:30', reason: 'Closed late' }
    expect(await refusal(panel.replyTo('minutes.mendTimes', { meetingId, version: 1, times }))).toMatchObject(
      { why: 'minutesHeard' },
    )
  })

  test('have a new version only once one of them was written out', async () => {
    const { panel, meetingId } = await closed()
    const versionNow = async (): Promise<number> => (await material(panel, meetingId)).version
    const write = async (): Promise<void> => {
      const { copies, version } = await material(panel, meetingId)
      await panel.call('minutes.record', { meetingId, copies: copies.map((one) => writtenOut(one, version)) })
    }
    await say(panel, meetingId, 'One.')
    expect(await versionNow()).toBe(1)
    await write()
    await write()
    expect(await versionNow()).toBe(1)
    await say(panel, meetingId, 'Two.')
    await say(panel, meetingId, 'Three.')
    expect(await versionNow()).toBe(2)
    await write()
    expect(await versionNow()).toBe(2)
  })
})

describe('when a meeting began and ended', () => {
  const times = { startedAt: '10:05', endedAt: '12:40', reason: 'Closed at the end of the week' }

  test('can be mended with a reason; what Accord saw stands beside it', async () => {
    const { panel, meetingId } = await closed()
    const seen = await panel.call('meetings.agenda', { meetingId })
    const mended = await panel.call('minutes.mendTimes', { meetingId, version: 1, times })
    expect(mended).toMatchObject({ ...times, by: panel.coordinator.name, version: 2 })
    const said = textOf(await material(panel, meetingId), 'health')
    expect(said).toContain('Thursday 14 January 2027, 10:05 to 12:40, Room 3')
    expect(said).toContain(`The times are as ${panel.coordinator.name} gave them on`)
    expect(said).toContain('Closed at the end of the week. Begun in Accord at ')
    const after = await panel.call('meetings.agenda', { meetingId })
    expect(after.meeting).toEqual(seen.meeting)
    const stale = panel.replyTo('minutes.mendTimes', { meetingId, version: 1, times })
    expect(await refusal(stale)).toMatchObject({ kind: 'conflict' })
  })

  test('are not given while it runs, and never without a reason', async () => {
    const { panel, meetingId } = await threeCases()
    const input = { meetingId, version: 1, times }
    expect(await refusal(panel.replyTo('minutes.mendTimes', input))).toMatchObject({ why: 'notClosed' })
    const silent = { ...input, times: { ...times, reason: '  ' } }
    expect(await refusal(panel.replyTo('minutes.mendTimes', silent))).toMatchObject({ kind: 'invalid' })
  })

  test('are said at the close, where that is on another day', async () => {
    const three = await threeCases()
    const { panel, meetingId } = three
    await decideAll(three)
    const { meeting } = await panel.call('room.get', { meetingId })
    await panel.call('meetings.close', { meetingId, version: meeting.version, times })
    expect(await panel.call('minutes.notes', { meetingId })).toMatchObject({ times })
  })

  test('are not made out to be of the day, where Accord was closed on another', async () => {
    const { panel, meetingId } = await closed()
    const said = textOf(await material(panel, meetingId), 'health')
    const [head = ''] = said.split('"kind":"facts"')
    expect(head).toContain('"Thursday 14 January 2027, 10:00, Room 3"')
    expect(head).toMatch(/Begun in Accord at \d\d:\d\d on [^"]+, closed in Accord at \d\d:\d\d on /)
  })
})
