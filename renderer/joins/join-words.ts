import { shortDate } from '../../shared/kernel/dates.ts'
import type { BriefReferral, Join, JoinHow, JoinedFacts, UndoQuestion } from '../../shared/joins.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { pronounWords } from '../../shared/words.ts'
import { fullName } from '../../shared/kernel/person-name.ts'

const how: Readonly<Record<JoinHow, (by: string) => string>> = {
  import: (by) => `Recognised in a file that ${by} brought in: nothing spoke against it`,
  importDecided: (by) => `Said to be the same by ${by}, bringing in a file`,
  typed: (by) => `Recognised in a referral that ${by} typed in: nothing spoke against it`,
  match: (by) => `Decided by ${by} as a possible match`,
  hand: (by) => `Joined by ${by}`,
}

/** How and by whom two records became one, as one sentence. */
export const joinedHow = (join: Pick<Join, 'how' | 'by'>): string =>
  `${how[join.how](join.by || 'somebody')}.`

/** "Anna Steen, born 4 May 1975, NHS 999 018 1594, council P77". */
export const factsLine = (facts: JoinedFacts): string =>
  [
    fullName(facts),
    `born ${shortDate(facts.dateOfBirth)}`,
    facts.nhsNumber === null ? 'no NHS number' : `NHS ${formatNhsNumber(facts.nhsNumber)}`,
    facts.healthId ? `health ${facts.healthId}` : '',
    facts.councilId ? `council ${facts.councilId}` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** "Health, sent 12 January 2026". */
export const referralLine = ({ side, referredOn, sourceId }: BriefReferral): string =>
  [side === 'health' ? 'Health' : 'Council', `sent ${shortDate(referredOn)}`, sourceId]
    .filter(Boolean)
    .join(', ')

type Fact = Extract<UndoQuestion, { kind: 'fact' }>

const factWords: Readonly<Record<Fact['fact'], string>> = {
  familyName: 'Last name',
  givenName: 'First name',
  dateOfBirth: 'Date of birth',
  gender: 'Gender',
  pronoun: 'Spoken of as',
  addressLine1: 'Address, first line',
  addressLine2: 'Address, second line',
  town: 'Town',
  postcode: 'Postcode',
  nhsNumber: 'NHS number',
  nhsNumberStatus: 'Status of the NHS number',
  healthId: 'Number in the health record',
  councilId: 'Number in the council record',
  communicationNeeds: 'What helps communication',
  sharingObjection: 'Objection to sharing',
  notToBeTold: 'Agencies not to be told',
}

function factNow({ fact, now }: Fact): string {
  if (fact === 'pronoun') return pronounWords[now as keyof typeof pronounWords]
  if (fact === 'nhsNumber' && now !== '') return formatNhsNumber(now)
  if (fact === 'dateOfBirth') return shortDate(now)
  if (fact === 'notToBeTold')
    return now.includes('health')
      ? now.includes('socialCare')
        ? 'both'
        : 'health'
      : now.includes('socialCare')
        ? 'the council'
        : ''
  return now
}

/** What is asked about, and what it says. */
export function questionWords(question: UndoQuestion): { readonly label: string; readonly text: string } {
  if (question.kind === 'referral')
    return { label: `Referral: ${referralLine(question.referral)}`, text: question.referral.reason }
  if (question.kind === 'record')
    return {
      label: `Record: ${factsLine(question.facts)}`,
      text: question.referrals.map(referralLine).join('; '),
    }
  if (question.kind === 'case') return { label: `Case ${question.reference}`, text: question.ask }
  return {
    label: `${factWords[question.fact]}, written while they were one`,
    text: factNow(question) || 'nothing',
  }
}
