import { storage } from '../../../shared/kernel/reply.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { recordPin, selectPins } from '../keys/pins.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** Refuses, as `storage: altered`, records that are not the texts which were frozen and whose sums the trail holds. */
export async function requireAsFrozen(db: ReadDb, records: readonly Row<'record'>[]): Promise<void> {
  if (records.length === 0) return
  const pins = await selectPins(db, records.map(recordPin))
  const held = new Set(pins.map(({ sum }) => sum))
  if (!records.every((record) => isAsHashed(record) && held.has(recordPin(record)))) throw storage('altered')
}

const isAsHashed = (record: Row<'record'>): boolean =>
  sha256Hex(record.decisionJson) === record.decisionSha256 &&
  sha256Hex(record.healthJson) === record.healthSha256 &&
  sha256Hex(record.socialCareJson) === record.socialCareSha256 &&
  isAsConfirmed(record)

/** That nobody signs a record is said by its own text, and by nothing that could be changed beside it. */
function isAsConfirmed({ confirmed, decisionJson }: Row<'record'>): boolean {
  if (confirmed === 0) return true
  const { decision } = JSON.parse(decisionJson) as { decision: { confirmed?: unknown } }
  return decision.confirmed !== undefined
}
