import type { Term } from '../../../shared/acronym-text.ts'
import { changesBetween } from '../../../shared/record-changes.ts'
import { changedIn } from '../../../shared/amendments.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock, RecordAmendment } from '../../../shared/records.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { committedPence } from '../records/committed-pence.ts'
import { recordGlossary } from '../records/record-glossary.ts'
import type { NewRow, Row } from '../kernel/schema.ts'
import { changedBlock, changedFor, ownBlocksOf, withChargeMarker } from './own-blocks.ts'
import type { Own } from './own-blocks.ts'
import { placeAfter } from '../../../shared/corrections/moved.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'
import { keepsCharges, recut } from './recut.ts'
import { readingsOf } from './readings.ts'
import type { Readings } from './readings.ts'

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

/** The whole record as corrected, with what follows from it for each agency alone. */
export interface CorrectedWhole {
  readonly before: Readings
  readonly whole: DecisionRecord
  readonly moved: Moved
  readonly own: Readonly<Record<Side, Pick<Own, 'rules' | 'said'>>>
}

/** The next version's texts: what each may read of the record as corrected, what it replaces, and each value that is another. */
export function nextVersion(
  versions: Versions,
  corrected: CorrectedWhole,
  why: Why,
  list: readonly Term[],
): NewRow<'record'> {
  const { latest } = versions
  const replaced = readingsOf(versions.replaced)
  const cut = cutFor(corrected)
  const common = commonText(cut.common, { ...versions, replaced, why, list })
  const copyOf = (side: Side): AgencyRecord => {
    const { before, own, moved, whole } = corrected
    const blocks = ownBlocksOf(
      { side, before: before.copies[side].ownBlocks, moved, ...own[side] },
      cut[side],
      cut.common,
    )
    const charged = cut.common.plan.contributionPence !== whole.plan.contributionPence
    const marked = side === 'health' ? withChargeMarker(blocks, charged) : blocks
    const changes = changedFor({ replaced, mine: cut[side], blocks, side }, cut.common)
    const { schema } = before.copies[side]
    return { ...common, schema, side, ownBlocks: withChanged(marked, changedBlock(side, changes)) }
  }
  const copies = { health: copyOf('health'), socialCare: copyOf('socialCare') }
  const json = jsonOf(common, copies)
  return {
    ...latest,
    recordVersion: common.recordVersion,
    ...json,
    decisionSha256: sha256Hex(json.decisionJson),
    healthSha256: sha256Hex(json.healthJson),
    socialCareSha256: sha256Hex(json.socialCareJson),
    // Whoever signs is held to what is committed now, whoever may read what of it.
    ...committedPence(corrected.whole, corrected.whole.plan),
    frozenAt: why.madeAt,
    confirmed: 0,
  }
}

const jsonOf = (common: DecisionRecord, { health, socialCare }: Readonly<Record<Side, AgencyRecord>>) => ({
  decisionJson: canonicalJson(toSign(common)),
  healthJson: canonicalJson(toSign(health)),
  socialCareJson: canonicalJson(toSign(socialCare)),
})

/** The chair’s word was for what was read aloud: two sign whatever is corrected, and nobody confirms it for them. */
function toSign<R extends Pick<DecisionRecord, 'decision'>>(record: R): R {
  const { confirmed: _confirmed, ...decision } = record.decision
  return { ...record, decision }
}

/** Before the markers, as all of an agency’s own texts. */
const withChanged = (blocks: readonly OwnBlock[], changed: readonly OwnBlock[]): OwnBlock[] => [
  ...blocks.filter((block) => !('withheld' in block)),
  ...changed,
  ...blocks.filter((block) => 'withheld' in block),
]

function cutFor({ before, whole, moved }: CorrectedWhole) {
  const isKept = keepsCharges(before.common)
  const cut = (view: DecisionRecord, keeps: boolean): DecisionRecord =>
    withPlaces(recut({ view, whole: before.whole, after: whole, moved, keepsCharges: keeps }), before, moved)
  return {
    common: cut(before.common, isKept),
    health: cut(before.health, isKept),
    socialCare: cut(before.socialCare, false),
  }
}

/** What is not for the person stands where it has come to. */
function withPlaces(
  { notForThePerson: _places, ...record }: DecisionRecord,
  { common }: Readings,
  moved: Moved,
): DecisionRecord {
  const places = (common.notForThePerson ?? []).flatMap(({ at, reason }) => {
    const now = placeAfter(at, moved)
    return now === null ? [] : { at: now, reason }
  })
  return places.length === 0 ? record : { ...record, notForThePerson: places }
}

interface Made extends Pick<Versions, 'number'> {
  readonly replaced: Readings
  readonly why: Why
  readonly list: readonly Term[]
}

function commonText(
  { glossary, ...corrected }: DecisionRecord,
  { number, replaced, why, list }: Made,
): DecisionRecord {
  const changes = changesBetween(replaced.common, corrected)
  const { recordVersion } = replaced.common
  return {
    ...corrected,
    recordVersion: number,
    supersedes: { recordVersion, decisionSha256: sha256Hex(canonicalJson(replaced.common)) },
    amendment: { ...why, changed: changedIn(changes), changes },
    ...recordGlossary(corrected, known(glossary?.terms ?? [], list)),
  }
}

/** What was explained stays as it was explained; a word that the correction brings in has the panel's meaning now. */
const known = (before: readonly Term[], list: readonly Term[]): Term[] => [
  ...before,
  ...list.filter(({ short }) => !before.some((term) => term.short === short)),
]

export const bothOwn = <T>(of: (side: Side) => T): Readonly<Record<Side, T>> =>
  Object.fromEntries(sides.map((side) => [side, of(side)])) as Readonly<Record<Side, T>>
