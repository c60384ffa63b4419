import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whichToKeep } from '../../../../electron/store/backup/which-to-keep.ts'

const at = (day: string, time = '09:00:00', size = 1) => ({
  name: `${day} ${time}`,
  madeAt: `${day}T${time}Z`,
  size,
})
const names = (kept: ReadonlySet<{ name: string }>) => [...kept].map(({ name }) => name).toSorted()

describe('the backups that are kept', () => {
  it('are three of one day, and only the last of the days before it', () => {
    const backups = [
      at('2026-11-27', '09:00:00', 1),
      at('2026-11-27', '17:00:00', 2),
      at('2026-11-28', '09:00:00', 3),
      at('2026-11-28', '12:00:00', 4),
      at('2026-11-28', '15:00:00', 5),
      at('2026-11-28', '17:00:00', 6),
    ]
    expect(names(whichToKeep(backups))).toEqual([
      '2026-11-27 17:00:00',
      '2026-11-28 12:00:00',
      '2026-11-28 15:00:00',
      '2026-11-28 17:00:00',
    ])
  })

  it('are one a day for ten days, then one a week for a year', () => {
    const days = Array.from({ length: 500 }, (_, n) => {
      const day = new Date(Date.UTC(2026, 10, 29) - n * 86_400_000).toISOString().slice(0, 10)
      return at(day, '09:00:00', 1000 - n)
    })
    const kept = [...whichToKeep(days)]
    // Ten days up to Sunday 29 November reach into three weeks, each of whose last days is among them already but one.
    expect(kept.length).toBe(10 + 52 - 2)
    expect(
      kept
        .map(({ madeAt }) => madeAt)
        .toSorted()[0]
        ?.slice(0, 4),
    ).toBe('2025')
  })

  it('always hold the newest by the clock and the longest by the trail, wherever the clock jumped to', () => {
    const backup = fc.record({
      name: fc.uuid(),
      madeAt: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().replace(/\.\d+/, '')),
      size: fc.nat(2000),
    })
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 120 }), (backups) => {
        const kept = [...whichToKeep(backups)]
        expect(Math.max(...kept.map(({ size }) => size))).toBe(Math.max(...backups.map(({ size }) => size)))
        const latest = backups
          .map(({ madeAt }) => madeAt)
          .toSorted()
          .at(-1)
        expect(kept.some(({ madeAt }) => madeAt === latest)).toBe(true)
        expect(kept.length).toBeLessThanOrEqual(3 + 3 + 10 + 52)
      }),
    )
  })
})
