import { longDate } from '../kernel/dates.ts'
import type { LetterWords } from '../letters.ts'
import { isNothing, spendLines } from '../money-words.ts'
import type { LetterAction, LetterFacts, LetterMoney } from './facts.ts'
import { decidedLines, lookedAgainEasily } from './review-words.ts'
import { sentences, stopped } from './sentences.ts'

/** What easy read asks for: one thing a sentence. Longer sentences are named to whoever checks the letter. */
export const easyReadWords = 15

/** The letter for easy read: one short sentence a line. */
export const easyWords = (facts: LetterFacts): LetterWords => ({
  opening: lines(
    `Hello ${facts.givenName}.`,
    'This letter is about your support.',
    facts.isFrontLine
      ? `Two workers met on ${longDate(facts.heldOn)}.`
      : `A panel met on ${longDate(facts.heldOn)}.`,
    facts.isFrontLine ? '' : 'A panel is a group of people who decide together.',
    'People from health and people from social care were there.',
    ...takesBack(facts.corrected),
  ),
  asked: asked(facts),
  decided: lines(
    ...decidedLines(facts.verdict, facts.review),
    facts.isAdvisory ? 'This is advice.' : '',
    facts.isAdvisory ? 'Health and the council make the decision.' : '',
  ),
  why: why(facts),
  conditions: facts.conditions.length === 0 ? '' : lines(...facts.conditions.map(stopped)),
  pays: facts.money === null ? '' : pays(facts.money),
  next: next(facts),
  review:
    facts.reviewOn === null
      ? ''
      : lines('We will meet again.', `We will do it by ${longDate(facts.reviewOn)}.`),
  leftOut: leftOut(facts),
  contact: lines(
    facts.keyWorker === '' ? '' : `You can ask ${facts.keyWorker}.`,
    facts.advocate === '' ? '' : `${facts.advocate} is your advocate and can help you.`,
    facts.broker === '' || facts.money === null ? '' : `${facts.broker} finds and sets up your support.`,
    facts.peerSupporter === '' ? '' : `${facts.peerSupporter} is your peer supporter and can help you.`,
    ...sentences(facts.terms.contact),
  ),
  again: lines(...[facts.terms.again, facts.terms.complaints, facts.terms.advocacy].flatMap(sentences)),
  closing: lines(
    facts.from === '' ? 'From the people who decided' : facts.from,
    `${facts.healthName} and ${facts.councilName}`,
  ),
})

function asked({ review, ask }: LetterFacts): string {
  if (review !== null) return lines(...lookedAgainEasily(review))
  return ask === '' ? '' : lines('You asked for this:', ...sentences(stopped(ask)))
}

/** Whoever has the earlier letter is told that it was wrong, and where. */
const takesBack = (corrected: LetterFacts['corrected']): string[] =>
  corrected.length === 0
    ? []
    : [
        'If you had a letter before, it was not right.',
        'Please use this letter.',
        'This is different now:',
        ...corrected.flatMap(({ label, after }) => [`${label}:`, ...sentences(stopped(after))]),
      ]

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

const why = ({ reasons, changesReason, dissent }: LetterFacts): string =>
  reasons === '' && changesReason === ''
    ? ''
    : lines(
        ...sentences(reasons),
        changesReason === '' ? '' : 'Your workers had another idea.',
        ...sentences(changesReason),
        dissent.length === 0 ? '' : 'Not everyone agreed.',
        ...dissent.flatMap(({ words }) => sentences(words)),
      )

function pays(money: LetterMoney): string {
  const { all, health, socialCare } = money
  if (isNothing(all)) return 'This needs no money.'
  return lines(
    ...(isNothing(health)
      ? []
      : [...spendLines('The NHS pays', health), 'You do not pay for what the NHS does.']),
    ...(isNothing(socialCare)
      ? []
      : [...spendLines('The council’s part is', socialCare), ...contribution(money)]),
    ...(money.startsOn === null ? [] : [`It starts on ${longDate(money.startsOn)}.`]),
  )
}

const contribution = ({ contribution: charged }: LetterMoney): readonly string[] =>
  isNothing(charged) ? ['You are not asked to pay.'] : spendLines('Of this you pay', charged)

function next({ actions, verdict }: LetterFacts): string {
  if (actions.length > 0) return lines(...actions.flatMap(actionLines))
  return verdict === 'withdrawn' ? '' : 'Somebody who knows you will talk with you.'
}

const leftOut = ({ leftOut: reasons }: LetterFacts): string =>
  reasons.length === 0
    ? ''
    : lines(
        'Some things are not in this letter.',
        'This is why:',
        ...reasons.flatMap((reason) => sentences(stopped(reason))),
        'You can ask to see what we wrote about you.',
      )

const actionLines = ({ who, text, dueOn }: LetterAction): string[] => [
  ...(who === '' ? [] : [`${who} will do this:`]),
  ...sentences(stopped(text)),
  ...(dueOn === null ? [] : [`It will be done by ${longDate(dueOn)}.`]),
]
