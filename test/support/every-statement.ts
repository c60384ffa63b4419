import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { demonstrationPassphrase } from '../../electron/demonstration/make.ts'
import { members } from '../../electron/demonstration/panel.ts'
import { seedStore } from '../../electron/seed/seed.ts'
import { Store } from '../../electron/store/app/service.ts'
import { findOp, opNames } from '../../shared/contract.ts'
import type { OpName } from '../../shared/contract.ts'
import { close, decideOn, draftWith, meet, readBack } from '../electron/store/meetings/meeting-steps.ts'
import { openPanel } from '../electron/store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'
import { addReview } from './add-review.ts'
import { addCase } from '../electron/store/meetings/ready-case.ts'
import type { Case } from '../../shared/cases.ts'
import { pagesAt, whatIsThere } from './what-is-there.ts'
import { addScore } from './add-score.ts'
import { newAction } from './in-room.ts'

export interface Asked {
  readonly sql: string
  readonly by: OpName
  readonly database: Database.Database
}

/** Every statement of every query, asked on a panel with a closed meeting and a draft. */
export async function everyStatement(): Promise<readonly Asked[]> {
  const panel = await openPanel()
  const heard = await addCase(panel, { familyName: 'Moor' })
  const { meetingId, actionId } = await closedWithAction(panel, heard)
  const listed = await addCase(panel, { familyName: 'Kerr' })
  const { meeting, items } = await draftWith(panel, [listed])
  const { id: recordId } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('id')
    .executeTakeFirstOrThrow()
  const pack = { recordId, version: 1, side: 'health' as const, files: 9, sumsSha256: 'a'.repeat(64) }
  await panel.call('releases.record', { meetingId, packs: [pack] })
  const wrong = { reasons: ['name' as const], answerTo: 'Cora Lind', answerBy: '2199-01-01' }
  const { id: recallId } = await panel.call('recalls.open', { caseId: heard.id, ...wrong })
  const reviewId = await addReview(panel, { caseId: heard.id, recordId })
  await panel.call('goals.add', { caseId: heard.id, words: 'To sing', setOn: '2026-01-02' })
  await addScore(panel, heard.id)
  const inputs: unknown[] = [
    {},
    { side: 'health' },
    { from: '2026-01', to: '2026-12' },
    ...[
      'panelShare',
      'healthYear',
      'daysToBothSigned',
      'putOff',
      'waitingLong',
      'actionsOverdue',
      'reviewsOverdue',
    ].map((measure) => ({ from: '2026-01', to: '2026-12', measure, set: 'all' })),
    { side: 'socialCare' },
    ...pagesAt([heard.id, listed.id, heard.personId, meetingId]).flatMap((page) => [
      page,
      { text: '', ...page },
      { kind: 'panel', ...page },
    ]),
    { reviewId },
    { reviewId, side: 'health', text: 'Personal assistant, 12.50' },
    { from: '2026-01-01', to: '2027-12-31' },
    { text: 'Moor' },
    { states: ['decided'] },
    { recordId },
    { recallId },
    { meetingId },
    { memberId: panel.ids.manager },
    { personId: heard.personId },
    { id: heard.personId },
    { meetingId: meeting.id },
    { actionId },
    { for: 'health' },
    { for: 'neither' },
    { recordId, recordVersion: 1, memberId: panel.ids.manager },
    ...[heard.id, listed.id].flatMap((caseId) => [
      { caseId },
      { caseIds: [caseId] },
      { caseId, reasons: ['name'] },
      { of: 'case', id: caseId, field: 'ask' },
    ]),
    ...items.map(({ id }) => ({ itemId: id })),
  ]
  return statementsOf(inputs, (name, input) => panel.call(name, input as never))
}

/** Every statement of every query in a seeded store, which has what years bring: joins, corrections, reviews, recalls. */
export async function everySeededStatement(): Promise<readonly Asked[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-test-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  await seedStore(dataDir, { cases: 60, seed: 1, now: new Date('2026-11-20T12:00:00Z') })
  const store = new Store(dataDir)
  onTestFinished(() => store.close())
  await store.unlock('panel', members[0].login, demonstrationPassphrase)
  const inputs = await whatIsThere(store.desk().store.db)
  return statementsOf(inputs, (name, input) => store.call(name, input))
}

async function statementsOf(
  inputs: readonly unknown[],
  ask: (name: OpName, input: unknown) => Promise<unknown>,
): Promise<readonly Asked[]> {
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
      await ask(by, input).catch(() => undefined)
  Database.prototype.prepare = prepare
  return asked
}

/** A closed meeting about one case, under which somebody is to do something. */
async function closedWithAction(
  panel: PanelAtWork,
  heard: Case,
): Promise<{ readonly meetingId: string; readonly actionId: string }> {
  const { meetingId, items } = await meet(panel, [heard])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  const { actions } = await panel.call('room.saveAction', newAction(itemId))
  await readBack(panel, itemId)
  await close(panel, meetingId)
  return { meetingId, actionId: actions[0]?.id ?? '' }
}
