import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { selectCaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import { transact } from '../../../../electron/store/kernel/transact.ts'
import { freezeRecords } from '../../../../electron/store/records/freeze.ts'
import { BudgetLineFields, PlanFields } from '../../../../shared/plans.ts'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import { RiskBody } from '../../../../shared/risks.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { notTold, otherTables, told, walked } from './every-field.ts'
import { plantedCase } from './planted-case.ts'

// Walks whatever a real store keeps of a case. A column or a field that is new is in neither list, and fails here until
// somebody has said where the record tells it, or why not.

const bodies: Readonly<Record<string, readonly string[]>> = {
  risk: Object.keys(RiskBody.shape),
  plan: Object.keys(PlanFields.shape),
  budgetLine: Object.keys(BudgetLineFields.shape),
}
const bodyAt: Readonly<Record<string, string>> = {
  risk: '/risk/',
  plan: '/plan/',
  budgetLine: '/plan/lines/0/',
}

/** By default a field of a body stands in the record by its own name. */
function placeOf(field: string): string | undefined {
  const [table = '', , key] = field.split('.')
  const usual = key === undefined || !Object.hasOwn(bodyAt, table) ? undefined : `${bodyAt[table]}${key}`
  return told[field] ?? (Object.hasOwn(notTold, field) ? undefined : usual)
}

type Db = ReturnType<PanelAtWork['store']['desk']>['store']['db']
type Values = Readonly<Record<string, unknown>>

const tablesOf = async (db: Db): Promise<readonly string[]> =>
  (await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db)).rows.map(
    ({ name }) => name,
  )
const columnsOf = async (db: Db, table: string): Promise<readonly string[]> =>
  (await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)).rows.map(
    ({ name }) => name,
  )

/** Of the agenda, the items that are cases. */
const rowsOf = async (db: Db, table: string): Promise<readonly Values[]> =>
  (await sql<Values>`select * from ${sql.table(table)}`.execute(db)).rows.filter(
    (row) => row['caseId'] !== null,
  )

/** Every field of a table, a body's one by one. */
async function fieldsOf(db: Db, table: string): Promise<readonly string[]> {
  const columns = await columnsOf(db, table)
  return columns.flatMap((column) =>
    column === 'body' ? (bodies[table] ?? []).map((key) => `${table}.body.${key}`) : [`${table}.${column}`],
  )
}

function valueOf(row: Values, field: string): unknown {
  const [, column = '', key] = field.split('.')
  const value = row[column]
  if (key !== undefined) return (JSON.parse(String(value)) as Values)[key]
  return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value
}

/** Texts, numbers and whether something is so; without the ids that only typing needs. */
function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : leavesOf(part)))
}

const isNothing = (value: unknown): boolean =>
  leavesOf(value).every(
    (leaf) => leaf === '' || leaf === null || leaf === undefined || leaf === 0 || leaf === false,
  )

function at(record: unknown, place: string): unknown {
  return place
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Values | undefined)?.[key], record)
}

interface Frozen {
  readonly decision: DecisionRecord
  readonly health: AgencyRecord
  readonly socialCare: AgencyRecord
}

function saidAt({ decision, health, socialCare }: Frozen, place: string): readonly unknown[] {
  const filled = place.startsWith('socialCare@') ? place.slice('socialCare@'.length) : null
  if (filled !== null)
    return socialCare.ownBlocks.flatMap((block) =>
      'text' in block && block.at === filled ? [block.pence ?? block.text] : [],
    )
  const [side = '', heading] = place.split(':')
  if (heading === undefined) return leavesOf(at(decision, place))
  const { ownBlocks } = side === 'health' ? health : socialCare
  return ownBlocks.flatMap((block) => (block.heading === heading && 'text' in block ? block.text : []))
}

/** A flag is kept as 0 or 1, or said by its name in a list of those that are so. */
function isSaid(leaf: unknown, field: string, said: readonly unknown[]): boolean {
  if (said.includes(leaf)) return true
  return leaf === 1 && (said.includes(true) || said.includes(field.split('.').at(-1)))
}

async function frozen(panel: PanelAtWork, itemId: string): Promise<Frozen> {
  const { store, who, shelf } = panel.store.desk()
  const item = await store.db
    .selectFrom('agendaItem')
    .selectAll()
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  const meeting = await store.db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', item.meetingId)
    .executeTakeFirstOrThrow()
  await transact(
    { store, who },
    {
      operation: 'meetings.close',
      about: meeting.id,
      run: async (tx, by) => {
        const today = '2027-01-14'
        const facts = await selectCaseFacts(tx, meeting, [item], today)
        await freezeRecords(tx, facts, { ...by, today, shelf, device: null, notebook: null })
      },
    },
  )
  const row = await store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  return {
    decision: JSON.parse(row.decisionJson) as DecisionRecord,
    health: JSON.parse(row.healthJson) as AgencyRecord,
    socialCare: JSON.parse(row.socialCareJson) as AgencyRecord,
  }
}

test('the record tells everything that the store keeps of a case, or there is a reason why not', async () => {
  const panel = await openPanel()
  const { itemId } = await plantedCase(panel)
  const { db } = panel.store.desk().store
  const record = await frozen(panel, itemId)
  const wrong: string[] = []
  for (const table of walked) {
    const rows = await rowsOf(db, table)
    for (const field of await fieldsOf(db, table)) {
      const place = placeOf(field)
      if (place === undefined) {
        if ((notTold[field] ?? '') === '')
          wrong.push(`${field}: neither told nor on the list of reasons why not`)
        continue
      }
      const full = rows.filter((row) => !isNothing(valueOf(row, field)))
      if (full.length === 0) wrong.push(`${field}: nothing was planted in it`)
      const missing = full.flatMap((row) => {
        const said = saidAt(record, place)
        return leavesOf(valueOf(row, field)).filter((leaf) => !isSaid(leaf, field, said))
      })
      if (missing.length > 0) wrong.push(`${field}: not at ${place}: ${JSON.stringify(missing)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('no field is on the list of reasons that the store does not have', async () => {
  const panel = await openPanel()
  const { db } = panel.store.desk().store
  const all = (await Promise.all(walked.map((table) => fieldsOf(db, table)))).flat()
  expect([...Object.keys(told), ...Object.keys(notTold)].filter((field) => !all.includes(field))).toEqual([])
})

test('a table that names a case, its person or its item is walked, or there is a reason why not', async () => {
  const panel = await openPanel()
  const { db } = panel.store.desk().store
  const naming: string[] = []
  for (const table of await tablesOf(db)) {
    const columns = await columnsOf(db, table)
    if (columns.some((column) => /^(?:case|person|item)Id$/.test(column))) naming.push(table)
  }
  const known: readonly string[] = [...walked, ...Object.keys(otherTables)]
  expect(naming.filter((table) => !known.includes(table))).toEqual([])
})
