import { describe, expect, test } from 'vitest'
import { papersPage } from '../../../../electron/documents/papers/papers-page.ts'
import type { Papers } from '../../../../shared/papers.ts'
import { notAllowed } from '../../../../shared/kernel/reply.ts'
import { paperText } from '../../../support/documents/paper-text.ts'
import { draftWith, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { planted, plantedCase } from './planted-case.ts'

async function published(panel: PanelAtWork, cases: Parameters<typeof draftWith>[1]): Promise<string> {
  const { meeting } = await draftWith(panel, cases)
  await publish(panel, meeting.id)
  return meeting.id
}

async function papersOf(panel: PanelAtWork, meetingId: string, seat: SeatName): Promise<Papers> {
  const papers = await panel.call('papers.get', { meetingId, memberId: panel.ids[seat] })
  if (papers === null) throw new Error('no papers are out')
  return papers
}

/** Everything a copy says, in every form that leaves the store: the answer itself, its text and its printed page. */
const allOf = (papers: Papers): string =>
  [
    JSON.stringify(papers),
    ...papers.pages.map(({ blocks }) => paperText(blocks)),
    papersPage(
      papers,
      papers.pages.map(({ number }) => number),
    ),
  ].join('\n')

const has = (text: string, phrases: readonly string[]): boolean[] => phrases.map((one) => text.includes(one))

describe('who may read what', () => {
  test('each agency’s papers carry its own blocks and never the other’s', async () => {
    const panel = await openPanel()
    const meetingId = await published(panel, [await plantedCase(panel)])
    const health = allOf(await papersOf(panel, meetingId, 'doctor'))
    const council = allOf(await papersOf(panel, meetingId, 'manager'))
    expect(has(health, planted.health)).toEqual([true])
    expect(has(health, planted.socialCare)).toEqual([false, false])
    expect(has(council, planted.socialCare)).toEqual([true, true])
    expect(has(council, planted.health)).toEqual([false])
    for (const copy of [health, council]) expect(has(copy, planted.both)).toEqual([true, true])
  })

  test('a member of neither agency reads what both may, and markers for the rest', async () => {
    const panel = await openPanel()
    const meetingId = await published(panel, [await plantedCase(panel)])
    const text = allOf(await papersOf(panel, meetingId, 'peer'))
    expect(has(text, [...planted.health, ...planted.socialCare]).some(Boolean)).toBe(false)
    expect(text).toContain('I want to sing again.')
    expect(text).toContain('Withheld from this copy')
  })

  test.each([
    ['health', 'manager', 'doctor'],
    ['socialCare', 'doctor', 'manager'],
  ] as const)('an objection told to %s leaves the case out of the other’s copy', async (side, out, kept) => {
    const panel = await openPanel()
    const meetingId = await published(panel, [await plantedCase(panel, { objection: side })])
    const without = await papersOf(panel, meetingId, out)
    expect(without.items.find(({ caseId }) => caseId !== null)).toBeUndefined()
    const text = allOf(without)
    expect(text).toContain('Left out of this copy')
    for (const phrase of ['Ruth', 'Steen', 'sing again', ...planted.health, ...planted.socialCare])
      expect(text).not.toContain(phrase)
    expect(allOf(await papersOf(panel, meetingId, kept))).toContain('I want to sing again.')
    // It is not said which agency a member of neither would tell.
    expect(allOf(await papersOf(panel, meetingId, 'peer'))).not.toContain('I want to sing again.')
  })

  test('an agency that is not to be told is left out from the moment that is known, also of papers that are out', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    const meetingId = await published(panel, [one])
    const before = await papersOf(panel, meetingId, 'manager')
    expect(allOf(before)).toContain('I want to sing again.')
    await panel.store
      .desk()
      .store.db.updateTable('person')
      .set({ notToBeTold: JSON.stringify(['socialCare']) })
      .where('id', '=', one.personId)
      .execute()
    const after = await papersOf(panel, meetingId, 'manager')
    expect(allOf(after)).not.toContain('I want to sing again.')
    expect(after.fingerprint).not.toEqual(before.fingerprint)
    expect(allOf(await papersOf(panel, meetingId, 'doctor'))).toContain('I want to sing again.')
  })

  test('another member’s copy is only for those who prepare the meeting', async () => {
    const panel = await openPanel()
    const meetingId = await published(panel, [await addCase(panel)])
    const ask = { meetingId, memberId: panel.ids.manager }
    const as = { memberId: panel.ids.doctor, role: 'signatory', side: 'health' } as const
    expect(await refusal(panel.replyTo('papers.get', ask, as))).toEqual(notAllowed('otherMember').error)
    expect((await panel.replyTo('papers.get', { meetingId }, as)).ok).toBe(true)
  })
})

describe('who comes and is no member', () => {
  const lee = { name: 'Lee Park', title: 'Housing officer', here: false }
  const carys = { part: 'advocate', name: 'Carys Bevan', title: 'Harrow Vale Voices', here: false } as const

  test('a guest of the meeting stands on the cover, who comes with one person at their case', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    const { meeting, items } = await draftWith(panel, [one])
    const itemId = items.find(({ caseId }) => caseId === one.id)?.id ?? ''
    await publish(panel, meeting.id)
    const before = await papersOf(panel, meeting.id, 'doctor')
    await panel.call('guests.add', { meetingId: meeting.id, ...lee })
    await panel.call('guests.add', { meetingId: meeting.id, itemId, ...carys })
    expect((await panel.call('papers.status', { meetingId: meeting.id })).pending).toBe('the agenda')
    await panel.call('papers.issue', { meetingId: meeting.id })
    const after = await papersOf(panel, meeting.id, 'doctor')
    const [cover = '', case1 = ''] = after.pages.map(({ blocks }) => paperText(blocks))
    expect(cover).toContain('Lee Park, Housing officer, guest')
    expect(cover).toContain('with Carys Bevan, advocate, Harrow Vale Voices')
    expect(case1).toContain('Carys Bevan, advocate, Harrow Vale Voices')
    expect(case1).not.toContain('Lee Park')
    // Other papers by the four words, while what was read of the case stays read.
    expect(after.fingerprint).not.toEqual(before.fingerprint)
    const digests = ({ items: all }: Papers) => all.map(({ sha256 }) => sha256)
    expect(digests(after)).toEqual(digests(before))
  })

  test('who comes for a case that is left out of a copy is not named in it', async () => {
    const panel = await openPanel()
    const one = await plantedCase(panel, { objection: 'health' })
    const { meeting, items } = await draftWith(panel, [one])
    const itemId = items.find(({ caseId }) => caseId === one.id)?.id ?? ''
    await panel.call('guests.add', { meetingId: meeting.id, itemId, ...carys })
    await publish(panel, meeting.id)
    expect(allOf(await papersOf(panel, meeting.id, 'manager'))).not.toContain('Carys Bevan')
    expect(allOf(await papersOf(panel, meeting.id, 'doctor'))).toContain('Carys Bevan')
  })
})

describe('pages', () => {
  test('count from one without a gap, and the contents say where each case begins', async () => {
    const panel = await openPanel()
    const meetingId = await published(panel, [
      await addCase(panel),
      await addCase(panel, { familyName: 'Moor' }),
    ])
    const papers = await papersOf(panel, meetingId, 'doctor')
    expect(papers.pages.map(({ number }) => number)).toEqual(papers.pages.map((_, index) => index + 1))
    const contents = papers.pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'contents' ? block.rows : [])),
    )
    const cases = papers.items.filter(({ caseId }) => caseId !== null)
    expect(cases).toHaveLength(2)
    for (const item of cases) {
      expect(contents.find(({ position }) => position === item.position)?.page).toBe(item.firstPage)
      expect(papers.pages[(item.firstPage ?? 0) - 1]?.blocks[0]).toMatchObject({ kind: 'title' })
    }
  })

  test('say whose they are and their version, and are the same words for two of the same agency', async () => {
    const panel = await openPanel()
    const meetingId = await published(panel, [await addCase(panel)])
    const [chair, doctor] = [
      await papersOf(panel, meetingId, 'chair'),
      await papersOf(panel, meetingId, 'doctor'),
    ]
    expect(chair.fingerprint).toEqual(doctor.fingerprint)
    expect(doctor.fingerprint).not.toEqual((await papersOf(panel, meetingId, 'manager')).fingerprint)
    const html = papersPage(doctor, [1])
    expect(html).toContain('For Dilys Prosser')
    expect(html).toContain('Version 1')
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('Papers 2027-01-14, version 1')
  })
})

describe('versions', () => {
  test('a change after publishing goes out as the next version, which says what changed on its pages', async () => {
    const panel = await openPanel()
    const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const meetingId = await published(panel, [steen, moor])
    expect(await refusal(panel.replyTo('papers.issue', { meetingId }))).toEqual(notAllowed('unchanged').error)
    const risk = await panel.call('risks.get', { caseId: moor.id })
    await panel.call('risks.save', {
      caseId: moor.id,
      version: risk.version,
      changes: { why: 'Another why' },
    })
    expect((await panel.call('papers.status', { meetingId })).pending).toBe('item 4')
    expect(allOf(await papersOf(panel, meetingId, 'doctor'))).not.toContain('Another why')
    await panel.call('papers.issue', { meetingId })
    const papers = await papersOf(panel, meetingId, 'doctor')
    expect([papers.version, papers.changes]).toEqual([2, 'changed: item 4'])
    const marked = papers.pages.filter(({ marks }) => marks.includes('Changed in version 2'))
    expect(marked.length).toBeGreaterThan(0)
    expect(new Set(marked.map(({ itemId }) => itemId)).size).toBe(1)
    expect(paperText(papers.pages[0]?.blocks ?? [])).toContain('Version 2, changed: item 4')
  })

  test('what changed for one agency alone is not told to the other', async () => {
    const panel = await openPanel()
    const one = await plantedCase(panel)
    const meetingId = await published(panel, [one])
    const plan = await panel.call('plans.get', { caseId: one.id })
    await panel.call('plans.save', {
      caseId: one.id,
      version: plan.version,
      changes: { meansTestNote: 'More savings' },
    })
    await panel.call('papers.issue', { meetingId })
    expect((await papersOf(panel, meetingId, 'doctor')).changes).toBe('nothing changed in this copy')
    expect((await papersOf(panel, meetingId, 'manager')).changes).toMatch(/^changed: item/)
  })

  test('a late case is marked late on every one of its pages', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    const { meeting } = await draftWith(panel, [one])
    const { db } = panel.store.desk().store
    await db.updateTable('agendaItem').set({ late: 1 }).where('caseId', '=', one.id).execute()
    await publish(panel, meeting.id)
    const papers = await papersOf(panel, meeting.id, 'doctor')
    const item = papers.items.find(({ caseId }) => caseId === one.id)
    const own = papers.pages.filter(({ itemId }) => itemId === item?.itemId)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ marks }) => marks.includes('Late paper'))).toBe(true)
  })

  test('none are out for a draft', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [await addCase(panel)])
    expect(await panel.call('papers.get', { meetingId: meeting.id })).toBeNull()
    const issue = refusal(panel.replyTo('papers.issue', { meetingId: meeting.id }))
    expect(await issue).toEqual(notAllowed('notOpen').error)
  })
})
