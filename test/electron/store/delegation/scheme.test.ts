import { expect, test } from 'vitest'
import { historyOf } from '../referrals/refer.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'

const psychiatrists = {
  side: 'health',
  role: 'Consultant psychiatrist',
  annualLimitPence: 5_000_000,
  permits: ['novel_spend'],
  fromOn: '2026-04-01',
} as const
const on = (date: string): Date => new Date(`${date}T12:00:00Z`)

test('a scheme names its month and who holds each role, and the members’ own limits', async () => {
  const panel = await openPanel()
  expect(await panel.call('delegation.list', {})).toEqual([])
  const rows = await panel.call('delegation.add', { ...psychiatrists, permits: ['novel_spend'] })
  expect(rows).toMatchObject([
    {
      ...psychiatrists,
      toOn: null,
      schemeName: 'Scheme of delegation, Apr 2026',
      holders: [{ memberId: panel.ids.doctor, name: 'Dilys Prosser', annualLimitPence: 5_000_000 }],
      version: 1,
    },
  ])
})

test('a role of the other agency, and one that nobody may sign in, has no holders', async () => {
  const panel = await openPanel()
  await panel.call('delegation.add', { ...psychiatrists, permits: [], side: 'socialCare' })
  const rows = await panel.call('delegation.add', {
    ...psychiatrists,
    permits: [],
    side: 'socialCare',
    role: 'Social worker',
  })
  expect(rows.map(({ holders }) => holders)).toEqual([[], []])
})

test('a role has one limit at a time: another in the same days is refused, one that follows is not', async () => {
  const panel = await openPanel()
  const until = { ...psychiatrists, permits: [], toOn: '2027-03-31' }
  await panel.call('delegation.add', until)
  const again = { ...psychiatrists, role: 'consultant Psychiatrist ', fromOn: '2027-03-31' }
  expect(await refusal(panel.replyTo('delegation.add', again))).toMatchObject({
    kind: 'invalid',
    fields: { role: 'a limit in these days already' },
  })
  const rows = await panel.call('delegation.add', { ...psychiatrists, permits: [], fromOn: '2027-04-01' })
  expect(rows.map(({ fromOn }) => fromOn)).toEqual(['2027-04-01', '2026-04-01'])
  const other = await panel.call('delegation.add', { ...psychiatrists, permits: [], side: 'socialCare' })
  expect(other).toHaveLength(3)
})

test('a last day before the first is refused', async () => {
  const panel = await openPanel()
  const input = { ...psychiatrists, toOn: '2026-03-31' }
  expect(await refusal(panel.replyTo('delegation.add', input))).toMatchObject({
    kind: 'invalid',
    fields: { toOn: 'is before the first day' },
  })
  expect(await panel.call('delegation.list', {})).toEqual([])
})

test('a row is ended from today on, never in the past, and what it said is kept', async () => {
  const panel = await openPanel([], { now: on('2026-11-20') })
  const [row] = await panel.call('delegation.add', { ...psychiatrists, permits: [] })
  const end = (toOn: string, version: number, today: string) =>
    panel.replyTo('delegation.end', { delegationId: row?.id, version, toOn }, {}, on(today))
  expect(await refusal(end('2026-11-20', 1, '2026-11-21'))).toMatchObject({
    kind: 'invalid',
    fields: { toOn: 'is in the past' },
  })
  expect(await end('2026-11-30', 1, '2026-11-21')).toMatchObject({ ok: true })
  expect(await refusal(end('2026-12-31', 1, '2026-11-22'))).toMatchObject({ kind: 'conflict' })
  expect(await end('2026-11-25', 2, '2026-11-22')).toMatchObject({ ok: true })
  expect(await refusal(end('2026-12-31', 3, '2026-11-26'))).toMatchObject({
    kind: 'invalid',
    fields: { toOn: 'it has ended already' },
  })
  expect(await historyOf(panel, row?.id ?? '')).toMatchObject([{ toOn: null }, { toOn: '2026-11-30' }])
})

test('who held a role is nobody’s business once it has ended', async () => {
  const panel = await openPanel([], { now: on('2026-11-20') })
  const [row] = await panel.call('delegation.add', { ...psychiatrists, permits: [], toOn: '2026-11-21' })
  expect(row?.schemeName).toBe('Scheme of delegation, Apr 2026')
  const later = await panel.replyTo('delegation.list', {}, {}, on('2026-11-22'))
  expect(later).toMatchObject({ ok: true, value: [{ holders: [] }] })
})
