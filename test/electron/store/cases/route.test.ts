import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../shared/cases.ts'
import type { CaseRoute, RouteFlags } from '../../../../shared/case-route.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const codes = ({ reasons }: CaseRoute): string[] => reasons.map(({ code }) => code)
const routeOf = (panel: PanelAtWork, { id }: Case) => panel.call('cases.route', { caseId: id })

async function flag(panel: PanelAtWork, one: Case, changes: Partial<RouteFlags>): Promise<CaseRoute> {
  const { version } = await routeOf(panel, one)
  return panel.call('cases.setFlags', { caseId: one.id, version, changes })
}

const scheme = (side: 'health' | 'socialCare', role: string) => ({
  side,
  role,
  annualLimitPence: 1_000_000,
  permits: ['novel_spend' as const],
  fromOn: '2026-04-01',
})

describe('a case that is ready', () => {
  test('stays at the front line', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    const route = await routeOf(panel, one)
    expect(route).toMatchObject({ route: 'front_line', reasons: [], version: 1 })
    expect(Object.values(route.flags)).toEqual([false, false, false, false, false])
  })

  test.each([
    ['disagreement', { disagreement: true }],
    ['novel_spend', { novelSpend: true }],
    ['legal_doubt', { legalDoubt: true }],
    ['section117_ending', { section117Ending: true }],
    ['person_asks', { personAsks: true }],
  ] as const)(
    'needs the panel once somebody ticks %s, and no longer once they untick it',
    async (code, on) => {
      const panel = await openPanel()
      const one = await addCase(panel)
      const ticked = await flag(panel, one, on)
      expect(ticked).toMatchObject({ route: 'panel', flags: on, version: 2 })
      expect(codes(ticked)).toEqual([code])
      expect(codes(await routeOf(panel, one))).toEqual([code])
      const off = Object.fromEntries(Object.keys(on).map((name) => [name, false]))
      expect(await flag(panel, one, off)).toMatchObject({ route: 'front_line', version: 3 })
    },
  )

  test('needs the panel where the plan says that the split is disputed', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    const { version } = await panel.call('plans.get', { caseId: one.id })
    const changes = { disputed: true, interimPayer: 'health' as const }
    await panel.call('plans.save', { caseId: one.id, version, changes })
    expect(codes(await routeOf(panel, one))).toContain('disagreement')
  })

  test('needs the panel while a rule stands against it, and says how many', async () => {
    const panel = await openPanel()
    const one = await addCase(panel, { line: { category: 'alcohol' } })
    const { reasons } = await routeOf(panel, one)
    expect(reasons.map(({ code }) => code)).toContain('blocked')
    expect(reasons.find(({ code }) => code === 'blocked')?.text).toMatch(/stopped by (one|\d+) rules?/)
  })
})

test('a case whose capacity nobody recorded needs the panel, and says what would change it', async () => {
  const panel = await openPanel()
  const one = await addCase(panel, { ready: false })
  const { reasons } = await routeOf(panel, one)
  expect(reasons.find(({ code }) => code === 'capacity_unclear')?.change).toBe(
    'The capacity basis for this decision is recorded.',
  )
  expect(reasons.map(({ code }) => code)).toEqual(['blocked', 'capacity_unclear'])
})

describe('limits', () => {
  // The council pays £5,200 and £260 too much is more than its signatory's £10,000 at most.
  const dear = { unitPence: 30_000, healthPence: 444_500, socialCarePence: 1_115_000 }

  test('come from the scheme, by name and by month, where the agency has one', async () => {
    const panel = await openPanel()
    const one = await addCase(panel, { line: dear })
    await panel.call('delegation.add', scheme('socialCare', 'Head of adult services'))
    const { reasons } = await routeOf(panel, one)
    expect(reasons.filter(({ code }) => code === 'over_limit_social_care')).toEqual([
      {
        code: 'over_limit_social_care',
        text: 'The council part is £1,150 over the council head of adult services’s limit of £10,000.',
        source: 'Scheme of delegation, Apr 2026',
        change: 'A council signatory with a limit of at least £11,150 could sign it.',
      },
    ])
  })

  test('are those of every signatory where the agency has none', async () => {
    const panel = await openPanel()
    const one = await addCase(panel, { line: dear })
    const found = (await routeOf(panel, one)).reasons.find(({ code }) => code === 'over_limit_social_care')
    expect(found?.text).toBe(
      'The council part is £1,150 over the highest council signatory’s limit of £10,000.',
    )
    expect(found?.source).toMatch(/^Scheme of delegation of the agency/)
  })

  test('count only for roles that the scheme names, on the days that it names', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    await panel.call('delegation.add', { ...scheme('health', 'Team manager'), fromOn: '2099-01-01' })
    expect(codes(await routeOf(panel, one))).toEqual([])
    await panel.call('delegation.add', { ...scheme('health', 'Team manager'), toOn: '2098-12-31' })
    expect(codes(await routeOf(panel, one))).toEqual(['no_signatory_health'])
  })

  test('let both agencies settle what their schemes permit', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    await flag(panel, one, { novelSpend: true, legalDoubt: true })
    await panel.call('delegation.add', scheme('health', 'Consultant psychiatrist'))
    expect(codes(await routeOf(panel, one))).toEqual(['novel_spend', 'legal_doubt'])
    await panel.call('delegation.add', scheme('socialCare', 'Head of adult services'))
    expect(codes(await routeOf(panel, one))).toEqual(['legal_doubt'])
  })
})

describe('ticking is refused', () => {
  test('against an older version, also the very first time', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel)
    const tick = (version: number) =>
      panel.replyTo('cases.setFlags', { caseId, version, changes: { legalDoubt: true } })
    expect(await refusal(tick(2))).toMatchObject({ kind: 'conflict' })
    expect(await tick(1)).toMatchObject({ ok: true })
    expect(await refusal(tick(1))).toMatchObject({ kind: 'conflict' })
  })

  test('once the case is closed', async () => {
    const panel = await openPanel()
    const { id: caseId, version } = await addCase(panel)
    await panel.call('cases.close', { caseId, version, reason: 'She moved away' })
    const error = await refusal(
      panel.replyTo('cases.setFlags', { caseId, version: 1, changes: { personAsks: true } }),
    )
    expect(error).toEqual({ kind: 'notAllowed', why: 'closed' })
  })
})
