import { expect, test } from 'vitest'
import type { Figures, ToldNumber } from '../../../../shared/figures.ts'
import { measureIds } from '../../../../shared/measure-ids.ts'
import { measureOf } from '../../../../shared/rules/measures.ts'
import type { MeasureId } from '../../../../shared/measure-ids.ts'
import { nameKey } from '../../../../electron/store/cases/case-names.ts'
import { makeCases } from '../../../support/many-cases/make.ts'
import { putCases, secondPanel } from '../../../support/many-cases/put.ts'
import { middleOf, recount, teamOf } from '../../../support/many-cases/recount.ts'
import type { Recounted, Whose } from '../../../support/many-cases/recount.ts'
import { openPanel } from '../meetings/panel-at-work.ts'

const today = '2026-11-21'
const now = new Date(`${today}T12:00:00Z`)
const nothing: Recounted = { n: 0, of: 0, pence: 0, days: [] }

const isFew = (count: number): boolean => count >= 1 && count <= 4

/** As the number by itself has to be told; null for a number that is not. */
function plainly(id: MeasureId, { n, of, pence, days }: Recounted): Pick<ToldNumber, 'n' | 'of' | 'value'> {
  const { form } = measureOf(id)
  if (form === 'days') return { n: null, of: null, value: isFew(days.length) ? null : middleOf(days) }
  if (form === 'money') return { n: null, of: null, value: isFew(n) ? null : pence }
  if (isFew(of)) return { n: null, of: null, value: null }
  if (isFew(n) || isFew(of - n)) return { n: null, of, value: null }
  return { n, of, value: of === 0 ? null : n / of }
}

/** What of it is told and is not right: what is not told may be left out for the sake of others. */
function wrongIn(id: MeasureId, told: ToldNumber, counted: Recounted): readonly unknown[] {
  const right = plainly(id, counted)
  return (['n', 'of', 'value'] as const)
    .filter((part) => told[part] !== right[part] && !(told[part] === null && right[part] !== null))
    .map((part) => [id, part, told[part], right[part]])
}

// As the seats of the test panel have them.
// Beside what is accepted stands a number that somebody typed in, and no case is behind that.
const typedPeople = 5000

const limits = { health: 5_000_000, socialCare: 1_000_000 }

test('figures over ten thousand cases agree with a recount, one by one: the whole, each month and each team', async () => {
  const madeup = makeCases(10_000, today)
  const store = await openPanel([], { now })
  await putCases(store, madeup)
  const typed = { agency: null, team: '', fromMonth: '2025-04', toMonth: '2027-03' }
  await store.call('eligible.add', { fields: { ...typed, people: typedPeople, source: 'The register' } })
  const figures = async (input: object, side: Whose['side']): Promise<Figures> => {
    const reply = await store.replyTo(
      'figures.get',
      { from: '2025-12', to: '2026-11', ...input },
      { side },
      now,
    )
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value as Figures
  }
  const year = { from: '2025-12-01', to: '2026-11-30' }
  const countOf = (days: { from: string; to: string }, whose: Partial<Whose> = {}) =>
    recount(madeup.cases, days, { team: null, side: 'health', today, limits, ...whose })

  for (const side of ['health', 'socialCare', null] as const) {
    const { figures: all } = await figures({}, side)
    const counted = countOf(year, { side })
    const accepted = counted.get('budgetAccepted') ?? nothing
    counted.set('budgetTakeUp', { ...accepted, of: typedPeople })
    expect(all.filter(({ whole }) => (whole.value ?? 0) > 0).map(({ id }) => id)).toEqual([...measureIds])
    expect(all.map(({ id }) => id)).toEqual([...measureIds])
    for (const { id, whole } of all)
      expect([id, whole]).toMatchObject([id, plainly(id, counted.get(id) ?? nothing)])
  }

  const { figures: all } = await figures({}, 'health')
  for (const month of ['2025-12', '2026-02', '2026-06', '2026-11']) {
    const counted = countOf({ from: `${month}-01`, to: `${month}-31` }, { over: year })
    for (const { id, months } of all.filter(
      ({ id: one }) => measureOf(one).period !== 'How it stands today' && one !== 'budgetTakeUp',
    )) {
      const told = months.find((one) => one.month === month)
      expect(told ? wrongIn(id, told, counted.get(id) ?? nothing) : [id]).toEqual(told ? [] : ['putOff'])
    }
  }

  for (const team of new Set(madeup.cases.map(teamOf))) {
    const counted = countOf(year, { team })
    const key = team === '' ? '' : nameKey(team)
    for (const { id, parts } of all.filter(({ id: one }) => one !== 'budgetTakeUp')) {
      const told = parts.find((part) => part.key === key)
      const isThere = told !== undefined || id === 'putOff'
      expect([id, isThere]).toEqual([id, isThere || counted.has(id)])
      expect(told ? wrongIn(id, told, counted.get(id) ?? nothing) : []).toEqual([])
    }
  }

  const { figures: byPanel, panels } = await figures({ by: 'panel' }, 'health')
  expect(panels.map(({ name }) => name)).toEqual([panels[0]?.name, secondPanel])
  for (const [at, { id: panel }] of panels.entries()) {
    const counted = countOf(year, { isSecond: at === 1 })
    for (const { id, parts } of byPanel.filter(({ id: one }) => one !== 'budgetTakeUp')) {
      const told = parts.find((part) => part.key === panel)
      expect(told ? wrongIn(id, told, counted.get(id) ?? nothing) : []).toEqual([])
      expect([id, told !== undefined || id === 'putOff']).toEqual([id, id === 'putOff' || counted.has(id)])
    }
    const { figures: ofIt } = await figures({ panel }, 'health')
    // What is decided at the second panel is all decided at a panel: what is put off there keeps that untold.
    for (const { id, whole } of ofIt.filter(({ id: one }) => one !== 'budgetTakeUp'))
      expect(wrongIn(id, whole, counted.get(id) ?? nothing)).toEqual([])
  }

  const { figures: ofOne } = await figures({ team: nameKey('Early intervention') }, 'health')
  const counted = countOf(year, { team: 'early intervention' })
  for (const { id, whole } of ofOne.filter(({ id: one }) => one !== 'budgetTakeUp'))
    expect([id, whole]).toMatchObject([id, plainly(id, counted.get(id) ?? nothing)])
}, 60_000)
