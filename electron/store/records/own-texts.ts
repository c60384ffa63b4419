import { shortDate } from '../../../shared/kernel/dates.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { usualReasons } from '../../../shared/rules/reading.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { reviewResultWords } from '../../../shared/review-words.ts'
import { wordFor } from '../../../shared/words.ts'
import { ownFindings } from './record-findings.ts'
import { foundOf } from './record-review.ts'

/** A text of one agency that has no place in the common record. */
export interface OwnText {
  readonly heading: string
  /** Over its marker: nothing that would tell. */
  readonly markerHeading: string
  readonly text: string
  readonly reason: string
  /** The block that it is, where it can be marked. */
  readonly key?: string
}

/** The other agency reads this above its marker: it says nothing of an order. */
const heldHeading = 'How the budget may be held'
const neutral = 'A part of this record'

const excludedWords: Readonly<Record<Side, string>> = {
  health: 'The NHS may not make them direct payments: a scheduled order.',
  socialCare: 'The council may not make them direct payments: a court drug or alcohol order.',
}

export const ownTexts = (facts: CaseFacts, side: Side): OwnText[] =>
  [...(side === 'health' ? healthTexts(facts) : councilTexts(facts)), ...ofBoth(facts, side)].filter(
    ({ text }) => text !== '',
  )

const healthTexts = ({ risk, plan }: CaseFacts): OwnText[] => [
  marked('Formulation', 'risk.formulation', risk.body.formulation.trim()),
  held(plan.healthDirectPaymentExcluded ? excludedWords.health : ''),
]

const councilTexts = ({ plan, referrals }: CaseFacts): OwnText[] => [
  marked('Means-test note', 'plan.meansTestNote', plan.meansTestNote.trim()),
  held(plan.councilDirectPaymentExcluded ? excludedWords.socialCare : ''),
  marked(
    'Weekly contribution',
    'plan.contribution',
    [
      ...new Set(
        referrals.flatMap(({ side, weeklyContributionPence: pence }) =>
          side === 'socialCare' && pence !== null ? [`${formatPence(pence)} a week`] : [],
        ),
      ),
    ].join('; '),
  ),
]

const ofBoth = (facts: CaseFacts, side: Side): OwnText[] => [
  {
    heading: 'What the rules say',
    markerHeading: neutral,
    text: ownFindings(facts, side),
    reason: 'What the rules find about what one agency knows alone',
  },
  {
    heading: 'What became of what this agency knows alone',
    markerHeading: neutral,
    text: foundAlone(facts, side),
    reason: 'What became of something that one agency knows alone',
  },
  {
    heading: 'Objection to sharing',
    markerHeading: neutral,
    text: objected(facts, side),
    reason: objectionOn(facts, side),
  },
]

const marked = (heading: string, key: string, text: string): OwnText => ({
  heading,
  markerHeading: heading,
  text,
  key,
  reason: usualReasons[key] ?? '',
})

const held = (text: string): OwnText => ({
  heading: heldHeading,
  markerHeading: heldHeading,
  text,
  reason: 'What one agency knows of how a budget may be held',
})

/** Of a review: what became of promises that stand in this agency’s copy of the record alone. */
function foundAlone({ review }: CaseFacts, side: Side): string {
  if (review === null) return ''
  const { body, promise, own } = review
  const [common, mine] = [foundOf(promise, body), foundOf(own[side], body)]
  const lists = ['outcomes', 'conditions', 'safetyNets', 'triggers'] as const
  return lists
    .flatMap((list) => {
      const told = new Set(common[list].filter(({ result }) => result !== null).map(({ at }) => at))
      return mine[list].filter(({ at, result }) => !told.has(at) && result !== null)
    })
    .map(({ promised, result, note }) =>
      [`${promised}: ${wordFor(reviewResultWords, result ?? '')}.`, note].filter(Boolean).join(' '),
    )
    .join('\n')
}

/** The day it was told, where a referral brought it; nothing of what it says. */
function objectionOn({ objections }: CaseFacts, side: Side): string {
  const told = objections.find((objection) => objection.side === side)
  return told ? `Objection of ${shortDate(told.createdAt.slice(0, 10))}` : 'An objection'
}

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
