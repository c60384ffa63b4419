import type { IssuedCase } from '../../documents/papers/issued.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { decisionRecord } from '../records/decision-record.ts'
import { agencyBlocks } from '../records/own-blocks.ts'

/** The record as far as it exists before the meeting: what is decided, said and done there is not part of a paper. */
export function issuedCase(facts: CaseFacts): IssuedCase {
  const frame = { recordId: '', recordVersion: 0, supersedes: null }
  const record = decisionRecord(facts, frame, { verdict: 'withdrawn', readBackAt: '' })
  const { caseReference, agencies, person, words, ask, risk, plan, findings, glossary } = record
  const common = { caseReference, agencies, person, words, ask, risk, plan, findings }
  return {
    caseId: facts.case.id,
    prepared: glossary ? { ...common, glossary } : common,
    own: [...agencyBlocks(facts, 'health'), ...agencyBlocks(facts, 'socialCare')],
  }
}
