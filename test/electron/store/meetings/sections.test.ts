import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Agenda } from '../../../../shared/meetings.ts'
import { refusal } from '../test-store.ts'
import { closedMeeting, draftWith } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'
import type { PanelAtWork } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

const sections = [
  { title: 'Opening', holds: 'opening' },
  { title: 'Cases', holds: 'cases' },
  { title: 'Close', holds: 'closing' },
] as const

/** A panel whose agendas have these sections. */
async function openSectioned(): Promise<PanelAtWork> {
  const panel = await openPanel()
  const { name, authority, version, terms } = (await panel.call('panels.get', {})).panel
  await panel.call('panels.updateTerms', {
    name,
    authority,
    version,
    terms: { ...terms, sections: [...sections] },
  })
  return panel
}

/** "Opening: Welcome, Actions", one line a section, in the order of the agenda. */
function outline({ sections: heads, items }: Agenda): string[] {
  const under = (id: string | null): string =>
    items
      .filter(({ sectionId }) => sectionId === id)
      .map(({ title }) => title.split(',')[0])
      .join(', ')
  const loose = under(null)
  return [...(loose === '' ? [] : [loose]), ...heads.map(({ id, title }) => `${title}: ${under(id)}`)]
}
const numbers = ({ items }: Agenda): number[] => items.map(({ position }) => position)

describe('sections', () => {
  test('come from the panel’s terms, with the standing items in theirs and cases in the one for cases', async () => {
    const panel = await openSectioned()
    const steen = await addCase(panel)
    const agenda = await draftWith(panel, [steen])
    expect(outline(agenda)).toEqual([
      'Opening: Welcome, Actions from last time',
      `Cases: ${steen.reference}`,
      'Close: Any urgent matters',
    ])
    expect(numbers(agenda)).toEqual([1, 2, 3, 4])
  })

  test('are added, renamed and moved with their items', async () => {
    const panel = await openSectioned()
    const { meeting } = await draftWith(panel, [await addCase(panel)])
    const added = await panel.call('meetings.addSection', { meetingId: meeting.id, title: 'Reviews' })
    const reviews = added.sections.at(-1)
    const renamed = await panel.call('meetings.updateSection', {
      sectionId: reviews?.id ?? '',
      version: 1,
      title: 'Due for review',
    })
    expect(renamed.sections.map(({ title }) => title)).toEqual([
      'Opening',
      'Cases',
      'Close',
      'Due for review',
    ])
    const moved = await panel.call('meetings.moveSection', {
      sectionId: added.sections[2]?.id ?? '',
      position: 1,
    })
    expect(outline(moved)[0]).toBe('Close: Any urgent matters')
    expect(moved.items.map(({ title }) => title)[0]).toBe('Any urgent matters')
    expect(numbers(moved)).toEqual([1, 2, 3, 4])
  })

  test('leave their items to the one before when they are taken out', async () => {
    const panel = await openSectioned()
    const steen = await addCase(panel)
    const { sections: heads } = await draftWith(panel, [steen])
    const gone = await panel.call('meetings.removeSection', { sectionId: heads[1]?.id ?? '', version: 1 })
    expect(outline(gone)[0]).toBe(`Opening: Welcome, Actions from last time, ${steen.reference}`)
    const first = await panel.call('meetings.removeSection', {
      sectionId: heads[0]?.id ?? '',
      version: gone.sections[0]?.version ?? 0,
    })
    expect(outline(first)).toEqual([
      `Welcome, Actions from last time, ${steen.reference}`,
      'Close: Any urgent matters',
    ])
  })

  test('take cases and business where one is named, and none of another agenda', async () => {
    const panel = await openSectioned()
    const [steen, other] = [await addCase(panel), await draftWith(panel, [])]
    const { meeting, sections: heads } = await draftWith(panel, [])
    const [meetingId, sectionId] = [meeting.id, heads[2]?.id ?? '']
    await panel.call('meetings.addBusiness', { meetingId, sectionId, title: 'A visitor', minutes: 5 })
    const agenda = await panel.call('meetings.addCases', { meetingId, sectionId, caseIds: [steen.id] })
    expect(outline(agenda)[2]).toBe(`Close: Any urgent matters, A visitor, ${steen.reference}`)
    const foreign = { meetingId, sectionId: other.sections[0]?.id, title: 'X', minutes: 5 }
    expect(await refusal(panel.replyTo('meetings.addBusiness', foreign))).toMatchObject({
      fields: { sectionId: expect.any(String) },
    })
    const item = { itemId: agenda.items[0]?.id, position: 1, sectionId: other.sections[0]?.id }
    expect(await refusal(panel.replyTo('meetings.moveItem', item))).toMatchObject({ kind: 'invalid' })
  })

  test('are changed against the version that was seen, and not once the meeting is closed', async () => {
    const panel = await openSectioned()
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    const { sections: heads } = await panel.call('meetings.agenda', { meetingId })
    const sectionId = heads[0]?.id ?? ''
    const closed = { kind: 'notAllowed', why: 'closed' }
    const refused = (name: string, input: object) => refusal(panel.replyTo(name, input))
    expect(await refused('meetings.addSection', { meetingId, title: 'More' })).toEqual(closed)
    expect(await refused('meetings.updateSection', { sectionId, version: 1, title: 'More' })).toEqual(closed)
    expect(await refused('meetings.moveSection', { sectionId, position: 2 })).toEqual(closed)
    expect(await refused('meetings.removeSection', { sectionId, version: 1 })).toEqual(closed)
    const { sections: open } = await draftWith(panel, [])
    const stale = { sectionId: open[0]?.id, version: 9, title: 'More' }
    expect(await refused('meetings.updateSection', stale)).toMatchObject({ kind: 'conflict' })
    expect(await refused('meetings.removeSection', { sectionId: newId(), version: 1 })).toEqual({
      kind: 'notFound',
    })
  })
})

describe('moving an item across sections', () => {
  async function three() {
    const panel = await openSectioned()
    const steen = await addCase(panel)
    const agenda = await draftWith(panel, [steen])
    const item = agenda.items.find(({ caseId }) => caseId === steen.id)
    const move = (position: number, sectionId?: string | null) =>
      panel.call('meetings.moveItem', {
        itemId: item?.id ?? '',
        position,
        ...(sectionId !== undefined && { sectionId }),
      })
    return { agenda, steen, move }
  }

  test.each([
    ['stays in its own where that is next to its new place', 3, 1],
    ['joins the section before its new place', 2, 0],
    ['joins the last section at the end', 9, 2],
  ])('%s', async (_, position, index) => {
    const { agenda, steen, move } = await three()
    const moved = await move(position)
    const item = moved.items.find(({ caseId }) => caseId === steen.id)
    expect(item?.sectionId).toBe(agenda.sections[index]?.id)
    expect(numbers(moved)).toEqual([1, 2, 3, 4])
  })

  test('takes the nearest place in the section that is named', async () => {
    const { agenda, steen, move } = await three()
    expect(outline(await move(1, agenda.sections[2]?.id))[2]).toBe(
      `Close: ${steen.reference}, Any urgent matters`,
    )
    expect(outline(await move(9, null))[0]).toBe(steen.reference)
  })
})
