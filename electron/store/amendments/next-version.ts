import type { Term } from '../../../shared/acronym-text.ts'
import type { AmendedAction, AmendedPerson, AmendedWords } from '../../../shared/amendments.ts'
import type { AgencyRecord, DecisionRecord, RecordAmendment } from '../../../shared/records.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { recordGlossary } from '../records/record-glossary.ts'
import type { NewRow, Row } from '../kernel/schema.ts'

export interface Corrected {
  readonly words: AmendedWords
  readonly person: AmendedPerson | null
  /** Those that say something else. */
  readonly actions: readonly AmendedAction[]
}

/** The next version's texts: the frozen ones with other words for the decision, and what they replace. */
export function nextVersion(
  row: Row<'record'>,
  { words, person, actions }: Corrected,
  amendment: RecordAmendment,
  list: readonly Term[],
): NewRow<'record'> {
  const recordVersion = row.recordVersion + 1
  const amended = <R extends DecisionRecord | AgencyRecord>(json: string): string => {
    const { glossary, ...before } = JSON.parse(json) as R
    const corrected = {
      ...before,
      recordVersion,
      supersedes: { recordVersion: row.recordVersion, decisionSha256: row.decisionSha256 },
      person: { ...before.person, ...person },
      decision: { ...before.decision, ...words },
      actions: before.actions.map((action) => ({
        ...action,
        ...actions.find(({ actionNo }) => actionNo === action.actionNo),
      })),
      amendment,
    }
    return canonicalJson({ ...corrected, ...recordGlossary(corrected, known(glossary?.terms ?? [], list)) })
  }
  const [decisionJson, healthJson, socialCareJson] = [
    amended(row.decisionJson),
    amended(row.healthJson),
    amended(row.socialCareJson),
  ]
  return {
    ...row,
    recordVersion,
    decisionJson,
    healthJson,
    socialCareJson,
    decisionSha256: sha256Hex(decisionJson),
    healthSha256: sha256Hex(healthJson),
    socialCareSha256: sha256Hex(socialCareJson),
    frozenAt: amendment.madeAt,
  }
}

/** What was explained stays as it was explained; a word that the correction brings in has the panel's meaning now. */
const known = (before: readonly Term[], list: readonly Term[]): Term[] => [
  ...before,
  ...list.filter(({ short }) => !before.some((term) => term.short === short)),
]
