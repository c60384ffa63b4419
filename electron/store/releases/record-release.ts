import { dateOf } from '../../../shared/kernel/dates.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { ReleasedPack } from '../../../shared/release-steps.ts'
import type { ReleaseTo } from '../../../shared/release-terms.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, ReadDb, WriteDb } from '../kernel/schema.ts'
import { endDepartures, matchDepartures, openDepartures } from './departures.ts'
import { selectReleaseFacts } from './select-facts.ts'
import type { RecordFacts } from './select-facts.ts'
import { toWhom } from './offered.ts'
import { moveReleased } from './move-released.ts'

type By = Pick<Context, 'at' | 'who'>

export interface Announced {
  readonly packs: readonly ReleasedPack[]
  /** Left out: as it is offered. */
  readonly to?: ReleaseTo | undefined
}

/** Before any file is written: what is about to leave, and for whom. Answers an id a pack, in their order. */
export async function beginRelease(
  tx: WriteDb,
  meetingId: string,
  { packs, to }: Announced,
  context: By,
): Promise<string[]> {
  const known = await knownRecords(tx, meetingId)
  if (packs.some((pack) => known(pack)?.recalled)) throw notAllowed('recalled')
  const rows = await logRows(tx, meetingId, { packs, to, known }, context, null)
  for (const run of inRuns(rows)) await tx.insertInto('departure').values(run).execute()
  return rows.map(({ id }) => id)
}

/**
 * One line a pack: what left, to whom and why, and how far it was signed. One that the folder held already has its line,
 * from when it was written, unless it is for somebody else now. What an agency has by it, a person says.
 */
export async function recordRelease(
  tx: WriteDb,
  meetingId: string,
  { packs, to }: Announced,
  context: By,
  fileDepartureId: string | null = null,
): Promise<void> {
  const { left, stayed } = matchDepartures(await openDepartures(tx, meetingId), packs)
  const isLogged = await loggedLines(tx, meetingId)
  // What is on disk is logged, whatever was found wrong in it meanwhile.
  const known = await knownRecords(tx, meetingId)
  const rows = (await logRows(tx, meetingId, { packs, to, known }, context, fileDepartureId))
    .map((row, index) => ({ ...row, id: left[index] ?? row.id }))
    .filter((row) => !isLogged(row))
  for (const run of inRuns(rows)) await tx.insertInto('release').values(run).execute()
  await endDepartures(
    tx,
    left.filter((id) => id !== null),
    'left',
    context,
  )
  await endDepartures(tx, stayed, 'stayed', context)
  // Nothing arrives by being written, but all the rest may have been held back.
  await moveReleased(tx, meetingId, context)
}

const sumsColumns = ['recordId', 'recordVersion', 'side', 'sumsSha256', 'oneAgencyOnly', 'shortOf'] as const
const sumsKey = (row: Pick<NewRow<'release'>, (typeof sumsColumns)[number]>): string =>
  sumsColumns.map((column) => row[column]).join(' ')

const givenColumns = ['recipient', 'purpose', 'basis'] as const
type GivenOf = Pick<NewRow<'release'>, (typeof givenColumns)[number]>
const isFor = (row: GivenOf, before: GivenOf): boolean =>
  before.recipient === '' || givenColumns.every((column) => row[column] === before[column])

/** The sums hold the state of the trail, so that only a pack which was found again has those of an earlier line. */
async function loggedLines(db: ReadDb, meetingId: string): Promise<(row: NewRow<'release'>) => boolean> {
  const rows = await db
    .selectFrom('release')
    .select([...sumsColumns, ...givenColumns])
    .where('meetingId', '=', meetingId)
    .execute()
  const lines = Map.groupBy(rows, sumsKey)
  return (row) => lines.get(sumsKey(row))?.some((before) => isFor(row, before)) ?? false
}

async function logRows(
  tx: WriteDb,
  meetingId: string,
  { packs, to: asked, known }: Announced & { readonly known: Known },
  { at, who }: By,
  fileDepartureId: string | null,
): Promise<NewRow<'release'>[]> {
  const to = await toWhom(tx, meetingId, asked, dateOf(at))
  return packs.map((pack) => {
    const record = known(pack)
    if (!record) throw invalid({ recordId: 'not a record of this meeting' })
    const given = to[pack.side]
    if (!given) throw invalid({ to: 'nothing is chosen' })
    const by = { meetingId, memberId: who.memberId, at, fileDepartureId }
    return { id: newId(), ...by, ...given, ...packRow(pack, record) }
  })
}

type Known = (pack: ReleasedPack) => RecordFacts | undefined

async function knownRecords(db: ReadDb, meetingId: string): Promise<Known> {
  const { records, proposals } = await selectReleaseFacts(db, meetingId)
  const known = new Map([...records, ...proposals].map((one) => [packKey(one.record.row), one]))
  return ({ recordId: id, version: recordVersion }) => known.get(packKey({ id, recordVersion }))
}

const packKey = ({ id, recordVersion }: Pick<RecordFacts['record']['row'], 'id' | 'recordVersion'>): string =>
  `${id} ${recordVersion}`

function packRow(
  { side, recordId, version, files, sumsSha256, ...stamp }: ReleasedPack,
  record: RecordFacts,
) {
  const bothSigned = stamp.bothSigned ?? record.bothSigned
  const shortOf = stamp.shortOf ?? record.shortOf.map((short) => short.side)
  return {
    recordId,
    recordVersion: version,
    side,
    files,
    sumsSha256,
    oneAgencyOnly: bothSigned ? 0 : 1,
    shortOf: shortOf.join(','),
  }
}
