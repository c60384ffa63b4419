import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { onceAnInput } from '../kernel/once-an-input.ts'
import { decisionRecord } from './decision-record.ts'
import { ownBlocks } from './own-blocks.ts'

/**
 * Digest of all that a record would say. Its own number, the time of the read-back and the item's place are left out:
 * the place changes when another item is carried; the day, the panel's name and what it may decide do count. Taken when the record is read back and again when it is
 * frozen: what is signed is what was read aloud, whoever changed what meanwhile.
 */
export function contentSha256(facts: CaseFacts): string {
  const {
    meeting: { version: _version, shownItemId: _shown, hidden: _hidden, ...meeting },
    ...rest
  } = facts
  return digestOf(facts.item.id, { ...rest, meeting })
}

type Digested = Omit<CaseFacts, 'meeting'> & { readonly meeting: Partial<CaseFacts['meeting']> }

/**
 * As long as all that a record is made of is the same: a room of sixty asks after every key. What stands on the wall is in no
 * record.
 */
const digestOf = onceAnInput((facts: Digested) => workedOut(facts as CaseFacts), 100)

function workedOut(facts: CaseFacts): string {
  const frame = { recordId: '', recordVersion: 0, supersedes: null }
  const {
    decision,
    meeting: { item: _item, ...meeting },
    ...rest
  } = decisionRecord(facts, frame, { verdict: 'withdrawn', readBackAt: '' })
  const own = [ownBlocks(facts, 'health'), ownBlocks(facts, 'socialCare')]
  const said = { ...decision, verdict: facts.decision.verdict }
  return sha256Hex(canonicalJson({ ...rest, meeting, decision: said, own }))
}

export const readBackStands = (facts: CaseFacts): boolean =>
  facts.decision.readBackAt !== null && facts.readBackSha256 === contentSha256(facts)
