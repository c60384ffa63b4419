import type { AgencyRecord } from '../../../shared/records.ts'
import type { RecordOffer } from '../../../shared/record-support.ts'
import { onceForBoth } from '../../../shared/support.ts'
import type { SupportKind } from '../../../shared/support.ts'
import { pounds } from './csv-text.ts'
import type { CsvRow } from './csv-text.ts'

/** Of a record that says what was offered; earlier ones have no such columns. */
export const aroundColumns: readonly string[] = [
  'brokerage',
  'advocacy',
  'peer_support',
  'joint_assessment',
  'single_plan',
  'key_worker_both_purses',
  'single_account',
  'care_cluster',
  'care_cluster_allocation',
]

const kinds = ['brokerage', 'advocacy', 'peer_support'] as const
const names = {
  jointAssessment: 'joint_assessment',
  singlePlan: 'single_plan',
  bothPurses: 'key_worker_both_purses',
  oneAccount: 'single_account',
} as const

/** Of a record that says that a joint budget was offered or asked for; others have no such column. */
export const budgetColumns = ({ offers = [] }: AgencyRecord): readonly string[] =>
  offers.some(({ kind }) => kind === 'joint_budget') ? ['joint_budget', 'joint_budget_asked_for'] : []

/** Answers as codes of record.json, in the order in which they were offered. */
export const aroundOf = ({ offers = [], together }: AgencyRecord): CsvRow => ({
  ...Object.fromEntries(kinds.map((kind) => [kind, answersTo(offers, kind)])),
  joint_budget: answersTo(offers, 'joint_budget'),
  joint_budget_asked_for: offers.some(({ kind, askedFor }) => kind === 'joint_budget' && askedFor === true)
    ? 'yes'
    : 'no',
  ...Object.fromEntries(onceForBoth.map((field) => [names[field], together?.[field] ?? ''])),
  care_cluster: together?.careCluster ?? '',
  care_cluster_allocation: amount(together?.clusterPence),
})

const answersTo = (offers: readonly RecordOffer[], kind: SupportKind): string =>
  offers
    .filter((offer) => offer.kind === kind)
    .map(({ answer }) => answer)
    .join('; ')

const amount = (pence: number | null | undefined): string =>
  pence === null || pence === undefined ? '' : pounds(pence)
