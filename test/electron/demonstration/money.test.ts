import { describe, expect, it } from 'vitest'
import { listedItems } from '../../../electron/demonstration/meetings/index.ts'
import { signOffComplete } from '../../../shared/rules/delegation.ts'
import {
  caseOf,
  decidedCase,
  decidedItems,
  decidedOf,
  findingsOf,
  linesOf,
  loose,
  memberOf,
  script,
} from './every-case.ts'

const { december, inProgress, meetings, pastMeetings } = script

describe('the money', () => {
  const signed = meetings.flatMap(({ signedBy, items: list }) =>
    decidedOf(list).map(({ key }) => ({ demo: decidedCase(key), signedBy: signedBy.map(memberOf) })),
  )

  it('is signed for by someone with enough authority in each agency', () => {
    for (const { demo, signedBy } of signed) {
      const lines = linesOf(demo)
      const healthPence = lines.reduce((sum, line) => sum + line.healthPence, 0)
      const socialCarePence = lines.reduce((sum, line) => sum + line.socialCarePence, 0)
      const limits = signedBy.flatMap(({ side, annualLimitPence }) =>
        side === null || annualLimitPence === null ? [] : [{ side, annualLimitPence }],
      )
      const { complete } = signOffComplete({ healthPence, socialCarePence }, limits)
      expect({ key: demo.key, complete }).toEqual({ key: demo.key, complete: true })
    }
  })

  it('adds up in every plan that was approved, and no rule stands against it', () => {
    const approved = decidedItems.filter(({ hearing }) => /approved/.test(hearing.verdict))
    for (const { key } of approved) {
      const demo = decidedCase(key)
      const blocks = findingsOf(demo).filter((finding) => finding.effect === 'block')
      expect({ key, blocks }).toEqual({ key, blocks: [] })
      expect(linesOf(demo).map((line) => line.balancePence)).toEqual(demo.plan.lines.map(() => 0))
    }
  })

  it('was clean, without a warning, in every meeting that is signed', () => {
    const keys = decidedOf(pastMeetings.flatMap((meeting) => meeting.items)).map(({ key }) => key)
    for (const key of keys)
      expect({ key, findings: findingsOf(decidedCase(key)) }).toEqual({ key, findings: [] })
  })

  it('has nothing that blocks in the case being heard, nor in those of the open meeting', () => {
    const ready = ['okoro', ...listedItems(december, meetings).map((item) => item.case)]
    for (const key of ready) {
      const blocks = findingsOf(caseOf(key)).filter((finding) => finding.effect === 'block')
      expect({ key, blocks }).toEqual({ key, blocks: [] })
    }
  })

  it('shows every finding a plan can have among the cases still to be decided, no case having them all', () => {
    const waiting = inProgress.items.slice(2).map((item) => caseOf(item.case))
    const coming = listedItems(december, meetings).map((item) => caseOf(item.case))
    const open = [...waiting, ...coming, ...loose].map((demo) => findingsOf(demo))
    const shown = open.flat().map((finding) => finding.rule)
    const each = (letter: string, count: number, without: readonly number[] = []): string[] =>
      Array.from({ length: count }, (_, index) => index + 1)
        .filter((number) => !without.includes(number))
        .map((number) => `${letter}${number}`)
    // J6 needs a changed recommendation: that shows on what was decided.
    const expected = [...each('N', 12), ...each('L', 12), ...each('J', 6, [6])]
    expect(new Set(shown)).toEqual(new Set(expected))
    expect(Math.max(...open.map((findings) => findings.length))).toBeLessThan(10)
  })
})
