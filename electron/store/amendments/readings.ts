import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import { putBack } from '../../../shared/record-as-read.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { readerOf } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** A version of a record as each has it. */
export interface Readings {
  /** What both may read. */
  readonly common: DecisionRecord
  readonly health: DecisionRecord
  readonly socialCare: DecisionRecord
  /** With all that either agency has: nobody reads this, and every sum and rule is of it. */
  readonly whole: DecisionRecord
  readonly copies: Readonly<Record<Side, AgencyRecord>>
}

export function readingsOf({
  decisionJson,
  healthJson,
  socialCareJson,
}: Pick<Row<'record'>, 'decisionJson' | 'healthJson' | 'socialCareJson'>): Readings {
  const common = JSON.parse(decisionJson) as DecisionRecord
  const copies = {
    health: JSON.parse(healthJson) as AgencyRecord,
    socialCare: JSON.parse(socialCareJson) as AgencyRecord,
  }
  const health = putBack(common, copies.health.ownBlocks)
  return {
    common,
    health,
    socialCare: putBack(common, copies.socialCare.ownBlocks),
    whole: putBack(health, copies.socialCare.ownBlocks),
    copies,
  }
}

/** As a member may read it: their agency’s copy, without what was marked since it was frozen and is kept from them. */
export async function readBy(
  db: ReadDb,
  { common, health, socialCare }: Readings,
  who: Pick<Who, 'side' | 'role'>,
): Promise<DecisionRecord> {
  const copy = who.side === null ? common : { health, socialCare }[who.side]
  return cutHidden(copy, await selectHidden(db, readerOf(who)), { recordId: common.recordId })
}
