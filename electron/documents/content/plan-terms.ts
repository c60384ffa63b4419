import type { Told } from '../../../shared/kernel/told.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { RecordPlan } from '../../../shared/record-plan.ts'
import { financialAssessmentWords } from '../../../shared/plan-words.ts'
import { sideWords } from '../../../shared/words.ts'
import type { Fact } from '../../../shared/blocks.ts'

/** What the second version of the schema says of the plan as a whole. */
type Terms = Pick<
  RecordPlan,
  | 'pooled'
  | 'section75Ref'
  | 'disputed'
  | 'interimPayer'
  | 'startsOn'
  | 'healthReviewOn'
  | 'councilReviewOn'
  | 'directPaymentConsent'
  | 'financialAssessment'
  | 'needsMet'
>

export const planTerms: Told<Terms, (plan: RecordPlan) => Fact> = {
  pooled: ({ pooled }) => ({ label: 'Pooled or aligned', text: pooledWords(pooled) }),
  section75Ref: ({ section75Ref = '' }) => ({ label: 'Section 75 agreement', text: section75Ref }),
  disputed: ({ disputed }) => ({ label: 'Is the split disputed?', text: disputedWords(disputed) }),
  interimPayer: ({ interimPayer }) => ({
    label: 'Who pays until it is settled',
    text: interimPayer ? sideWords[interimPayer] : '',
  }),
  startsOn: ({ startsOn }) => ({ label: 'The plan starts', text: onDay(startsOn) }),
  healthReviewOn: ({ healthReviewOn }) => ({ label: 'First review by health', text: onDay(healthReviewOn) }),
  councilReviewOn: ({ councilReviewOn }) => ({
    label: 'First review by the council',
    text: onDay(councilReviewOn),
  }),
  directPaymentConsent: (plan) => ({ label: 'Consent to direct payments', text: consentWords(plan) }),
  financialAssessment: ({ financialAssessment }) => ({
    label: 'Financial assessment',
    text: financialAssessment === undefined ? '' : financialAssessmentWords[financialAssessment],
  }),
  needsMet: ({ needsMet }) => ({ label: 'Does it meet the agreed needs?', text: needsWords(needsMet) }),
}

// What a record of the first version does not have is undefined here, and nothing is printed of it.

const onDay = (day: string | null | undefined): string => {
  if (day === undefined) return ''
  return day === null ? 'No date set' : longDate(day)
}

const pooledWords = (pooled: boolean | undefined): string => {
  if (pooled === undefined) return ''
  return pooled ? 'Pooled: paid from one fund' : 'Aligned: each agency pays its own part'
}

const disputedWords = (disputed: boolean | undefined): string => {
  if (disputed === undefined) return ''
  return disputed ? 'Yes: the agencies have not settled who pays what' : 'No'
}

const needsWords = (needsMet: boolean | undefined): string => {
  if (needsMet === undefined) return ''
  return needsMet ? 'Yes' : 'Not all of them yet'
}

/** Asked where something is paid to the person. */
function consentWords({ directPaymentConsent, lines }: RecordPlan): string {
  if (directPaymentConsent === undefined) return ''
  if (directPaymentConsent) return 'Given'
  return lines.some(({ managementType }) => managementType === 'direct_payment')
    ? 'Not given'
    : 'Not asked for'
}
