import { formatPence } from '../../../shared/kernel/money.ts'
import type { OwnBlock } from '../../../shared/records.ts'
import { blockFor, defaultAudience } from '../../../shared/rules/sharing.ts'
import type { BlockKind } from '../../../shared/rules/sharing.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { ownFindings } from './record-findings.ts'

interface Block {
  readonly audience: 'health' | 'social_care'
  readonly heading: string
  readonly text: string
}

/** What only one agency may read: that agency gets the text, the other the marker. An empty block leaves neither. */
export const ownBlocks = (facts: CaseFacts, side: Side): OwnBlock[] =>
  [...agencyBlocks(facts, 'health'), ...agencyBlocks(facts, 'socialCare')].map((block) => ({
    ...blockFor(side, block),
    heading: block.heading,
  }))

/** One agency's own blocks, with their text. */
export function agencyBlocks(facts: CaseFacts, side: Side): Block[] {
  const texts = side === 'health' ? healthTexts(facts) : councilTexts(facts)
  const audience = audienceOf(side === 'health' ? 'clinical_detail' : 'means_test')
  return [...texts, ['Objection to sharing', objected(facts, side)] as const]
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => ({ audience, heading, text }))
}

function audienceOf(kind: BlockKind): Block['audience'] {
  const audience = defaultAudience(kind)
  if (audience !== 'health' && audience !== 'social_care') throw new RangeError(`${kind} is no agency’s own`)
  return audience
}

type Texts = readonly (readonly [heading: string, text: string])[]

/** The other agency reads this above its marker: it says nothing of an order. */
const heldHeading = 'How the budget may be held'

const excludedWords: Readonly<Record<Side, string>> = {
  health: 'The NHS may not make them direct payments: a scheduled order.',
  socialCare: 'The council may not make them direct payments: a court drug or alcohol order.',
}

const healthTexts = (facts: CaseFacts): Texts => [
  ['Team', sent(facts, 'health', ({ team }) => team)],
  ['Legal status', sent(facts, 'health', ({ legalStatus }) => legalStatus)],
  ['Formulation', facts.risk.body.formulation.trim()],
  [heldHeading, facts.plan.healthDirectPaymentExcluded ? excludedWords.health : ''],
  ['What the rules say', ownFindings(facts, 'health')],
]

const councilTexts = (facts: CaseFacts): Texts => [
  ['Means-test note', facts.plan.meansTestNote.trim()],
  [heldHeading, facts.plan.councilDirectPaymentExcluded ? excludedWords.socialCare : ''],
  [
    'Weekly contribution',
    sent(facts, 'socialCare', ({ weeklyContributionPence }) => weekly(weeklyContributionPence)),
  ],
  ['What the rules say', ownFindings(facts, 'socialCare')],
]

const weekly = (pence: number | null): string => (pence === null ? '' : `${formatPence(pence)} a week`)

/** What this agency's referrals say, each different text once. */
const sent = (
  { referrals }: CaseFacts,
  side: Side,
  read: (referral: CaseFacts['referrals'][number]) => string,
): string =>
  [
    ...new Set(
      referrals
        .filter((referral) => referral.side === side)
        .map((referral) => read(referral).trim())
        .filter((text) => text !== ''),
    ),
  ].join('; ')

/**
 * That there is an objection, for the agency it was told to and for a recorded one for both. Its words stay in the
 * store: they may name the reason why the other agency should not know.
 */
function objected({ person, objections }: CaseFacts, side: Side): string {
  const other = side === 'health' ? 'the council' : 'health'
  return [
    person.sharingObjection.trim() === '' ? '' : 'The person objects to sharing between the agencies.',
    objections.some((objection) => objection.side === side)
      ? 'An objection to sharing came with this agency’s referral.'
      : '',
    person.notToBeTold.some((untold) => untold !== side) ? `The person asked that ${other} not be told.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ')
}
