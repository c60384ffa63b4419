import type { Capacity, RiskBody } from '../risks.ts'
import { goesOn } from '../support.ts'
import type { AdvocacyDuty, AdvocacyKind, DutyState, OfferFields, TogetherFields } from '../support.ts'

export interface AdvocacyFacts {
  readonly together: Pick<TogetherFields, 'difficulty' | 'appropriatePerson' | 'longStay'>
  readonly offers: readonly Pick<OfferFields, 'kind' | 'answer' | 'endedOn' | 'under'>[]
  readonly capacity: Pick<Capacity, 'basis'>
  readonly frameworks: readonly RiskBody['frameworks'][number][]
}

/**
 * What the law asks about independent advocacy, as far as the case says what it hangs on.
 *
 * Care Act 2014 s67(2), (4): the council must arrange one for whoever would have substantial difficulty in being involved in
 * an assessment, a plan or its review; not where somebody appropriate, unpaid, supports them (s67(5)), unless a hospital
 * stay of 28 days or a care home stay of 8 weeks is likely (SI 2014/2889 reg 4). s68: the same in a safeguarding enquiry.
 * Mental Capacity Act 2005 s37 to s39: an IMCA must be instructed where somebody who lacks capacity and has nobody to be
 * consulted faces such a stay or serious medical treatment. Mental Health Act 1983 s130D: whoever is on a community
 * treatment order or under guardianship must be told about an IMHA.
 */
export const advocacyDuties = (facts: AdvocacyFacts): readonly AdvocacyDuty[] => [
  ...careAct(facts),
  ...ofCapacity(facts),
  ...(facts.frameworks.some((one) => one === 'mha_cto' || one === 'mha_guardianship')
    ? [{ law: 'mha_imha' as const, asks: 'told' as const, state: toldOf(facts) }]
    : []),
]

function careAct(facts: AdvocacyFacts): AdvocacyDuty[] {
  const { difficulty, appropriatePerson, longStay } = facts.together
  const isEnquiry = facts.frameworks.includes('care_act_s42')
  // What the council must involve them in: it assesses or plans, or somebody has said how that is for them.
  const isInvolved = difficulty !== null || facts.frameworks.some((one) => /^care_act_s(9|18)$/.test(one))
  const laws = [
    ...(isInvolved ? (['care_act_s67'] as const) : []),
    ...(isEnquiry ? (['care_act_s68'] as const) : []),
  ]
  if (difficulty === 'no') return []
  const isStayOnly = appropriatePerson === 'yes' && longStay === 'yes'
  return laws.flatMap((law): AdvocacyDuty[] => {
    if (difficulty === null || appropriatePerson === null)
      return [{ law, asks: 'ask', state: stateOf(facts, ['care_act', 'imca']) }]
    // The longer stay overrides only the exception to s67; an enquiry has its own (s68(4)).
    if (appropriatePerson === 'yes' && !(isStayOnly && law === 'care_act_s67')) return []
    return [{ law, asks: 'must', state: stateOf(facts, ['care_act', 'imca']) }]
  })
}

function ofCapacity(facts: AdvocacyFacts): AdvocacyDuty[] {
  const { appropriatePerson, longStay } = facts.together
  if (facts.capacity.basis !== 'lacks' || appropriatePerson === 'yes' || longStay === 'no') return []
  const isKnown = appropriatePerson === 'no' && longStay === 'yes'
  return [{ law: 'mca_imca', asks: isKnown ? 'must' : 'ask', state: stateOf(facts, ['imca']) }]
}

/** An advocate under one of these laws is there, or one was offered and waits for an answer. */
function stateOf({ offers }: AdvocacyFacts, under: readonly AdvocacyKind[]): DutyState {
  const ours = offers.filter(
    (one) => one.kind === 'advocacy' && one.under !== null && under.includes(one.under),
  )
  if (ours.some(goesOn)) return 'met'
  return ours.some(({ answer }) => answer === 'waiting') ? 'offered' : 'unmet'
}

/** Who was offered one was told. */
const toldOf = ({ offers }: AdvocacyFacts): DutyState =>
  offers.some(({ kind, under }) => kind === 'advocacy' && under === 'imha') ? 'met' : 'unmet'
