import type { LetterSection, LetterVoice } from '../letters.ts'
import type { Verdict } from '../room.ts'

type Headings = Readonly<Record<LetterSection, string>>

const plain: Headings = {
  opening: '',
  asked: 'What you asked for',
  decided: 'What was decided',
  why: 'Why',
  conditions: 'Conditions',
  pays: 'What it costs and who pays',
  next: 'What happens next',
  review: 'When we look at this again',
  leftOut: 'What is not in this letter',
  contact: 'If you have questions',
  again: 'If you do not agree',
  closing: '',
}

const easy: Headings = {
  ...plain,
  decided: 'What we decided',
  conditions: 'The rules',
  pays: 'Who pays',
  review: 'Checking how it goes',
  contact: 'Who you can ask',
}

const headings: Readonly<Record<LetterVoice, Headings>> = { plain, easy }

/** The heading over a part of the letter; empty: it has none. */
export const sectionHeading = (voice: LetterVoice, section: LetterSection): string => headings[voice][section]

/** For whoever edits it: also the parts that have no heading on paper. */
export const sectionName = (section: LetterSection): string =>
  ({ opening: 'How it begins', closing: 'How it ends' })[section as string] ?? plain[section]

const said: Readonly<Record<Verdict, string>> = {
  approved: 'The answer is yes. What you asked for can go ahead.',
  approved_with_conditions:
    'The answer is yes, with conditions. What you asked for can go ahead if the conditions in this letter are kept.',
  partly_approved:
    'The answer is yes to part of what you asked for, and no to the rest. The reasons in this letter say which part, and why.',
  deferred_for_information: 'Nothing is decided yet. We need to know more first. This is not a no.',
  not_approved: 'The answer is no. The reasons are in this letter. You can ask for it to be looked at again.',
  referred_elsewhere:
    'We did not decide this, because it is for somebody else to decide. The reasons in this letter say who, and why.',
  escalated:
    'The panel could not agree, so nothing is decided yet. It has gone on to somebody else to decide. This is not a no.',
  withdrawn: 'The request was withdrawn, so nothing was decided. You can ask again at any time.',
  plan_continues: 'Your plan goes on as it is.',
  plan_changed: 'Your plan is changed. This letter says how.',
  referred_on: 'We have asked another team to see you. This letter says who, and why.',
  stepped_up: 'You will have more support than before. This letter says what.',
  stepped_down: 'You will have less support than before. This letter says what, and why.',
  discharged: 'Our team’s work with you has come to an end. This letter says why.',
  brought_back: 'We will talk about this again. This letter says when.',
  to_risk_panel: 'We have asked a panel of health and the council to decide this. Nothing is decided yet.',
}

const saidEasily: Readonly<Record<Verdict, readonly string[]>> = {
  approved: ['The answer is yes.', 'You can do what you asked for.'],
  approved_with_conditions: ['The answer is yes.', 'There are some rules.', 'The rules are in this letter.'],
  partly_approved: ['We said yes to some of it.', 'We said no to some of it.'],
  deferred_for_information: [
    'We have not decided yet.',
    'We need to know more first.',
    'This does not mean no.',
  ],
  not_approved: ['The answer is no.', 'You can ask us to look at it again.'],
  referred_elsewhere: ['We did not decide this.', 'Other people will decide it.'],
  escalated: [
    'We could not agree.',
    'So we have not decided yet.',
    'Other people will decide it.',
    'This does not mean no.',
  ],
  withdrawn: ['We did not decide this.', 'The request was taken back.', 'You can ask again any time.'],
  plan_continues: ['Your plan stays the same.'],
  plan_changed: ['Your plan has changed.', 'This letter says how.'],
  referred_on: ['We asked another team to see you.', 'This letter says who.'],
  stepped_up: ['You will get more support.', 'This letter says what.'],
  stepped_down: ['You will get less support.', 'This letter says why.'],
  discharged: ['Our work with you has ended.', 'This letter says why.'],
  brought_back: ['We will talk about this again.', 'This letter says when.'],
  to_risk_panel: ['We have not decided this.', 'Other people will decide it.'],
}

export const verdictSentence = (verdict: Verdict): string => said[verdict]
export const verdictLines = (verdict: Verdict): readonly string[] => saidEasily[verdict]
