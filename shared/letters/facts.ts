import { calledBy } from '../kernel/person-name.ts'
import type { LetterTerms } from '../letters.ts'
import { toldChanges } from '../change-words.ts'
import type { ToldChange } from '../change-words.ts'
import { spendOf } from '../money-words.ts'
import type { Spend } from '../money-words.ts'
import { moneyOf } from '../record-plan.ts'
import type { Audience, DecisionRecord, RecordMember } from '../records.ts'
import type { Verdict } from '../room.ts'
import { goesOn } from '../support.ts'
import { sideWords } from '../words.ts'
import type { LetterReview } from './review-words.ts'

/** What a letter may say of a record, and what it needs besides. */
export interface LetterFacts {
  /** What they are greeted by: their first name, or their only one. */
  readonly givenName: string
  readonly panelName: string
  readonly healthName: string
  readonly councilName: string
  readonly heldOn: string
  /** Two people at the front line decided, not a panel. */
  readonly isFrontLine: boolean
  /** The panel advises, and the agencies decide. */
  readonly isAdvisory: boolean
  readonly verdict: Verdict
  /** What it looked at again; null: something was asked for. */
  readonly review: LetterReview | null
  /** Their own words, where they gave them; never a carer's. */
  readonly words: string
  readonly ask: string
  readonly reasons: string
  readonly changesReason: string
  readonly conditions: readonly string[]
  /** Null: no money was agreed. */
  readonly money: LetterMoney | null
  readonly actions: readonly LetterAction[]
  readonly reviewOn: string | null
  /** What an earlier letter said and this one says, where a correction of the decision was agreed. */
  readonly corrected: readonly ToldChange[]
  /** Why some of the record is not in it, as the record says it; nothing of what is kept silently. */
  readonly leftOut: readonly string[]
  readonly keyWorker: string
  readonly advocate: string
  /** Who arranges what is paid for, and who supports them as a peer, as the record names them; empty: nobody. */
  readonly broker: string
  readonly peerSupporter: string
  /** Only where the panel chose that letters say so. */
  readonly dissent: readonly { readonly who: string; readonly words: string }[]
  /** Who writes it: a name and what they are, each on a line; empty where nobody is known. */
  readonly from: string
  readonly terms: LetterTerms
}

/** What each pays: what comes back and what is paid once, apart. */
export interface LetterMoney {
  readonly all: Spend
  readonly health: Spend
  readonly socialCare: Spend
  /** What the person pays of the council's part. */
  readonly contribution: Spend
  readonly section117: boolean
  /** Null: no day is set, or a record from before it was said. */
  readonly startsOn: string | null
  readonly things: readonly string[]
}

export interface LetterAction {
  readonly who: string
  readonly text: string
  readonly dueOn: string | null
}

export interface LetterSource {
  readonly record: DecisionRecord
  /** Reasons for what of it the person is not given (`leftOutOf`). */
  readonly leftOut?: readonly string[]
  readonly terms: LetterTerms
  readonly keyWorker: string
  readonly advocate: string
  /** Who chairs the panel, by member id: the letter of a meeting that they were at is theirs. */
  readonly chairs?: ReadonlySet<string>
}

/** One agency's own blocks, what is about others and what could do serious harm never reach a letter (DESIGN §7.3). */
export const mayBeTold = ({ audience }: { readonly audience: Audience }): boolean => audience === 'both'

const approvals: readonly Verdict[] = ['approved', 'approved_with_conditions', 'partly_approved']
const ownSources: readonly string[] = ['attended', 'advocate', 'letter']

export function letterFacts({
  record,
  leftOut,
  terms,
  keyWorker,
  advocate,
  chairs,
}: LetterSource): LetterFacts {
  const { decision, ask, meeting, agencies } = record
  const isTold = mayBeTold(decision)
  return {
    givenName: calledBy(record.person),
    panelName: meeting.panelName,
    healthName: agencies.health.name,
    councilName: agencies.socialCare.name,
    heldOn: meeting.heldOn,
    isFrontLine: meeting.kind === 'front_line',
    isAdvisory: meeting.authority === 'advisory' && meeting.kind !== 'front_line',
    verdict: decision.verdict,
    review: reviewOf(record),
    words: ownWords(record),
    ask: mayBeTold(ask) && record.review === undefined ? ask.text.trim() : '',
    reasons: isTold ? decision.reasons.trim() : '',
    changesReason: isTold && decision.changesRecommendation ? decision.changesReason.trim() : '',
    conditions: isTold ? decision.conditions : [],
    corrected: correctedIn(record),
    money: isPaid(record) && mayBeTold(record.plan) ? money(record) : null,
    actions: actionsOf(record),
    reviewOn: decision.reviewOn,
    leftOut: leftOut ?? [],
    keyWorker: keyWorker.trim(),
    advocate: advocate.trim(),
    broker: record.support?.broker.trim() ?? '',
    peerSupporter: peerSupporterOf(record),
    dissent: terms.saysDissent ? dissentOf(record) : [],
    from: writtenBy(record, chairs ?? new Set()),
    terms,
  }
}

/** What they said at the review, where it was one; never a carer’s. */
function ownWords({ words, review }: DecisionRecord): string {
  const said = review?.said.text.trim() ? review.said : words
  return mayBeTold(words) && ownSources.includes(said.source) ? said.text.trim() : ''
}

const reviewOf = ({ review }: DecisionRecord): LetterReview | null =>
  review === undefined || review.result === null ? null : { result: review.result, of: review.of.heldOn }

/** What ends costs nothing more. */
const isPaid = ({ decision, review }: DecisionRecord): boolean =>
  approvals.includes(decision.verdict) && review?.result !== 'end'

/** Of a panel whoever chaired it; at the front line both who decided. A person is written to by a person. */
function writtenBy({ meeting, attendance, agreements }: DecisionRecord, chairs: ReadonlySet<string>): string {
  const named = ({ name, title }: RecordMember): string => (title === '' ? name : `${name}\n${title}`)
  if (meeting.kind === 'front_line') return agreements.map(({ member }) => named(member)).join('\n')
  const chair = attendance.find(({ memberId, state }) => chairs.has(memberId) && state === 'present')
  return chair ? named(chair) : ''
}

/** Whose support goes on; the last, where there were several. */
const peerSupporterOf = ({ offers }: DecisionRecord): string =>
  (offers ?? [])
    .filter((one) => mayBeTold(one) && one.kind === 'peer_support' && goesOn(one))
    .at(-1)
    ?.name.trim() ?? ''

function money({ plan }: DecisionRecord): LetterMoney {
  const spend = moneyOf(plan)
  // What it is and not who provides it: a provider may be somebody's relative.
  const things = plan.lines.map(({ description }) => description.trim()).filter((text) => text !== '')
  return {
    all: spendOf(spend, 'paid'),
    health: spendOf(spend, 'health'),
    socialCare: spendOf(spend, 'socialCare'),
    contribution: spendOf(spend, 'contribution'),
    section117: plan.section117,
    startsOn: plan.startsOn ?? null,
    things,
  }
}

const actionsOf = ({ actions, agencies }: DecisionRecord): LetterAction[] =>
  actions.filter(mayBeTold).map(({ ownerName, side, text, dueOn }) => {
    const agency = side === null ? '' : agencies[side].name
    const who = [ownerName.trim(), agency].filter((name) => name !== '')
    return { who: who.length === 2 ? `${who[0]} (${who[1]})` : (who[0] ?? ''), text: text.trim(), dueOn }
  })

/** By what they are, not by name: the words are the panel's, and nobody is singled out. */
const dissentOf = ({ agreements }: DecisionRecord): LetterFacts['dissent'] =>
  agreements
    .filter((one) => mayBeTold(one) && one.position === 'disagree')
    .map(({ member, words }) => ({
      who: member.side === null ? member.title : `${member.title}, ${sideWords[member.side].toLowerCase()}`,
      words: words.trim(),
    }))

/** What of a correction is said to the person: nothing of what a letter never says, such as its own codes, and nothing of a text that is not for them: what was taken out may have been one, so its words are left out. */
const correctedIn = (record: DecisionRecord): ToldChange[] =>
  toldChanges(
    (record.amendment?.changes ?? []).filter(
      ({ at }) =>
        tellable.test(at) &&
        !(record.notForThePerson ?? []).some((kept) => kept.at === at || kept.at.startsWith(`${at}/`)),
    ),
    record,
    record.amendment?.telling ?? 1,
  ).map((one) =>
    one.label.endsWith(', taken out') ? { ...one, before: 'One that is no longer part of it' } : one,
  )

/** What a letter says of a decision at all. */
const tellable =
  /^\/(person\/(familyName|givenName|dateOfBirth)|decision\/(verdict|reasons|conditions|reviewOn|changesReason)|support\/(keyWorker|advocate)|ask\/text|words\/text|actions|plan\/(lines\/\d+\/(description|provider)|healthPence|socialCarePence|contributionPence)$)/
