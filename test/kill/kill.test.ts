import { expect, it } from 'vitest'
import { killRepeatedly } from './kill.ts'

it(
  'loses no acknowledged write when the store process is killed 20 times',
  { timeout: 120_000 },
  async () => {
    const report = await killRepeatedly(20)
    expect(report).toMatchObject({ kills: 20, lost: [], unsound: 0 })
    expect(report.acknowledged).toBeGreaterThan(20)
  },
)
