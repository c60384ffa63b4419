import { expect, test } from 'vitest'
import { gapWords, needWords } from '../../../renderer/today/need-words.ts'
import type { MyCase } from '../../../shared/today.ts'

const one: MyCase = {
  caseId: 'c',
  reference: 'AC-2026-0001',
  personName: 'Ruth Steen',
  needs: 'notReady',
  gaps: [{ what: 'How health sees it', place: 'healthView' }],
  meetingId: 'm',
  heldOn: '2026-12-04',
}
const who = { today: '2026-11-29', mayList: true }

test('each case leads to the very place where it is dealt with', () => {
  expect(needWords(one, who)).toEqual({
    note: 'To be heard on Friday 4 December 2026. To do: How health sees it',
    tag: '1 to do',
    href: '/cases/c?at=healthView',
  })
  expect(needWords({ ...one, needs: 'frontLine', gaps: [] }, who).href).toBe('/cases/c/front-line')
  expect(needWords({ ...one, needs: 'nothing', gaps: [], heldOn: '2026-11-30' }, who).note).toBe(
    'To be heard tomorrow. Nothing is missing',
  )
})

test('only whoever may list a case is told to', () => {
  const ready: MyCase = { ...one, needs: 'listing', gaps: [], meetingId: null, heldOn: null }
  expect(needWords(ready, who).note).toContain('list it for a meeting')
  expect(needWords(ready, { ...who, mayList: false }).note).toContain('whoever runs the panel can list it')
})

test('what rules say of a plan is counted, since they say it at length', () => {
  const rule = (n: number) => ({
    what: '“Nights” pays close family. Write down why.',
    place: `rule-A${n}` as const,
  })
  expect(gapWords([{ what: 'What could go wrong', place: 'pitfalls' }, rule(1), rule(2)])).toBe(
    'What could go wrong; 2 points about the plan',
  )
  const many = ['a', 'b', 'c', 'd', 'e'].map((what) => ({ what, place: 'options' as const }))
  expect(gapWords(many)).toBe('a; b; c; 2 more')
})
