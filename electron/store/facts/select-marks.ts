import type { AudienceMark } from '../../../shared/audiences.ts'
import type { Role } from '../../../shared/kernel/op.ts'
import type { Who } from '../../../shared/session.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** A mark as the store has it; whether its words strayed, its block says. */
export interface KeptMark extends Omit<AudienceMark, 'strayed'> {
  readonly seen: string
  readonly madeById: string
}

/** Words from somebody else, or not for the person, about which nobody has decided. */
export const waitsForDecision = ({ audience, decision }: Pick<KeptMark, 'audience' | 'decision'>): boolean =>
  decision === null && isNotForThePerson({ audience })

/** Whichever agencies have them: they are balanced against somebody else's rights, or would do harm. */
export const isNotForThePerson = ({ audience }: Pick<KeptMark, 'audience'>): boolean =>
  audience === 'third_party' || audience === 'withhold_from_person'

/** Who may see to it: a second person, of another role, where nothing is to show; else whoever decides for the panel. */
export const maySeeTo = (
  { madeById, madeByRole }: Pick<KeptMark, 'madeById' | 'madeByRole'>,
  what: 'silent' | 'decision',
  { role, memberId }: Pick<Who, 'role' | 'memberId'>,
): boolean =>
  what === 'silent'
    ? role !== 'observer' && role !== madeByRole && memberId !== madeById
    : deciders.includes(role)
const deciders: readonly Role[] = ['coordinator', 'chair', 'signatory']

const marks = (db: ReadDb) =>
  db
    .selectFrom('audienceMark')
    .leftJoin('member as maker', 'maker.id', 'audienceMark.memberId')
    .leftJoin('member as second', 'second.id', 'audienceMark.silentAgreedBy')
    .leftJoin('member as decider', 'decider.id', 'audienceMark.decidedBy')
    .selectAll('audienceMark')
    .select(['maker.name as madeByName', 'second.name as secondName', 'decider.name as deciderName'])

type MarkRow = Row<'audienceMark'> & {
  readonly madeByName: string | null
  readonly secondName: string | null
  readonly deciderName: string | null
}

export const toMark = (row: MarkRow): KeptMark => ({
  id: row.id,
  caseId: row.caseId,
  block: row.block,
  passage: row.passage,
  seen: row.seen,
  audience: row.audience,
  reason: row.reason,
  silent: row.silent === 1,
  silentAgreed: row.silentAgreedAt === null ? null : { by: row.secondName ?? '', at: row.silentAgreedAt },
  decision: toDecision(row),
  madeById: row.memberId,
  madeBy: row.madeByName ?? '',
  madeByRole: row.role,
  madeBySide: row.side,
  at: row.at,
  version: row.version,
})

export const toDecision = ({
  shareWith,
  decidedAt,
  decidedReason,
  deciderName,
}: Pick<MarkRow, 'shareWith' | 'decidedAt' | 'decidedReason' | 'deciderName'>): KeptMark['decision'] =>
  shareWith === null || decidedAt === null
    ? null
    : {
        shareWith: JSON.parse(shareWith) as Side[],
        reason: decidedReason,
        by: deciderName ?? '',
        at: decidedAt,
      }

/** By case, in the order in which they were made; cases without any are not there. */
export async function selectMarks(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptMark[]>> {
  const rows: MarkRow[] = []
  for (const run of inRuns([...new Set(caseIds)]))
    rows.push(
      ...(await marks(db).where('audienceMark.caseId', 'in', run).orderBy('audienceMark.id').execute()),
    )
  return Map.groupBy(rows.map(toMark), ({ caseId }) => caseId)
}

export async function selectMark(db: ReadDb, markId: string): Promise<KeptMark | null> {
  const row = await marks(db).where('audienceMark.id', '=', markId).executeTakeFirst()
  return row ? toMark(row) : null
}
