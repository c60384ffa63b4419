import { describe, expect, test } from 'vitest'
import type { EligibleFields } from '../../../../shared/eligible.ts'
import { openTestStore, refusal } from '../test-store.ts'

const now = new Date('2026-11-21T12:00:00Z')
const number = (over: Partial<EligibleFields> = {}): EligibleFields => ({
  agency: 'health',
  team: '',
  fromMonth: '2026-04',
  toMonth: '2027-03',
  people: 268,
  source: 'List of NHS continuing healthcare, 30 June',
  ...over,
})

describe('how many people could have a joint budget', () => {
  test('is typed in with its months, whose it is and its source, and by whom and when', async () => {
    const store = await openTestStore({ now })
    await store.call('eligible.add', { fields: number() })
    const [, first] = await store.call('eligible.add', {
      fields: number({ team: 'Riverside', fromMonth: '2026-05', people: 40 }),
    })
    expect(first).toMatchObject({ ...number(), typedOn: '2026-11-21', version: 1 })
    expect(first?.typedBy).not.toBe('')
  })

  test('is changed with whoever changed it, and taken out', async () => {
    const store = await openTestStore({ now })
    const [{ id: eligibleId, version } = { id: '', version: 0 }] = await store.call('eligible.add', {
      fields: number(),
    })
    const [changed] = await store.call('eligible.change', { eligibleId, version, changes: { people: 270 } })
    expect(changed).toMatchObject({ people: 270, version: 2 })
    const late = store.replyTo('eligible.change', { eligibleId, version, changes: { people: 1 } })
    expect((await refusal(late)).kind).toBe('conflict')
    expect(await store.call('eligible.remove', { eligibleId, version: 2 })).toEqual([])
  })

  test.each<[Partial<EligibleFields>, object]>([
    [{ toMonth: '2026-03' }, { toMonth: 'before the first' }],
    [{ people: -1 }, {}],
    [{ people: 1.5 }, {}],
    [{ source: ' ' }, {}],
    [{ fromMonth: '2026-13' }, {}],
    [{ team: 'RIVERSIDE' }, { fromMonth: 'typed in already' }],
  ])('%o is refused, and nothing is written', async (over, fields) => {
    const store = await openTestStore({ now })
    await store.call('eligible.add', { fields: number({ team: 'Riverside' }) })
    const why = await refusal(store.replyTo('eligible.add', { fields: number(over) }))
    expect(why).toMatchObject({ kind: 'invalid', fields })
    expect(await store.call('eligible.list', {})).toHaveLength(1)
  })

  test('is set beside what was accepted, with its source, and is nobody’s to type in but who prepares the figures', async () => {
    const store = await openTestStore({ now })
    await store.call('eligible.add', { fields: number({ agency: null, people: 412 }) })
    const { figures } = await store.call('figures.get', { from: '2026-04', to: '2026-09' })
    expect(figures.find(({ id }) => id === 'budgetTakeUp')).toMatchObject({
      whole: { n: 0, of: 412, value: 0, isKept: false },
      typed: { people: 412, source: number().source },
      months: [],
    })
    const other = await store.call('figures.get', { from: '2026-01', to: '2026-09' })
    expect(other.figures.find(({ id }) => id === 'budgetTakeUp')?.typed).toBe(null)
  })
})
