import { shortDate } from '../../shared/kernel/dates.ts'
import type {
  AskedFact,
  BriefReferral,
  Join,
  JoinHow,
  JoinedFacts,
  UndoQuestion,
} from '../../shared/joins.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import type { PersonFields } from '../../shared/people-fields.ts'
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

/** As it stands in its column, which for a text is what it says. */
type Say = (now: string) => string
type FactWords<Value> = Value extends string | null
  ? readonly [label: string, say?: Say]
  : readonly [label: string, say: Say]

const bothAgencies: Readonly<Record<string, string>> = {
  health: 'health',
  socialCare: 'the council',
  'health,socialCare': 'both',
}
const agencies: Say = (now) =>
  bothAgencies[(JSON.parse(now || '[]') as readonly string[]).toSorted().join()] ?? ''

/** What each fact is called, and how it is said: one that is no text must say how, or people would read its column. */
const factWords: { readonly [K in AskedFact]: FactWords<PersonFields[K]> } = {
  familyName: ['Last name'],
  givenName: ['First name'],
  dateOfBirth: ['Date of birth', shortDate],
  gender: ['Gender'],
  pronoun: ['Spoken of as', (now) => pronounWords[now as PersonFields['pronoun']]],
  addressLine1: ['Address, first line'],
  addressLine2: ['Address, second line'],
  town: ['Town'],
  postcode: ['Postcode'],
  nhsNumber: ['NHS number', formatNhsNumber],
  nhsNumberStatus: ['Status of the NHS number'],
  healthId: ['Number in the health record'],
  councilId: ['Number in the council record'],
  communicationNeeds: ['What helps communication'],
  sharingObjection: ['Objection to sharing'],
  notToBeTold: ['Agencies not to be told', agencies],
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
  const { fact, now } = question
  const [label, say = (text: string) => text] = factWords[fact]
  return { label: `${label}, written while they were one`, text: (now && say(now)) || 'nothing' }
}
