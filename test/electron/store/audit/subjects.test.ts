import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { draftWith } from '../meetings/meeting-steps.ts'

const series = { heldOn: ['2027-01-14', '2027-02-11'], startsAt: '10:00', place: '' }
const scheme = { annualLimitPence: 100_000, permits: [], fromOn: '2026-04-01' }

async function panelAndLast() {
  const panel = await openPanel([])
  const last = async () => {
    const [entry] = await panel.call('audit.entries', { before: null, limit: 1 })
    return [entry?.operation, entry?.entityId]
  }
  return { panel, last }
}

test('the trail names what was made, though the caller could not name it yet', async () => {
  const { panel, last } = await panelAndLast()
  const terms = { short: 'ZQX', side: 'health' as const }
  const council = { short: 'ZQW', side: 'socialCare' as const, expansion: 'Zoned quarter exchange' }
  await panel.call('acronyms.add', council)
  const list = await panel.call('acronyms.add', { ...terms, expansion: 'Zonal quiet experience' })
  const health = list.find(({ short, side }) => short === 'ZQX' && side === 'health')
  expect(await last()).toEqual(['acronyms.add', health?.id])

  const meetings = await panel.call('meetings.createSeries', series)
  expect(await last()).toEqual(['meetings.createSeries', meetings[0]?.id])

  const { meeting } = await draftWith(panel, [])
  expect(await last()).toEqual(['meetings.create', meeting.id])
})

test('a role of a scheme of delegation is named by its row, when it is added and when it ends', async () => {
  const { panel, last } = await panelAndLast()
  await panel.call('delegation.add', { ...scheme, side: 'socialCare', role: 'Head of service' })
  const rows = await panel.call('delegation.add', { ...scheme, side: 'health', role: 'Head of service' })
  const row = rows.find(({ side, role }) => side === 'health' && role === 'Head of service')
  expect(await last()).toEqual(['delegation.add', row?.id])
  await panel.call('delegation.end', { delegationId: row?.id ?? '', version: 1, toOn: '2030-04-01' })
  expect(await last()).toEqual(['delegation.end', row?.id])
})
