import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import type { Tables } from '../../electron/store/kernel/schema.ts'
import { newId } from '../../shared/kernel/ids.ts'

/** Has the demonstration panel's meeting in progress be about so many items, with so many people there. Closes the store. */
export async function enlargeRoom(
  raw: Database.Database,
  { items, people }: { readonly items: number; readonly people: number },
): Promise<void> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  await db.transaction().execute(async (tx) => {
    const [meeting] = await rowsWhere(tx, 'meeting', 'state', 'in_progress')
    const meetingId = String(meeting?.['id'])
    await seatMore(tx, meetingId, people)
    await listMore(tx, meetingId, items)
  })
  await db.destroy()
}

type Line = Readonly<Record<string, unknown>>
type Tx = Kysely<Tables>

const rowsWhere = async (tx: Tx, table: string, column: string, is: string): Promise<readonly Line[]> =>
  (await sql<Line>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${is}`.execute(tx)).rows

async function put(tx: Tx, table: string, row: Line): Promise<void> {
  const [columns, values] = [Object.keys(row).map((one) => sql.ref(one)), Object.values(row)]
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(tx)
}

/** As the first member of the panel sits there, and is there for everything. */
async function seatMore(tx: Tx, meetingId: string, people: number): Promise<void> {
  const marks = await rowsWhere(tx, 'attendance', 'meetingId', meetingId)
  const first = marks.find(({ itemId, state }) => itemId === null && state === 'present')?.['memberId']
  const [member] = await rowsWhere(tx, 'member', 'id', String(first))
  const seats = await rowsWhere(tx, 'panelSeat', 'memberId', String(first))
  const there = new Set(marks.map(({ memberId }) => memberId)).size
  for (let nth = there; nth < people; nth++) {
    const id = newId()
    await put(tx, 'member', {
      ...member,
      id,
      login: `member.${nth}`,
      name: `Bartholomew Okonkwo ${nth}`,
      role: 'member',
    })
    for (const seat of seats) await put(tx, 'panelSeat', { ...seat, id: newId(), memberId: id })
    for (const mark of marks.filter(({ memberId }) => memberId === first))
      await put(tx, 'attendance', { ...mark, id: newId(), memberId: id })
  }
}

/** What is of a case, or of its item: copied with it. */
const ofCase = [
  ['case', 'id'],
  ['plan', 'caseId'],
  ['budgetLine', 'caseId'],
  ['risk', 'caseId'],
  ['routeFlags', 'caseId'],
  ['referral', 'caseId'],
  ['contribution', 'caseId'],
  ['supportOffer', 'caseId'],
  ['together', 'caseId'],
] as const
const ofItem = [
  ['agendaItem', 'id'],
  ['attendance', 'itemId'],
  ['itemClock', 'itemId'],
  ['decision', 'itemId'],
  ['agreement', 'itemId'],
  ['action', 'itemId'],
] as const

/** The meeting's own cases once more, of other people, as far as they were heard. */
async function listMore(tx: Tx, meetingId: string, items: number): Promise<void> {
  const listed = await rowsWhere(tx, 'agendaItem', 'meetingId', meetingId)
  const cases = listed.filter(({ caseId, state }) => caseId !== null && state !== 'carried')
  for (let position = listed.length + 1; position <= items; position++) {
    const item = cases[position % cases.length]
    if (item) await copyItem(tx, item, position)
  }
}

async function copyItem(tx: Tx, item: Line, position: number): Promise<void> {
  const [found] = await rowsWhere(tx, 'case', 'id', String(item['caseId']))
  const ids: Readonly<Record<string, string>> = {
    [String(item['id'])]: newId(),
    [String(item['caseId'])]: newId(),
    [String(found?.['personId'])]: newId(),
  }
  const own: Readonly<Record<string, Line>> = {
    person: { nhsNumber: null, healthId: null, councilId: null, foldedName: `penhaligon ${position}` },
    case: { reference: `AC-2026-9${String(position).padStart(4, '0')}` },
    agendaItem: { position },
  }
  const copies = async (table: string, column: string, of: unknown): Promise<void> => {
    for (const row of await rowsWhere(tx, table, column, String(of))) {
      const renewed = Object.entries(row).map(([key, value]) => [key, ids[String(value)] ?? value] as const)
      const copied = Object.fromEntries(renewed)
      const id = copied['id'] === row['id'] && 'id' in row ? { id: newId() } : {}
      const kept = Object.entries(own[table] ?? {}).filter(([key]) => key in row)
      await put(tx, table, { ...copied, ...id, ...Object.fromEntries(kept) })
    }
  }
  await copies('person', 'id', found?.['personId'])
  for (const [table, column] of ofCase) await copies(table, column, item['caseId'])
  for (const [table, column] of ofItem) await copies(table, column, item['id'])
}
