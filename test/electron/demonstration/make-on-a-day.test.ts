import { describe, expect, it } from 'vitest'
import { selectMeetings } from '../../../electron/demonstration/describe.ts'
import { weeksUntil } from '../../../electron/demonstration/make.ts'
import { makeIt, patience } from './make-it.ts'

describe('the demonstration panel made on another day', () => {
  it(
    'is whole and of that day, on a Good Friday before the clocks go forward',
    async () => {
      const now = new Date('2027-03-26T18:00:00Z')
      const made = await makeIt('listed', weeksUntil('listed', now))
      try {
        const { db } = made.store.desk().store
        const last = (await selectMeetings(db)).slice(-5)
        expect(last.map(({ heldOn, state }) => [heldOn, state])).toEqual([
          // Thursday, as every week: the panel has come forward to it.
          ['2027-03-25', 'confirmed'],
          ['2027-03-25', 'in_progress'],
          ['2027-04-01', 'draft'],
          ['2027-04-09', 'open'],
          ['2027-05-14', 'draft'],
        ])
        const [newest] = await db.selectFrom('audit').select('at').orderBy('seq', 'desc').limit(1).execute()
        expect((newest?.at ?? '9') <= now.toISOString()).toBe(true)
        const { cases } = await made.call('cases.list', {})
        const plans = await Promise.all(cases.map(({ id: caseId }) => made.call('plans.get', { caseId })))
        const rules = new Set(plans.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
        expect(rules.size).toBe(12 + 12 + 6)
      } finally {
        await made.end()
      }
    },
    patience,
  )
})
