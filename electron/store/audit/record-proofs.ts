import type { ProvenEntry } from '../../../shared/records.ts'
import { auditProofText } from '../../proof/trail/proof.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { auditHead } from './head.ts'
import { pathTo } from '../kernel/nodes.ts'
import { recordPin } from '../keys/pins.ts'
import { selectSignedHeads } from './signed-heads.ts'
import type { SignedHead } from './signed-heads.ts'
import { leafHash } from '../../proof/trail/tree.ts'

type Frozen = Row<'record'>

export interface RecordProofs {
  readonly checkpoint: string
  /** `audit/proof.json` against that checkpoint; null where no entry fits. */
  readonly proofOf: (record: Frozen, heads: readonly SignedHead[]) => string | null
}

/**
 * The trail's head, and for each record of a meeting the proof that the entry which fixed it is in the trail, with the
 * entry that holds its sums, and that the trail went on from each head it was signed under.
 */
export async function selectRecordProofs(
  db: ReadDb,
  records: readonly Frozen[],
  heads: readonly SignedHead[],
): Promise<RecordProofs> {
  const { checkpoint, size } = await auditHead(db)
  const led = await selectSignedHeads(db, heads, size)
  const sums = await selectSums(db, records, size)
  const entries = await selectFreezing(db, records)
  const [origin = '', , root = ''] = checkpoint.split('\n')
  const proven = new Map<number, ProvenEntry>()
  for (const entry of entries)
    if (records.some((record) => fixed(entry, record)))
      proven.set(entry.seq, await provenEntry(db, size, entry))
  return {
    checkpoint,
    proofOf: (record, signed) => {
      const entry = entries.findLast((one) => fixed(one, record))
      const found = entry && proven.get(entry.seq)
      if (found === undefined) return null
      const own = sums.get(recordPin(record))
      const known = [...new Set(signed.map((one) => one.auditHead))].flatMap((one) => led.get(one) ?? [])
      return auditProofText({
        origin,
        treeSize: size,
        root,
        ...found,
        ...(own && { sums: own }),
        heads: known.toSorted((a, b) => a.treeSize - b.treeSize),
      })
    },
  }
}

/** By what the entry says of a record: its id, version and sums. */
async function selectSums(
  db: ReadDb,
  records: readonly Frozen[],
  size: number,
): Promise<ReadonlyMap<string, ProvenEntry>> {
  const held = new Map<string, ProvenEntry>()
  for (const entry of await selectHolding(db, records.map(recordPin)))
    held.set(entry.entityId ?? '', await provenEntry(db, size, entry))
  return held
}

const selectHolding = async (db: ReadDb, pins: readonly string[]): Promise<Row<'audit'>[]> => {
  const held: Row<'audit'>[] = []
  for (const run of inRuns(pins)) {
    const rows = db.selectFrom('audit').selectAll().where('operation', '=', 'record.fixed')
    held.push(...(await rows.where('entityId', 'in', run).execute()))
  }
  return held
}

async function provenEntry(
  db: ReadDb,
  treeSize: number,
  { hash, clock, ...entry }: Row<'audit'>,
): Promise<ProvenEntry> {
  const leafIndex = entry.seq - 1
  const path = await pathTo(db, leafIndex, treeSize)
  return {
    leafIndex,
    entry: clock === null ? entry : { ...entry, clock },
    entrySha256: hash,
    leafSha256: leafHash(Buffer.from(hash, 'hex')).toString('hex'),
    path: path.map((sibling) => sibling.toString('hex')),
  }
}

/** A command's rows and its entry carry the same time; the entry names what the command was given. */
const fixed = ({ at, operation, entityId }: Row<'audit'>, record: Frozen): boolean =>
  at === record.frozenAt && entityId === subject[operation]?.(record)

const subject: Readonly<Record<string, (record: Frozen) => string>> = {
  'meetings.close': ({ meetingId }) => meetingId,
  'frontLine.confirm': ({ itemId }) => itemId,
  'amendments.make': ({ id }) => id,
}

const selectFreezing = (db: ReadDb, records: readonly Frozen[]): Promise<Row<'audit'>[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('operation', 'in', Object.keys(subject))
    .where('at', 'in', [...new Set(records.map(({ frozenAt }) => frozenAt))])
    .orderBy('seq')
    .execute()
