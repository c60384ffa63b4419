import { expect, test } from 'vitest'
import { changedParts } from '../../../../electron/store/read-back/since-papers.ts'
import type { Section } from '../../../../shared/blocks.ts'
import { addCase } from '../meetings/ready-case.ts'
import { inRoom } from '../../../support/in-room.ts'

const papersOf = async ({ panel, itemId }: Awaited<ReturnType<typeof inRoom>>) =>
  (await panel.call('readBack.text', { itemId })).papers

test('what reads as the papers did is not marked', async () => {
  expect(await papersOf(await inRoom())).toMatchObject({ hadIt: true, changed: [] })
})

test('what was changed since is named, with what the papers said', async () => {
  const of = await inRoom()
  const { panel, steen } = of
  const before = await panel.call('risks.get', { caseId: steen.id })
  await panel.call('risks.save', {
    caseId: steen.id,
    version: before.version,
    changes: { why: 'Singing is what held her.' },
  })
  expect((await papersOf(of))?.changed).toEqual([
    {
      slug: 'risk',
      heading: 'The risk worth taking',
      part: 'Why',
      before: [{ kind: 'text', text: before.body.why, voice: 'plain' }],
      isGone: false,
    },
  ])
})

test('papers that go out again are what it is compared with', async () => {
  const of = await inRoom()
  const { panel, steen, meetingId } = of
  const { version } = await panel.call('risks.get', { caseId: steen.id })
  await panel.call('risks.save', { caseId: steen.id, version, changes: { why: 'Singing held her.' } })
  await panel.call('papers.issue', { meetingId })
  expect((await papersOf(of))?.changed).toEqual([])
})

test('a case that came after the papers says that they did not have it', async () => {
  const of = await inRoom()
  const { panel, meetingId } = of
  const late = await addCase(panel, { familyName: 'Late' })
  await panel.call('meetings.addCases', {
    meetingId,
    caseIds: [late.id],
    exception: { reason: 'Came today', chairId: panel.ids.chair },
  })
  const { items } = await panel.call('room.get', { meetingId })
  const itemId = items.find(({ caseId }) => caseId === late.id)?.id ?? ''
  expect(await papersOf({ ...of, itemId })).toMatchObject({ hadIt: false, changed: [] })
})

test('one agency’s own text is never among what the papers said', async () => {
  const of = await inRoom()
  const { panel, steen } = of
  const { version } = await panel.call('risks.get', { caseId: steen.id })
  await panel.call('risks.save', { caseId: steen.id, version, changes: { formulation: 'Something else' } })
  expect((await papersOf(of))?.changed).toEqual([])
})

const section = (slug: string, blocks: Section['blocks']): Section => ({ slug, heading: slug, blocks })
const facts = (...rows: readonly (readonly [string, string])[]) => ({
  kind: 'facts' as const,
  rows: rows.map(([label, text]) => ({ label, text })),
})
const text = (words: string) => ({ kind: 'text' as const, text: words, voice: 'plain' as const })

test('of a list of facts only those that differ are shown as they were', () => {
  const found = changedParts(
    [section('a', [facts(['Finding', 'Has it'], ['How', 'By talk'])])],
    [section('a', [facts(['Finding', 'Has it'], ['How', 'In writing'])])],
  )
  expect(found.map(({ before }) => before)).toEqual([[facts(['How', 'By talk'])]])
})

test('what is gone is told, a part of a section and a whole one', () => {
  const heading = { kind: 'heading' as const, text: 'Why' }
  const found = changedParts(
    [section('a', [text('Stays'), heading, text('Went')]), section('b', [text('Went too')])],
    [section('a', [text('Stays')])],
  )
  expect(found.map(({ slug, part, isGone }) => [slug, part, isGone])).toEqual([
    ['a', 'Why', true],
    ['b', '', true],
  ])
})

test('what is new is marked, and the papers said nothing there', () => {
  expect(changedParts([], [section('a', [text('New')])])).toEqual([
    { slug: 'a', heading: 'a', part: '', before: [], isGone: false },
  ])
})

test('a picture whose points are no whole numbers is compared like any other', () => {
  const course = (value: number): Section => {
    const points = [{ on: '2026-11-02', value, shown: String(value), word: '' }]
    const chart = { alt: 'It rose.', from: 0, to: 10, lines: [{ name: '', points }] }
    return { slug: 'course', heading: 'How it has gone', blocks: [{ kind: 'chart', ...chart }] }
  }
  expect(changedParts([course(2.5)], [course(2.5)])).toEqual([])
  expect(changedParts([course(2.5)], [course(3.5)])).toHaveLength(1)
})
