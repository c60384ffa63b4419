import { termsIn } from '../../../shared/acronym-text.ts'
import type { Term } from '../../../shared/acronym-text.ts'
import type { CommonRecord, RecordGlossary } from '../../../shared/records.ts'

/**
 * What of the panel's list stands in the texts that both agencies get, so that a copy printed in five years explains the
 * same words. One agency's own blocks are not looked at: that a word stands there is theirs to know.
 */
export function recordGlossary(
  record: Pick<
    CommonRecord,
    'words' | 'ask' | 'risk' | 'plan' | 'findings' | 'decision' | 'agreements' | 'actions'
  >,
  list: readonly Term[],
): { readonly glossary?: RecordGlossary } {
  const { words, ask, risk, plan, findings, decision, agreements, actions } = record
  const texts = textsIn([words, ask, risk, plan, findings, decision, actions, agreements])
  const terms = termsIn(texts, list).map(({ short, expansion }) => ({ short, expansion }))
  return terms.length === 0 ? {} : { glossary: { audience: 'both', terms } }
}

/** Codes among them do no harm: none is written as an acronym is. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
