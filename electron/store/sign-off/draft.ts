import { dateOf } from '../../../shared/kernel/dates.ts'
import type { Statement } from '../../../shared/records.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { buildStatement } from '../../proof/statement.ts'
import type { Row } from '../kernel/schema.ts'
import type { SignOffFacts, SigningKey } from './select-facts.ts'
import { withdrawalReason, withdrawnWith } from './withdrawals.ts'

/** Everything that a signatory would sign, but for when and under which head of the trail. */
export type Draft = readonly Statement[]

type Asked = Omit<Signatory, 'draftSha256'>

/** What is not known before it is signed, and says nothing of what was decided. */
export const unsigned = { claimedAt: '', auditHead: '' } as const

/**
 * The statements of one signatory as the store's facts are now, in the order in which they are signed: what a
 * correction replaces is withdrawn first, by a statement of its own. Empty where there is nothing to sign, or no key.
 */
export function draftOf(facts: SignOffFacts, signatory: Asked): Draft {
  const key = facts.keyHolders.get(signatory.memberId)
  const items = statementItems(facts, signatory)
  if (key === undefined || items.length === 0) return []
  const frame = {
    meeting: { id: facts.meeting.id, heldOn: facts.meeting.heldOn },
    signer: {
      memberId: signatory.memberId,
      name: signatory.name,
      role: signatory.title,
      agency: signatory.side,
      agencyName: signatory.agencyName,
      odsCode: signatory.odsCode,
      keySha256: key.keySha256,
    },
    ...unsigned,
  }
  const withdrawn = withdrawnWith(facts, signatory.memberId)
  const [reason, replaced] = [
    withdrawalReason(withdrawn),
    withdrawn.map(({ record, position }) => statementItem(record.row, position)),
  ]
  const made = [
    ...(replaced.length === 0 ? [] : [buildStatement({ ...frame, kind: 'void', reason, items: replaced })]),
    buildStatement({ ...frame, kind: 'agree', items, renewedOn: renewedOn(key) }),
  ]
  return made.map(({ statement }) => statement)
}

/** The day since which they sign by a key that came with a recovery; null where theirs did not. */
export const renewedOn = (key: SigningKey | undefined): string | null =>
  key?.byRecovery === 1 ? dateOf(key.createdAt) : null

/** Of all that would be signed, in hex: the same only while not a letter of it is another. */
export const draftSha256 = (draft: Draft): string => sha256Hex(canonicalJson(draft))

function statementItems({ records }: SignOffFacts, { items }: Asked): Statement['items'] {
  const rows = new Map(records.map(({ row }) => [row.id, row]))
  return items.flatMap(({ recordId, signedPosition }) => {
    const row = rows.get(recordId)
    return row ? statementItem(row, signedPosition) : []
  })
}

const statementItem = (
  { id: recordId, recordVersion, decisionSha256, healthSha256, socialCareSha256 }: Row<'record'>,
  position: 'agree' | 'dissent',
): Statement['items'][number] => ({
  recordId,
  recordVersion,
  position,
  decisionSha256,
  healthSha256,
  socialCareSha256,
})
