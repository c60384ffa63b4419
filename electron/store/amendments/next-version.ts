import type { Term } from '../../../shared/acronym-text.ts'
import { changesBetween } from '../../../shared/record-changes.ts'
import { changedIn } from '../../../shared/amendments.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock, RecordAmendment } from '../../../shared/records.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { committedPence, wholePays } from '../records/committed-pence.ts'
import { recordGlossary } from '../records/record-glossary.ts'
import type { NewRow, Row } from '../kernel/schema.ts'

interface Versions {
  /** The text that is corrected. */
  readonly latest: Row<'record'>
  /** What the new version takes the place of once both have signed it: what stands, which may be an earlier one. */
  readonly replaced: Row<'record'>
  /** What the new version is called. */
  readonly number: number
}

/** Who corrects it and why; each value that is another follows from the two texts. */
export type Why = Omit<RecordAmendment, 'changes' | 'changed'>

/** The next version's texts: the frozen ones as corrected, what they replace, and each value that is another. */
export function nextVersion(
  versions: Versions,
  corrected: DecisionRecord,
  why: Why,
  list: readonly Term[],
): NewRow<'record'> {
  const { latest } = versions
  const common = commonText(corrected, { ...versions, why, list })
  const own = (json: string): AgencyRecord => {
    const { schema, side, ownBlocks } = JSON.parse(json) as AgencyRecord
    return { ...common, schema, side, ownBlocks: standing(ownBlocks, latest, common) }
  }
  const [health, socialCare] = [own(latest.healthJson), own(latest.socialCareJson)]
  const [decisionJson, healthJson, socialCareJson] = [
    canonicalJson(common),
    canonicalJson(health),
    canonicalJson(socialCare),
  ]
  return {
    ...latest,
    recordVersion: common.recordVersion,
    decisionJson,
    healthJson,
    socialCareJson,
    decisionSha256: sha256Hex(decisionJson),
    healthSha256: sha256Hex(healthJson),
    socialCareSha256: sha256Hex(socialCareJson),
    // Whoever signs is held to what is committed now.
    ...committedPence(common, wholePays([health, socialCare])),
    frozenAt: why.madeAt,
  }
}

/** What was left out of a text or an amount that says something else now is no longer what stands there. */
function standing(blocks: readonly OwnBlock[], latest: Row<'record'>, common: DecisionRecord): OwnBlock[] {
  const before: unknown = JSON.parse(latest.decisionJson)
  return blocks.filter(
    (block) =>
      'withheld' in block ||
      block.at === undefined ||
      valueAt(before, block.at) === valueAt(common, block.at),
  )
}

const valueAt = (record: unknown, at: string): unknown =>
  at
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (of, step) =>
        typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[step] : undefined,
      record,
    )

interface Made extends Versions {
  readonly why: Why
  readonly list: readonly Term[]
}

function commonText(
  { glossary, ...corrected }: DecisionRecord,
  { number, replaced, why, list }: Made,
): DecisionRecord {
  const { recordVersion, decisionSha256 } = replaced
  const old = JSON.parse(replaced.decisionJson) as DecisionRecord
  const changes = changesBetween(old, corrected)
  return {
    ...corrected,
    recordVersion: number,
    supersedes: { recordVersion, decisionSha256 },
    amendment: { ...why, changed: changedIn(changes), changes },
    ...recordGlossary(corrected, known(glossary?.terms ?? [], list)),
  }
}

/** What was explained stays as it was explained; a word that the correction brings in has the panel's meaning now. */
const known = (before: readonly Term[], list: readonly Term[]): Term[] => [
  ...before,
  ...list.filter(({ short }) => !before.some((term) => term.short === short)),
]
