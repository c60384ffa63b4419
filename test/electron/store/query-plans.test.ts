import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { findOp, opNames } from '../../../shared/contract.ts'
import type { OpName } from '../../../shared/contract.ts'
import { closedMeeting, draftWith } from './meetings/meeting-steps.ts'
import { openPanel } from './meetings/panel-at-work.ts'
import { addCase } from './meetings/ready-case.ts'

/** Every table that gets longer with the years; the others hold a panel's members, terms and rules. */
const growing: ReadonlySet<string> = new Set(
  [
    'person referral case risk plan budgetLine meeting agendaItem agendaSection attendance declaration decision',
    'agreement action record signOff signOffItem sharingDecision itemSharing release departure letter letterRelease audit',
    'history itemClock personJoin personCorrection formerIdentity possibleMatch viewWriting searchEntry',
  ].flatMap((names) => names.split(' ')),
)

/** Operations that may read a table from end to end, each with the reason. */
const mayRead: Readonly<Record<string, string>> = {
  'audit.check': 'the whole trail is what is checked, when somebody asks',
  'audit.compare': 'the whole trail is what is compared, when somebody asks',
  'audit.head': 'the fingerprint is of the whole trail',
  'cases.list': 'a name is found by any part of it, and all that fit are counted',
  'cases.names': 'every worker and team there is stand in the lists of the filter',
  'referrals.queue': 'a name is found by any part of it, and all that fit are counted',
  'meetings.list': 'asked without states it answers all; a page asks for some',
}

interface Asked {
  readonly sql: string
  readonly by: OpName
  readonly database: Database.Database
}

/** Every statement of every query, asked on a panel with a closed meeting and a draft. */
async function everyStatement(): Promise<readonly Asked[]> {
  const panel = await openPanel()
  const heard = await addCase(panel, { familyName: 'Moor' })
  await closedMeeting(panel, [heard])
  const listed = await addCase(panel, { familyName: 'Kerr' })
  const { meeting, items } = await draftWith(panel, [listed])
  const { id: recordId } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('id')
    .executeTakeFirstOrThrow()
  const inputs: unknown[] = [
    {},
    { text: 'Moor' },
    { states: ['decided'] },
    { recordId },
    { memberId: panel.ids.manager },
    { personId: heard.personId },
    { id: heard.personId },
    { meetingId: meeting.id },
    { recordId, recordVersion: 1, memberId: panel.ids.manager },
    ...[heard.id, listed.id].flatMap((caseId) => [
      { caseId },
      { caseIds: [caseId] },
      { of: 'case', id: caseId, field: 'ask' },
    ]),
    ...items.map(({ id }) => ({ itemId: id })),
  ]
  const asked: Asked[] = []
  let by: OpName = 'session.status'
  const { prepare } = Database.prototype
  onTestFinished(() => void (Database.prototype.prepare = prepare))
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    asked.push({ sql, by, database: this })
    return prepare.call(this, sql)
  } as typeof prepare
  for (by of opNames().filter((name) => findOp(name)?.kind === 'query'))
    for (const input of inputs.filter((one) => findOp(by)?.input.safeParse(one).success))
      await panel.call(by, input as never).catch(() => undefined)
  Database.prototype.prepare = prepare
  return asked
}

/** The growing tables that a statement reads from end to end. In the order of an index, up to a limit, is not that. */
function readWhole({ sql, database }: Asked): readonly string[] {
  if (!/^\s*(?:select|with)\b/i.test(sql)) return []
  const nulls = Array.from(sql.matchAll(/\?/g), () => null)
  const plan = database.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...nulls)
  const isLimited =
    / limit \?/.test(sql) && !plan.some(({ detail }) => detail.includes('TEMP B-TREE FOR ORDER BY'))
  if (isLimited) return []
  return plan.flatMap(({ detail }) => {
    const [, table = ''] = /^SCAN (\w+)/.exec(detail) ?? []
    return growing.has(table) ? [table] : []
  })
}

test('no query reads from end to end a table that grows', async () => {
  const asked = await everyStatement()
  expect(new Set(asked.map(({ by }) => by)).size).toBeGreaterThan(40)
  const whole = asked
    .filter(({ by }) => !(by in mayRead))
    .flatMap((one) => readWhole(one).map((table) => [one.by, table, one.sql]))
  expect(whole).toEqual([])
})
