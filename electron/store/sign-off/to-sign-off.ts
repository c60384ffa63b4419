import type { Member } from '../../../shared/panels.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import { guardrails } from '../../../shared/guardrails.ts'
import type { MeetingSignOff, Signatory, SignOffItem } from '../../../shared/sign-off.ts'
import type { Who } from '../../../shared/session.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { meetingFingerprint, recordFingerprint } from '../../proof/fingerprint.ts'
import { agreeWords, renewedWords } from '../../proof/statement.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { asRecorded } from './as-recorded.ts'
import { answersFor } from '../../../shared/rules/answers-for.ts'
import { draftOf, draftSha256, renewedOn } from './draft.ts'
import { keyWaits } from '../authority/renewed-keys.ts'
import { committedPence } from '../records/committed-pence.ts'
import type { FrozenRecord, SignOffFacts, SignOffRow, SigningKey } from './select-facts.ts'
import { isComplete, names, recordSignOff } from './standing.ts'
import { withdrawalWords, withdrawnWith } from './withdrawals.ts'

/** The whole of a meeting's sign-off as the screens show it. Before the close there is nothing to sign. */
export function toMeetingSignOff(facts: SignOffFacts, who: Reader = nobody): MeetingSignOff {
  // What the chair confirmed asks nobody.
  const records = facts.records
    .filter(({ row }) => row.confirmed === 0)
    .map((record) => recordSignOff(record, facts.signOffs))
  return {
    meetingId: facts.meeting.id,
    heldOn: facts.meeting.heldOn,
    statement: agreeWords,
    signatories: signatories(facts, who),
    records,
    complete: records.length > 0 && records.every(isComplete),
  }
}

/** One of them alone; undefined where they are asked for nothing and have said nothing. */
export const signatoryOf = (facts: SignOffFacts, memberId: string): Signatory | undefined =>
  signatories({ ...facts, members: facts.members.filter(({ id }) => id === memberId) }, nobody)[0]

/** Words over everything that was frozen: the same for every signatory of either agency. */
export const fingerprintOf = ({ records }: SignOffFacts): readonly string[] =>
  meetingFingerprint(records.map(({ row }) => row))

type Signer = Member & { readonly side: Side; readonly agencyName: string }
const mayBelong = (member: Member): member is Signer => member.side !== null && member.agencyName !== null

/** Those who answer for a record and may sign, and those who have said yes or no already. */
function signatories(facts: SignOffFacts, who: Reader): Signatory[] {
  if (facts.records.length === 0) return []
  const fingerprint = fingerprintOf(facts)
  return facts.members.filter(mayBelong).flatMap((member) => {
    const given = facts.signOffs.filter((signOff) => signOff.memberId === member.id)
    const agreed = given.filter((signOff) => signOff.kind === 'agree' && isCurrent(signOff, facts))
    const limit = agreed.at(-1)?.annualLimitPence ?? facts.authority.get(member.id) ?? 0
    const all = signOffItems(facts, member, { limit, who })
    const open = all.filter((item) => !agreed.some((signOff) => covers(signOff, item)))
    const declined = given.findLast(
      (signOff) => signOff.kind === 'declined' && signOff.at >= lastFrozen(facts, open),
    )
    const isAsked = member.canSign && facts.keyHolders.has(member.id) && all.length > 0
    if (!isAsked && given.length === 0) return []
    const signatory = {
      memberId: member.id,
      ...asRecorded(facts, member),
      side: member.side,
      annualLimitPence: limit,
      signedAt: open.length === 0 ? (agreed.at(-1)?.at ?? null) : null,
      declinedAt: declined?.at ?? null,
      declinedBecause: declined?.reason ?? '',
      items: open.length === 0 ? all : open,
      ...ofKey(facts.keyHolders.get(member.id)),
      withdrawal: withdrawalWords(withdrawnWith(facts, member.id)),
      fingerprint,
    }
    return { ...signatory, draftSha256: draftSha256(draftOf(facts, signatory)) }
  })
}

function ofKey(key: SigningKey | undefined): Pick<Signatory, 'renewal' | 'keyWaits'> {
  const since = renewedOn(key)
  return {
    renewal: since === null ? null : renewedWords(since),
    keyWaits: key !== undefined && keyWaits(key),
  }
}

const isCurrent = (signOff: SignOffRow, { records }: SignOffFacts): boolean =>
  records.some(({ row }) => names(signOff, row))

const covers = (signOff: SignOffRow, { recordId: id, recordVersion }: SignOffItem): boolean =>
  names(signOff, { id, recordVersion })

/** A refusal to sign was of the text that stood then: a corrected one asks again. */
const lastFrozen = ({ records }: SignOffFacts, open: readonly SignOffItem[]): string =>
  records
    .filter(({ row }) => open.some(({ recordId }) => recordId === row.id))
    .map(({ row }) => row.frozenAt)
    .toSorted()
    .at(-1) ?? ''

type Reader = Pick<Who, 'side' | 'role'>
const nobody: Reader = { side: null, role: 'member' }

/** What it commits, as the signatory's agency has it: to those alone who may read that, who drive or are of that agency. */
function shownPence(
  { row, decision }: FrozenRecord,
  { side }: Signer,
  { side: of, role }: Reader,
): Pick<SignOffItem, 'healthPence' | 'socialCarePence'> {
  const common = committedPence(decision, decision.plan)
  if (of !== side && !drivers.includes(role)) return common
  return side === 'health'
    ? { ...common, healthPence: row.healthPence }
    : { ...common, socialCarePence: row.socialCarePence }
}

interface Asked {
  readonly limit: number
  readonly who: Reader
}

function signOffItems({ records }: SignOffFacts, member: Signer, { limit, who }: Asked): SignOffItem[] {
  return records.flatMap((record) => {
    const { row, decision } = record
    if (row.confirmed === 1) return []
    const signedPosition = answersFor(member, decision)
    if (signedPosition === null) return []
    const { healthPence, socialCarePence } = row
    return {
      recordId: row.id,
      recordVersion: row.recordVersion,
      itemId: row.itemId,
      position: decision.meeting.item,
      personName: fullName(decision.person),
      verdict: decision.decision.verdict,
      authority: decision.meeting.authority,
      signedPosition,
      fingerprint: recordFingerprint(row.decisionSha256),
      ...shownPence(record, member, who),
      corrects:
        decision.supersedes && decision.amendment
          ? { recordVersion: decision.supersedes.recordVersion, reason: decision.amendment.reason }
          : null,
      warnings: guardrails({ ...decision.risk, words: decision.words.text }),
      withinLimit: limit >= (member.side === 'health' ? healthPence : socialCarePence),
    }
  })
}
