import { expect, test } from 'vitest'
import type { PanelAuthority } from '../../../shared/panels.ts'
import { verdictsOpen, verdictsWhy } from '../../../shared/rules/verdicts.ts'
import { approvals } from '../../../shared/approvals.ts'
import { panelVerdicts, teamOutcomes } from '../../../shared/room.ts'

// Authority as a panel setting: DOMAIN §1.4 (Enfield's high-risk panel is advisory and holds no budget).
test.each<[PanelAuthority, [number, number], [number, number], boolean]>([
  ['funding', [900_000, 100], [0, 0], true],
  ['advisory', [900_000, 100], [0, 0], true],
  ['decision_making', [0, 0], [0, 0], true],
  ['decision_making', [1_000, 2_000], [1_000, 2_000], true],
  ['decision_making', [1_001, 2_000], [1_000, 2_000], false],
  ['decision_making', [1_000, 2_001], [1_000, 2_000], false],
])(
  'a panel that is %s, commits %j and has limits of %j approves: %s',
  (authority, commits, limits, approves) => {
    const open = verdictsOpen({
      kind: 'risk_enablement',
      authority,
      commits: { health: commits[0], socialCare: commits[1] },
      limits: { health: limits[0], socialCare: limits[1] },
    })
    expect(approvals.every((verdict) => open.includes(verdict))).toBe(approves)
    // Everything else exists for every panel.
    expect(
      panelVerdicts.filter((verdict) => !approvals.includes(verdict)).every((one) => open.includes(one)),
    ).toBe(true)
  },
)

test('says why approval is not there', () => {
  const scope = {
    kind: 'risk_enablement' as const,
    authority: 'decision_making' as const,
    commits: { health: 1_500_000, socialCare: 500_000 },
    limits: { health: 1_000_000, socialCare: 1_000_000 },
  }
  expect(verdictsWhy(scope)).toBe(
    'This panel decides on risk, not on money, and the plan is more than those here may sign for: health £15,000 of £10,000.',
  )
  expect(verdictsWhy({ ...scope, authority: 'funding' })).toBe('')
})

test('a team has its own outcomes, whatever its authority, and no panel has them', () => {
  const money = { commits: { health: 900_000, socialCare: 0 }, limits: { health: 0, socialCare: 0 } }
  for (const authority of ['advisory', 'decision_making', 'funding'] as const) {
    const team = { kind: 'multidisciplinary_team' as const, authority, ...money }
    expect(verdictsOpen(team)).toEqual(teamOutcomes)
    expect(verdictsWhy(team)).toBe('')
    const panel = verdictsOpen({ ...team, kind: 'funding' })
    expect(panel.filter((verdict) => teamOutcomes.some((one) => one === verdict))).toEqual([])
  }
})
