import { longDate } from '../kernel/dates.ts'
import type { LetterWords } from '../letters.ts'
import { isNothing, spendWords } from '../money-words.ts'
import type { LetterAction, LetterFacts, LetterMoney } from './facts.ts'
import { decidedSentence, lookedAgain } from './review-words.ts'
import { stopped } from './sentences.ts'

/** The letter in plain English. A part that has nothing to say is empty and is left out. */
export const plainWords = (facts: LetterFacts): LetterWords => ({
  opening: opening(facts),
  asked: asked(facts),
  decided: decided(facts),
  why: why(facts),
  conditions:
    facts.conditions.length === 0
      ? ''
      : paragraphs('These go with the decision:', listed(facts.conditions.map(stopped))),
  pays: facts.money === null ? '' : pays(facts.money),
  next: next(facts),
  review:
    facts.reviewOn === null ? '' : `We will look at this again with you by ${longDate(facts.reviewOn)}.`,
  leftOut: leftOut(facts),
  contact: contact(facts),
  again: paragraphs(facts.terms.again, facts.terms.complaints, facts.terms.advocacy),
  closing: paragraphs(
    'Yours sincerely,',
    [facts.from, facts.panelName, `${facts.healthName} and ${facts.councilName}`]
      .filter((line) => line !== '')
      .join('\n'),
  ),
})

const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')
const listed = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

function opening({
  givenName,
  isFrontLine,
  isAdvisory,
  heldOn,
  healthName,
  councilName,
  corrected,
}: LetterFacts): string {
  const who = isFrontLine
    ? 'two workers decided together'
    : isAdvisory
      ? 'the panel advised'
      : 'the panel decided'
  return paragraphs(
    `Dear ${givenName}`,
    `This letter tells you what ${who} on ${longDate(heldOn)}. ${healthName} and ${councilName} worked on it together.`,
    ...takesBack(corrected),
  )
}

/** Whoever has the earlier letter is told plainly that it was wrong, and where. */
const takesBack = (corrected: LetterFacts['corrected']): string[] =>
  corrected.length === 0
    ? []
    : [
        'If you had an earlier letter about this, it was not right. Please use this letter instead. This is what is different:',
        listed(
          corrected.map(
            ({ label, before, after }) =>
              `${label}. It said: ${stopped(before)} It now says: ${stopped(after)}`,
          ),
        ),
      ]

const asked = ({ ask, words, review }: LetterFacts): string =>
  paragraphs(
    review === null ? '' : lookedAgain(review),
    ask === '' ? '' : stopped(ask),
    words === '' ? '' : `You told us: “${words}”`,
  )

function decided({ verdict, review, isAdvisory, money }: LetterFacts): string {
  const advice = isAdvisory ? 'This is the panel’s advice. The two agencies make the decision.' : ''
  const things = money?.things ?? []
  const what = verdict === 'partly_approved' ? 'The plan now has:' : 'This is what it is for:'
  return paragraphs(
    decidedSentence(verdict, review),
    advice,
    things.length === 0 ? '' : what,
    things.length === 0 ? '' : listed(things),
  )
}

function why({ reasons, changesReason, dissent }: LetterFacts): string {
  return paragraphs(
    reasons,
    changesReason === ''
      ? ''
      : `This is not the same as what your workers suggested. ${stopped(changesReason)}`,
    ...dissent.map(({ who, words }) => `Not everyone agreed. One member (${who}) said: “${words}”`),
  )
}

/** Health money is free, and only a council may charge for its part (NHS Act 2006 s1; Care Act 2014 s14). */
function pays(money: LetterMoney): string {
  const { all, health, socialCare } = money
  if (isNothing(all)) return 'This needs no money from the NHS or the council.'
  return paragraphs(
    [`It costs ${spendWords(all)}.`, startsWords(money)].join(' ').trim(),
    isNothing(health)
      ? ''
      : `The NHS pays ${spendWords(health)}. What the NHS pays for is free. You pay nothing towards it.`,
    isNothing(socialCare) ? '' : `The council’s part is ${spendWords(socialCare)}. ${contribution(money)}`,
  )
}

const startsWords = ({ startsOn }: LetterMoney): string =>
  startsOn === null ? '' : `It starts on ${longDate(startsOn)}.`

function contribution({ contribution: charged, section117 }: LetterMoney): string {
  if (!isNothing(charged)) return `You pay ${spendWords(charged)} of the council’s part.`
  return section117
    ? 'You pay nothing, because this is after-care under section 117 of the Mental Health Act.'
    : 'You are not asked to pay towards it. If the council finds later that you have to pay, it will write to you first.'
}

function next({ actions, verdict }: LetterFacts): string {
  if (actions.length > 0) return paragraphs('This is who does what:', listed(actions.map(actionLine)))
  if (verdict === 'withdrawn') return ''
  return verdict === 'not_approved' || verdict === 'referred_elsewhere'
    ? 'Somebody who knows you will talk with you about this letter.'
    : 'Somebody who knows you will talk with you about what to do first.'
}

const actionLine = ({ who, text, dueOn }: LetterAction): string =>
  [who === '' ? stopped(text) : `${who}: ${stopped(text)}`, dueOn === null ? '' : `By ${longDate(dueOn)}.`]
    .filter((part) => part !== '')
    .join(' ')

/** A right of access to what each holds (UK GDPR Article 15, retained 31 December 2020; Data Protection Act 2018 s45). */
const leftOut = ({ leftOut: reasons, healthName, councilName }: LetterFacts): string =>
  reasons.length === 0
    ? ''
    : paragraphs(
        'Some of what was written down about this is not in this letter. These are the reasons:',
        listed(reasons.map(stopped)),
        `You can ask ${healthName} and ${councilName} for a copy of what they hold about you.`,
      )

const contact = ({ keyWorker, advocate, broker, peerSupporter, money, terms }: LetterFacts): string =>
  paragraphs(
    [
      keyWorker === '' ? '' : `You can ask ${keyWorker}, who works with you.`,
      advocate === '' ? '' : `Your advocate, ${advocate}, can help you.`,
      broker === '' || money === null
        ? ''
        : `${broker} finds and arranges what this letter says is paid for.`,
      peerSupporter === '' ? '' : `${peerSupporter}, your peer supporter, can help you too.`,
      terms.contact,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
