import { expect, test } from 'vitest'
import { areAllReceived } from '../../../renderer/releases/all-received.ts'
import type { ReleaseStatus } from '../../../shared/releases.ts'

const standing = (receivedOn: string | null) => ({ writtenAt: null, sentOn: null, receivedOn })
const record = (health: string | null, socialCare: string | null) =>
  ({
    packs: { health: standing(health), socialCare: standing(socialCare) },
  }) as ReleaseStatus['records'][number]

test('writing the packs is what is offered first until each agency has every one of its own', () => {
  expect(areAllReceived({ records: [] })).toBe(false)
  expect(areAllReceived({ records: [record('2026-12-01', null)] })).toBe(false)
  expect(areAllReceived({ records: [record('2026-12-01', '2026-12-02'), record(null, null)] })).toBe(false)
  expect(areAllReceived({ records: [record('2026-12-01', '2026-12-02')] })).toBe(true)
})
