import { expect, test } from 'vitest'
import { isClosed, recordBefore } from '../../../renderer/meetings/last-record.ts'

test('the record that is agreed is the last closed one of the same panel, held before', () => {
  expect(recordBefore({ panelId: 'team', heldOn: '2026-12-02' })).toEqual({
    states: ['closed', 'confirmed', 'signed', 'released'],
    kind: 'panel',
    panelId: 'team',
    before: '2026-12-02',
    limit: 1,
  })
})

test('a meeting in progress is not closed: nothing of it was carried yet', () => {
  expect(isClosed({ state: 'in_progress' })).toBe(false)
  expect(isClosed({ state: 'signed' })).toBe(true)
})
