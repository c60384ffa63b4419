import { proofProblems } from '../../electron/documents/verify/check-proof.ts'
import type { AuditProof, PackInput } from '../../shared/records.ts'

/** Which kind of entry a pack's proof is about, and what a checker finds wrong with it. */
export function fixedBy({ proofJson = 'null', decisionJson, recordJson, checkpoint }: PackInput): {
  readonly operation: string | undefined
  readonly problems: readonly string[]
} {
  const bytes = new Map([
    ['audit/proof.json', Buffer.from(proofJson)],
    ['audit/checkpoint.txt', Buffer.from(checkpoint)],
    ['decision.json', Buffer.from(decisionJson)],
    ['record.json', Buffer.from(recordJson)],
  ])
  const proof = JSON.parse(proofJson) as AuditProof | null
  return {
    operation: proof?.entry.operation,
    problems: proofProblems({ paths: [...bytes.keys()], links: [], bytes }),
  }
}
