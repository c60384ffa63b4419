import { expect, test } from 'vitest'
import { isClosed, lastRecordBefore } from '../../../renderer/meetings/last-record.ts'

const meeting = (id: string, heldOn: string, state: 'closed' | 'released' | 'in_progress' | 'open') =>
  ({ id, heldOn, state, kind: 'panel', panelId: 'panel' }) as const

// As the list has them: the latest first.
const meetings = [
  meeting('december', '2026-12-02', 'closed'),
  meeting('november', '2026-11-20', 'released'),
  meeting('begun', '2026-11-13', 'in_progress'),
  { ...meeting('here', '2026-11-10', 'closed'), kind: 'front_line', panelId: null } as const,
  { ...meeting('another panel’s', '2026-11-19', 'closed'), panelId: 'team' },
  meeting('october', '2026-10-16', 'released'),
]

test.each([
  ['december', 'november'],
  ['november', 'october'],
  ['begun', 'october'],
  ['october', null],
  ['unknown', null],
] as const)('at the meeting of %s the last record is that of %s', (id, last) => {
  expect(lastRecordBefore(meetings, id)?.id ?? null).toBe(last)
})

test('a meeting in progress is not closed: nothing of it was carried yet', () => {
  expect(isClosed({ state: 'in_progress' })).toBe(false)
  expect(isClosed({ state: 'signed' })).toBe(true)
})
