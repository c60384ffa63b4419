import { expect, it } from 'vitest'
import { lineNotes } from '../../../../electron/documents/content/plan-line.ts'
import type { RecordLine } from '../../../../shared/record-plan.ts'
import { plan } from '../../../support/documents/sample-risk-and-plan.ts'

const said = (changes: Partial<RecordLine>): string | readonly string[] => {
  const [line] = plan.lines
  const note = lineNotes.inCarePlan
  if (line === undefined || typeof note !== 'function') throw new Error('no line')
  return note({ ...line, ...changes })
}

it('says in one line what the rules asked, and nothing for what does not hold', () => {
  const asked = { inCarePlan: true, coversFullCost: true }
  expect(said(asked)).toBe('In the agreed care plan; the amount covers its full cost')
  expect(said({ ...asked, nhsMustProvide: true, careHomeWeeks: 2 })).toBe(
    'In the agreed care plan; the amount covers its full cost; the NHS must provide it anyway; 2 weeks in a care home, in a row',
  )
})
