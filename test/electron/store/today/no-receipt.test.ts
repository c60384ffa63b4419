import { expect, test } from 'vitest'
import { noReceipts } from '../../../../electron/store/today/how-far.ts'
import { noReceiptWords } from '../../../../renderer/today/run-the-panel.tsx'
import type { Side } from '../../../../shared/kernel/text.ts'

const pack = (side: Side, sentOn: string | null, receivedOn: string | null = null) => ({
  side,
  standing: { writtenAt: '2026-11-30T10:00:00.000Z', sentOn, receivedOn },
})
// Tuesday 1 December 2026 and five working days is Tuesday the 8th, or the 9th where the 4th is closed.
const terms = { receiptDaysAfter: 5, closedDays: [] }

test('an agency is waited for once its first pack was sent longer ago than the panel’s limit', () => {
  const packs = [pack('health', '2026-12-03'), pack('health', '2026-12-01'), pack('socialCare', null)]
  expect(noReceipts(packs, '2026-12-08', terms)).toEqual([])
  const late = [{ side: 'health' as const, sentOn: '2026-12-01', lateDays: 1 }]
  expect(noReceipts(packs, '2026-12-09', terms)).toEqual(late)
  expect(noReceipts(packs, '2026-12-09', { ...terms, closedDays: ['2026-12-04'] })).toEqual([])
  expect(noReceiptWords({ noReceipt: late })).toEqual([
    'Sent to health 1 Dec 2026, and no receipt: 1 working day late',
  ])
})

test('what somebody there has, and what nobody has sent, is not waited for', () => {
  const packs = [pack('health', '2026-12-01', '2026-12-02'), pack('socialCare', null)]
  expect(noReceipts(packs, '2027-01-29', terms)).toEqual([])
})
