import { expect, it } from 'vitest'
import { electronRelease, lockedElectron, staleness } from '../../build/fresh-runtime.ts'

// By the calendar it is `npm run pack` that refuses: a clone that nobody changed must not begin to fail by itself.
it('says of the locked Electron, and of no other, when it was released', () => {
  expect(electronRelease().version).toBe(lockedElectron())
  expect(lockedElectron()).toMatch(/^\d+\.\d+\.\d+$/)
})

it.each([
  ['2026-11-19', null],
  ['2027-01-18', null],
  ['2027-01-19', '61 days old'],
  ['2028-01-01', 'days old'],
])('lets a runtime of 19 November 2026 be packed on %s: %s', (today, said) => {
  const stale = staleness({ version: '45.4.1', releasedOn: '2026-11-19' }, today)
  expect(stale === null ? null : stale.includes(said ?? 'nothing')).toBe(said === null ? null : true)
})
