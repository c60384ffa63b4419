import { formatPence } from '../../../shared/kernel/money.ts'
import { elsewhere, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import { cell, facts, list, under } from '../../../shared/blocks.ts'
import type { Block, Fact, Section } from '../../../shared/blocks.ts'
import type { RecordOffer } from '../../../shared/record-support.ts'
import type { CommonRecord } from '../../../shared/records.ts'
import { bringsSomebody } from '../../../shared/support.ts'
import type { TogetherFields } from '../../../shared/support.ts'
import {
  advocacySources,
  cameOfIt,
  clusterNote,
  dutyWords,
  offeredWords,
  onceWords,
  supportWords,
  yesNoWords,
} from '../../../shared/support-words.ts'

type Around = Pick<CommonRecord, 'offers' | 'together' | 'plan'>

/** What was offered beside the plan and what came of it; what is done once for both agencies. Nothing of an earlier record. */
export const aroundSection = ({ offers = [], together, plan }: Around): Section => ({
  slug: 'around',
  heading: offers.some((offer) => !bringsSomebody(offer))
    ? 'A joint budget, brokerage, advocacy and peer support'
    : 'Brokerage, advocacy and peer support',
  blocks: [
    ...offersTable(offers, plan),
    ...(together === undefined
      ? []
      : [
          ...under(
            'What the law asks about an advocate',
            list(together.duties.map((duty) => `${dutyWords(duty)} ${advocacySources[duty.law]}`)),
          ),
          ...under('Once for both agencies', facts(tell(togetherFacts, together))),
        ]),
  ],
})

const offersTable = (offers: readonly RecordOffer[], plan: Around['plan']): Block[] =>
  offers.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'What was offered, and what came of it',
          columns: [{ label: 'What' }, { label: 'What came of it' }, { label: 'Paid for by' }],
          rows: offers.map((offer) => [
            cell(supportWords[offer.kind], [offeredWords(offer)]),
            cell(cameOfIt(offer), [
              offer.words,
              offer.endWords === '' ? '' : `Why it ended: ${offer.endWords}`,
              offer.present ? 'Was there for this.' : '',
            ]),
            cell(paidBy(offer, plan)),
          ]),
        },
      ]

/** The line as the plan has it: what it costs stands there. */
function paidBy({ line }: RecordOffer, { lines }: Around['plan']): string {
  const found = lines.find(({ lineNo }) => lineNo === line)
  return found === undefined ? '' : `Line ${found.lineNo}, ${found.description}`
}

/** Each answer with why not, in one row. */
const togetherFacts: Told<TogetherFields, (of: TogetherFields) => Fact> = {
  jointAssessment: (of) => once('jointAssessment', of),
  jointAssessmentWhy: elsewhere('with the answer'),
  singlePlan: (of) => once('singlePlan', of),
  singlePlanWhy: elsewhere('with the answer'),
  bothPurses: (of) => once('bothPurses', of),
  bothPursesWhy: elsewhere('with the answer'),
  oneAccount: (of) => once('oneAccount', of),
  oneAccountWhy: elsewhere('with the answer'),
  difficulty: ({ difficulty }) => ({
    label: 'Substantial difficulty in being involved',
    text: difficulty === null ? '' : yesNoWords[difficulty],
  }),
  appropriatePerson: ({ appropriatePerson, appropriatePersonWho }) => ({
    label: 'Somebody appropriate to support and represent them',
    text: withWhy(appropriatePerson, appropriatePersonWho),
  }),
  appropriatePersonWho: elsewhere('with the answer'),
  longStay: ({ longStay }) => ({
    label: 'A long stay or serious treatment may come of it',
    text: longStay === null ? '' : yesNoWords[longStay],
  }),
  careCluster: ({ careCluster, clusterPence, clusterFrom }) => {
    const said = [
      careCluster,
      clusterPence === null ? '' : `${formatPence(clusterPence)} a year`,
      clusterFrom,
    ].filter((part) => part !== '')
    return { label: 'Care cluster', text: said.length === 0 ? '' : `${said.join(', ')}. ${clusterNote}` }
  },
  clusterPence: elsewhere('with the cluster'),
  clusterFrom: elsewhere('with the cluster'),
}

const once = (field: keyof typeof onceWords, of: TogetherFields): Fact => ({
  label: onceWords[field],
  text: withWhy(of[field], of[`${field}Why`]),
})

const withWhy = (answer: 'yes' | 'no' | null, why: string): string =>
  [answer === null ? '' : yesNoWords[answer], why].filter((part) => part !== '').join('. ')
