import { auditProofText } from '../../packs/audit/proof.ts'
import type { ReadDb, Row } from '../schema.ts'
import { auditHead } from './head.ts'
import { pathTo } from './nodes.ts'
import { leafHash } from '../../packs/audit/tree.ts'

type Frozen = Pick<Row<'record'>, 'id' | 'meetingId' | 'itemId' | 'frozenAt'>

export interface RecordProofs {
  readonly checkpoint: string
  /** `audit/proof.json` against that checkpoint; null where no entry fits. */
  readonly proofOf: (record: Frozen) => string | null
}

/** The trail's head, and for each record of a meeting the proof that the entry which fixed it is in the trail. */
export async function selectRecordProofs(db: ReadDb, records: readonly Frozen[]): Promise<RecordProofs> {
  const { checkpoint, size } = await auditHead(db)
  const entries = await selectFreezing(db, records)
  const proven = new Map<number, string>()
  for (const entry of entries)
    if (records.some((record) => fixed(entry, record)))
      proven.set(entry.seq, await proofText(db, checkpoint, size, entry))
  return {
    checkpoint,
    proofOf: (record) => {
      const entry = entries.findLast((one) => fixed(one, record))
      return (entry && proven.get(entry.seq)) ?? null
    },
  }
}

async function proofText(
  db: ReadDb,
  checkpoint: string,
  treeSize: number,
  { hash, clock, ...entry }: Row<'audit'>,
): Promise<string> {
  const [origin = '', , root = ''] = checkpoint.split('\n')
  const leafIndex = entry.seq - 1
  const path = await pathTo(db, leafIndex, treeSize)
  return auditProofText({
    origin,
    treeSize,
    root,
    leafIndex,
    entry: clock === null ? entry : { ...entry, clock },
    entrySha256: hash,
    leafSha256: leafHash(Buffer.from(hash, 'hex')).toString('hex'),
    path: path.map((sibling) => sibling.toString('hex')),
  })
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
