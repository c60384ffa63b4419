import { sql } from 'kysely'
import type { Input, Output } from '../../../shared/contract.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { ListedFor, RollingEntry, RollingList } from '../../../shared/rolling-list.ts'
import { panelsBook } from '../facts/select-panel.ts'
import type { Context } from '../kernel/handler.ts'
import { descending, readPage } from '../kernel/read-page.ts'
import type { Term } from '../kernel/read-page.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectKnown } from './last-discussed.ts'
import type { Known, Place } from './last-discussed.ts'
import { isOnAgenda } from './on-agenda.ts'
import { selectListed } from './which-panel.ts'

type Today = Pick<Context, 'today'>

/** Whoever is on a list, with what their case and person are called. */
export const onList = (db: ReadDb) =>
  db
    .selectFrom('rollingEntry')
    .innerJoin('case', 'case.id', 'rollingEntry.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .selectAll('rollingEntry')
    .select(['case.reference', 'case.personId', 'case.state', 'person.familyName', 'person.givenName'])
    .where('rollingEntry.offOn', 'is', null)

export type OnList = Awaited<ReturnType<ReturnType<typeof onList>['execute']>>[number]

const soonestFirst: readonly Term[] = [
  { by: sql.ref('rollingEntry.fastTrack'), order: 'desc' },
  { by: sql.ref('rollingEntry.dueOn'), order: 'asc', nulls: 'last' },
  { by: sql.ref('rollingEntry.id'), order: 'asc' },
]

export async function selectRollingList(
  db: ReadDb,
  { panelId, ...asked }: Input<'rollingList.list'>,
  { today }: Today,
): Promise<RollingList> {
  const panel = await selectListed(db, panelId)
  const listed = onList(db).where('rollingEntry.panelId', '=', panel.id)
  const list = {
    rows: listed,
    only: (id: string) => listed.where('rollingEntry.id', '=', id),
    order: soonestFirst,
  }
  const { rows, ...ends } = await readPage(list, asked)
  return {
    panelId: panel.id,
    panelName: panel.name,
    rows: await toEntries(db, rows),
    ...(await counts(db, panel.id, today)),
    ...ends,
  }
}

/** Those whose day has come and who are on no agenda that is still to come. */
async function counts(
  db: ReadDb,
  panelId: string,
  today: string,
): Promise<Pick<RollingList, 'total' | 'overdue'>> {
  const all = db
    .selectFrom('rollingEntry')
    .innerJoin('case', 'case.id', 'rollingEntry.caseId')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('rollingEntry.panelId', '=', panelId)
    .where('rollingEntry.offOn', 'is', null)
  const { rows: total } = await all.executeTakeFirstOrThrow()
  const { rows: overdue } = await all
    .where('rollingEntry.dueOn', '<', today)
    .where((eb) => eb.not(isOnAgenda('rollingEntry.caseId')))
    .executeTakeFirstOrThrow()
  return { total, overdue }
}

async function toEntries(db: ReadDb, rows: readonly OnList[]): Promise<RollingEntry[]> {
  const known = await selectKnown(
    db,
    rows.map(({ caseId }) => caseId),
  )
  const panelOf = await panelsBook(db)
  return rows.map((row) => toEntry(row, known, panelOf))
}

type PanelOf = Awaited<ReturnType<typeof panelsBook>>

function listedFor({ panelId }: OnList, place: Place | undefined, panelOf: PanelOf): ListedFor | null {
  if (place === undefined) return null
  const { meetingId, heldOn } = place
  return { meetingId, heldOn, elsewhere: place.panelId === panelId ? null : panelOf(place).terms.kind }
}

const toEntry = (row: OnList, { last, listed, openActions }: Known, panelOf: PanelOf): RollingEntry => ({
  id: row.id,
  caseId: row.caseId,
  reference: row.reference,
  personId: row.personId,
  personName: fullName(row),
  why: row.why,
  since: row.since,
  dueOn: row.dueOn,
  fastTrack: row.fastTrack === 1,
  broughtForward: broughtForward(row),
  last: last.get(row.caseId) ?? null,
  listed: listedFor(row, listed.get(row.caseId), panelOf),
  openActions: openActions.get(row.caseId) ?? 0,
  version: row.version,
})

export const broughtForward = ({
  broughtBy: by,
  broughtWords: words,
}: Pick<Row<'rollingEntry'>, 'broughtBy' | 'broughtWords'>): RollingEntry['broughtForward'] =>
  by === null ? null : { by, words }

/** Of the person whom the case is about, by whatever case of theirs. */
export async function selectOfCase(db: ReadDb, caseId: string): Promise<Output<'rollingList.ofCase'>> {
  const one = await db.selectFrom('case').select('personId').where('id', '=', caseId).executeTakeFirst()
  if (!one) throw notFound()
  const rows = await onList(db)
    .innerJoin('panel', 'panel.id', 'rollingEntry.panelId')
    .select('panel.name as panelName')
    .where('case.personId', '=', one.personId)
    .orderBy('rollingEntry.since')
    .orderBy('rollingEntry.id')
    .execute()
  const entries = await toEntries(db, rows)
  return rows.flatMap(({ panelId, panelName }, index) => {
    const entry = entries[index]
    return entry === undefined ? [] : [{ ...entry, panelId, panelName }]
  })
}

const lastFirst = descending('rollingEntry.offOn', 'rollingEntry.id')

export async function selectTakenOff(
  db: ReadDb,
  { panelId, ...asked }: Input<'rollingList.takenOff'>,
): Promise<Output<'rollingList.takenOff'>> {
  const panel = await selectListed(db, panelId)
  const takenOff = db
    .selectFrom('rollingEntry')
    .innerJoin('case', 'case.id', 'rollingEntry.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .leftJoin('member', 'member.id', 'rollingEntry.offBy')
    .select(['rollingEntry.id', 'rollingEntry.caseId', 'rollingEntry.why', 'rollingEntry.since'])
    .select((eb) => eb.ref('rollingEntry.offOn').$notNull().as('offOn'))
    .select(['rollingEntry.offReason as reason', 'member.name as by', 'case.reference'])
    .select(['person.familyName', 'person.givenName'])
    .where('rollingEntry.panelId', '=', panel.id)
    .where('rollingEntry.offOn', 'is not', null)
  const list = {
    rows: takenOff,
    only: (id: string) => takenOff.where('rollingEntry.id', '=', id),
    order: lastFirst,
  }
  const { rows, ...ends } = await readPage(list, asked)
  return {
    ...ends,
    rows: rows.map(({ familyName, givenName, by, ...row }) => ({
      ...row,
      personName: fullName({ familyName, givenName }),
      by: by ?? '',
    })),
  }
}
