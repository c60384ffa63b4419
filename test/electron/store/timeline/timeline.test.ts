import { expect, test } from 'vitest'
import { selectTimeline } from '../../../../electron/store/timeline/select-timeline.ts'
import type { Call } from '../../../../shared/contract.ts'
import type { TimelineEntry, TimelineKey } from '../../../../shared/timeline.ts'
import { addScore } from '../../../support/add-score.ts'
import { withActions } from '../../../support/with-actions.ts'
import { newAction } from '../../../support/in-room.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { countingQueries } from '../referrals/refer.ts'
import { log, send, arrive } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'

const dissent = 'Not before the lift is mended.'

/** A decision with a dissent and an action: signed, released, received; a correction of it proposed and taken back. */
async function released() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId, items } = await meet(panel, [steen])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  const { worker: memberId } = panel.ids
  await panel.call('room.setAgreement', { itemId, memberId, position: 'disagree', words: dissent })
  const { actions } = await panel.call('room.saveAction', newAction(itemId))
  await readBack(panel, itemId)
  await close(panel, meetingId)
  for (const seat of ['doctor', 'manager'] as const) await signAs(panel, meetingId, seat)
  await log(panel, meetingId)
  await send(panel, meetingId)
  await arrive(panel, meetingId)
  const [action] = actions
  const ended = { outcome: 'Found her cousin', evidence: 'A contract' }
  await panel.call('actions.settle', { actionId: action?.id ?? '', version: 1, state: 'done', ...ended })
  await correctAndTakeBack(panel, meetingId)
  return { panel, steen, meetingId, itemId, actionId: action?.id ?? '' }
}

async function correctAndTakeBack(panel: PanelAtWork, meetingId: string): Promise<void> {
  const { records } = await panel.call('releases.status', { meetingId })
  const recordId = records[0]?.recordId ?? ''
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const why = { code: 'typing_error', reason: 'The reasons named the wrong bus.' } as const
  const corrected = { ...words, reasons: 'She goes by bus 11.' }
  await panel.call('amendments.make', { recordId, recordVersion, ...why, words: corrected })
  const back = { recordId, recordVersion: recordVersion + 1, reason: 'It was right' }
  await panel.call('amendments.takeBack', back)
}

const ask = (panel: PanelAtWork, personId: string, more: Partial<Call<'timeline.get'>> = {}) =>
  panel.call('timeline.get', { personId, ...more })

test('everything that happened about somebody stands in one list, the newest first, each with what it is about', async () => {
  const { panel, steen, meetingId, actionId } = await released()
  const { entries, next, held, personName } = await ask(panel, steen.personId)
  expect([next, held, personName]).toEqual([null, null, 'Ruth Steen'])
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  const told = Map.groupBy(entries, ({ kind }) => kind)
  expect(Object.fromEntries([...told].map(([kind, of]) => [kind, of.length]))).toMatchObject({
    referral: 2,
    case: 1,
    decision: 1,
    signature: 2,
    pack: 2,
    receipt: 4,
    action: 2,
    correction: 2,
  })
  expect(told.get('decision')?.[0]).toMatchObject({
    what: 'approved',
    words: 'The gain is worth it.',
    caseId: steen.id,
    caseReference: steen.reference,
    meetingId,
    dissent: [{ name: 'Winston Hale', words: dissent }],
  })
  expect(
    told
      .get('signature')
      ?.map(({ side, what }) => [side, what])
      .toSorted(),
  ).toEqual([
    ['health', 'agree'],
    ['socialCare', 'agree'],
  ])
  const actions = told.get('action') ?? []
  expect(actions.map(({ what }) => what).toSorted()).toEqual(['agreed', 'done'])
  expect(actions.find(({ what }) => what === 'done')).toMatchObject({
    words: 'Found her cousin',
    more: 'A contract',
    actionId,
  })
  expect(told.get('correction')?.map(({ what, words }) => [what, words])).toEqual([
    ['takenBack', 'It was right'],
    ['proposed', 'The reasons named the wrong bus.'],
  ])
})

/** What, words and more of each, whatever order they stand in. */
const saidOf = (entries: readonly TimelineEntry[]) =>
  entries.map(({ what, words, more }) => [what, words, more].join(' | ')).toSorted()

test('an action stands with the day that was agreed, and with an ending that was taken back', async () => {
  const { panel, steen, ids } = await withActions([{ dueOn: '2027-02-01' }])
  const actionId = ids[0] ?? ''
  const move = { actionId, version: 1, dueOn: '2027-03-01', reason: 'The flat is not ready' }
  await panel.call('actions.move', move)
  const ended = { outcome: 'Found her cousin', evidence: 'A note' }
  await panel.call('actions.settle', { actionId, version: 2, state: 'done', ...ended })
  await panel.call('actions.reopen', { actionId, version: 3, reason: 'It was another Jo' })
  const told = async () => saidOf((await ask(panel, steen.personId, { kind: 'action' })).entries)
  const before = [
    'agreed | Find a personal assistant | 2027-02-01',
    'done/back | Found her cousin | A note',
    'takenBack | It was another Jo | ',
  ]
  expect(await told()).toEqual(before)
  const again = { state: 'overtaken', outcome: 'She came herself' } as const
  await panel.call('actions.settle', { actionId, version: 4, ...again })
  expect(await told()).toEqual([...before, 'overtaken | She came herself | '].toSorted())
})

test('for the person it says their goals and scores as they are', async () => {
  const panel = await openPanel()
  const { id: caseId, personId } = await addCase(panel)
  const [goal] = await panel.call('goals.add', { caseId, words: 'To sing', setOn: '2026-01-02' })
  const rated = { goalId: goal?.id ?? '', ratedOn: '2026-02-03', score: 7, by: 'person' as const }
  await panel.call('goals.rate', { ...rated, note: 'Went twice' })
  await addScore(panel, caseId)
  const { entries } = await ask(panel, personId, { for: 'person' })
  expect(saidOf(entries.filter(({ kind }) => kind === 'goal' || kind === 'score'))).toEqual([
    'Two answers |  | 500',
    'rated | Went twice | 7',
    'set | To sing | ',
  ])
})

test('one kind by itself, and nothing of anybody else', async () => {
  const { panel, steen } = await released()
  const other = await addCase(panel, { familyName: 'Kerr' })
  const { entries } = await ask(panel, steen.personId, { kind: 'signature' })
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['signature']))
  const theirs = await ask(panel, other.personId)
  expect(new Set(theirs.entries.map(({ kind }) => kind))).toEqual(new Set(['case', 'referral', 'view']))
  for (const { caseId } of theirs.entries) expect([other.id, null]).toContain(caseId)
})

test('pages end where the next begins: put together they are the whole, nothing twice and nothing left out', async () => {
  const { panel, steen } = await released()
  const whole = (await ask(panel, steen.personId)).entries.map(({ kind, id }) => `${kind} ${id}`)
  const paged: string[] = []
  let before: TimelineKey | null = null
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(panel, steen.personId, { before, limit: 3 })
    expect(page.entries.length).toBeLessThanOrEqual(3)
    paged.push(...page.entries.map(({ kind, id }) => `${kind} ${id}`))
    before = page.next
  } while (before !== null)
  expect(paged).toEqual(whole)
  const tooMany = panel.replyTo('timeline.get', { personId: steen.personId, limit: 301 })
  expect(await refusal(tooMany)).toMatchObject({ kind: 'invalid' })
})

test('as many statements for a long history as for a short one', async () => {
  const { panel, steen } = await released()
  const count = async (personId: string) => {
    const counting = countingQueries(panel)
    const asked = { personId, kind: null, for: null, before: null, limit: 100 }
    await selectTimeline(counting.db, asked, panel.coordinator)
    return counting.queries()
  }
  const long = await count(steen.personId)
  const { db } = panel.store.desk().store
  const more = await addCase(panel, { familyName: 'Kerr' })
  await db.updateTable('case').set({ personId: steen.personId }).where('id', '=', more.id).execute()
  expect(await count(steen.personId)).toBe(long)
  expect(long).toBeLessThanOrEqual(8)
})

test('a review says that it was opened, why then and by whom', async () => {
  const { panel, steen } = await released()
  await panel.call('reviews.open', { caseId: steen.id, because: 'trigger', trigger: 'She moved house' })
  const { entries } = await ask(panel, steen.personId, { kind: 'review' })
  expect(entries).toMatchObject([
    { what: 'opened', more: 'trigger', words: 'She moved house', by: 'Cora Lind', caseId: steen.id },
  ])
})

test('a review that was called off says when and by whom it was opened, and when, why and by whom it was called off', async () => {
  const { panel, steen } = await released()
  const trigger = 'She moved house'
  const { id: reviewId, version } = await panel.call('reviews.open', {
    caseId: steen.id,
    because: 'trigger',
    trigger,
  })
  const reason = 'She has not moved'
  const chair = { memberId: panel.ids.chair, role: 'chair', side: null } as const
  const cancelled = await panel.replyTo('reviews.cancel', { reviewId, version, reason }, chair)
  expect(cancelled).toMatchObject({ ok: true })
  const { entries } = await ask(panel, steen.personId, { kind: 'review' })
  const name = (await panel.call('panels.get', {})).members.find(({ id }) => id === panel.ids.chair)?.name
  expect(
    entries
      .map(({ what, words, by, more }) => [what, words, by, more])
      .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  ).toEqual([
    ['cancelled', reason, name, ''],
    ['opened', trigger, 'Cora Lind', 'trigger'],
  ])
})
