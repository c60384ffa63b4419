import { planMoney } from '../../../shared/plan-money.ts'
import { costedLine } from '../../../shared/record-plan.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { decisionRecord } from './sample-record.ts'

const asked = {
  payee: 'none',
  payeeJustification: '',
  inCarePlan: true,
  coversFullCost: true,
  outsideSection117: false,
  nhsMustProvide: false,
  careHomeWeeks: 0,
} as const

const [evenings, allotment] = decisionRecord.plan.lines.map((line) => ({ ...line, ...asked }))
const lines = [
  ...(evenings === undefined
    ? []
    : [
        {
          ...evenings,
          payee: 'household_family' as const,
          payeeJustification: 'Dee moved in, and nobody else is about at nine.',
        },
      ]),
  ...(allotment === undefined
    ? []
    : [
        {
          ...allotment,
          inCarePlan: false,
          coversFullCost: false,
          outsideSection117: true,
          nhsMustProvide: true,
          careHomeWeeks: 3,
        },
      ]),
]

/** The sample record as it is frozen today: everything that bears on the decision is in it. */
export const wholeRecord: DecisionRecord = {
  ...decisionRecord,
  schema: 'accord/decision@2',
  meeting: {
    ...decisionRecord.meeting,
    presentedBy: 'Aled Pugh',
    late: { reason: 'The lease ends on Friday.', by: 'Ewa Łuczak-O’Brien' },
  },
  support: {
    audience: 'both',
    keyWorker: 'Gwen Tudor',
    advocate: 'Carys Bevan, Harrow Vale Voices',
    broker: 'Penda Sow, Northgate Brokerage',
  },
  risk: {
    ...decisionRecord.risk,
    origin: 'reactive',
    options: decisionRecord.risk.options.map((option, at) =>
      at === 0
        ? { ...option, healthViewBy: { name: 'Tom Reilly', at: '2026-11-20T09:00:00.000Z', stoodIn: false } }
        : option,
    ),
    healthViewBy: { name: 'Dr Miriam Okafor', at: '2026-11-21T09:00:00.000Z', stoodIn: false },
    socialCareViewBy: { name: 'Ada Fenn', at: '2026-11-22T09:00:00.000Z', stoodIn: true },
    risksExplained: true,
    procedureAgreed: false,
  },
  plan: {
    ...decisionRecord.plan,
    lines,
    money: planMoney(lines.map(costedLine), '2026-12-01'),
    startsOn: '2026-12-01',
    pooled: true,
    section75Ref: 'S75-NHV-2024-02',
    disputed: true,
    interimPayer: 'health',
    healthReviewOn: '2027-02-26',
    councilReviewOn: '2027-05-28',
    directPaymentConsent: true,
    needsMet: false,
    financialAssessment: 'not_started',
  },
}
