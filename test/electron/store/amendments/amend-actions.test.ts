import { expect, test } from 'vitest'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { AmendedAction } from '../../../../shared/amendments.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { historyOf } from '../referrals/refer.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'

const agreed = [
  { text: 'Ring her.', ownerName: 'Jo Pell', side: 'socialCare', dueOn: '2027-02-01' },
  { text: 'Find a pool.', ownerName: 'Winston Hale', side: 'socialCare', dueOn: '2027-02-08' },
] as const

/** A record with two actions, signed by both. */
async function signed() {
  const panel = await openPanel(['doctor', 'manager'])
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  for (const action of agreed)
    await panel.call('room.saveAction', { itemId, actionId: null, version: null, ...action })
  await readBack(panel, itemId)
  await close(panel, meetingId)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  return { panel, meetingId, recordId: records[0]?.recordId ?? '' }
}

async function wish(panel: PanelAtWork, recordId: string, changes: Partial<AmendedAction>) {
  const { recordVersion, words, actions } = await panel.call('amendments.open', { recordId })
  const corrected = actions.map((action) => (action.actionNo === 2 ? { ...action, ...changes } : action))
  return { recordId, recordVersion, reason: 'The wrong agency was named.', words, actions: corrected }
}

const versions = async (panel: PanelAtWork): Promise<readonly DecisionRecord[]> =>
  (
    await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select(['decisionJson', 'healthJson', 'socialCareJson'])
      .orderBy('recordVersion')
      .execute()
  ).flatMap((row) =>
    [row.decisionJson, row.healthJson, row.socialCareJson].map((json) => JSON.parse(json) as DecisionRecord),
  )

const right = { ownerName: 'Dilys Prosser', side: 'health', dueOn: '2027-02-15' } as const

test('who does what by when is corrected in all three texts of the next version, and nowhere in the first', async () => {
  const { panel, recordId } = await signed()
  const before = await versions(panel)
  await panel.call('amendments.make', await wish(panel, recordId, right))
  const all = await versions(panel)
  expect(all.slice(0, 3)).toEqual(before)
  for (const record of all.slice(3)) {
    expect(record.actions).toMatchObject([
      { actionNo: 1, ...agreed[0] },
      { actionNo: 2, text: 'Find a pool.', ...right },
    ])
    expect(record.amendment?.changed).toEqual(['actions'])
  }
})

test('the list of actions says so too, with how each has gone since, and what it said stays in history', async () => {
  const { panel, meetingId, recordId } = await signed()
  const [, pool] = await panel.call('actions.list', {})
  const settled = { actionId: pool?.id ?? '', version: pool?.version ?? 0, state: 'done', outcome: 'Found.' }
  await panel.call('actions.settle', { ...settled, state: 'done' })
  await panel.call('amendments.make', await wish(panel, recordId, right))
  const waiting = await panel.call('actions.list', { states: ['open', 'done'] })
  expect(waiting.find(({ id }) => id === pool?.id)).toMatchObject({ ownerName: 'Winston Hale' })
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const listed = await panel.call('actions.list', { states: ['open', 'done'] })
  expect(listed.find(({ id }) => id === pool?.id)).toMatchObject({
    ...right,
    state: 'done',
    outcome: 'Found.',
  })
  expect(listed.find(({ id }) => id !== pool?.id)).toMatchObject({ ...agreed[0], state: 'open' })
  expect(await historyOf(panel, pool?.id ?? '')).toContainEqual(
    expect.objectContaining({ ownerName: 'Winston Hale' }),
  )
})

test('the first version stands until both have signed the second, whose packs verify', async () => {
  const { panel, meetingId, recordId } = await signed()
  await panel.call('amendments.make', await wish(panel, recordId, right))
  expect(await panel.call('amendments.open', { recordId })).toMatchObject({ recordVersion: 2, signedBy: [] })
  await signAs(panel, meetingId, 'doctor')
  expect((await panel.call('amendments.open', { recordId })).signedBy).toHaveLength(1)
  await signAs(panel, meetingId, 'manager')
  await inFolder(async (folder) => {
    const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
    const written = packs.map(async (input) => ({
      side: input.side,
      recordId: input.record.recordId,
      version: input.record.recordVersion,
      files: await packFiles(input, { pdf: null }),
    }))
    await writePacks(folder, await Promise.all(written))
    const judged = await verifyFolder(folder)
    expect(judged.map(({ state }) => state)).toEqual(['current', 'current'])
  })
})

test('an action is taken out and another added, each under its own number, and the list says so once both have signed', async () => {
  const { panel, meetingId, recordId } = await signed()
  const { actions, ...rest } = await wish(panel, recordId, {})
  const added = {
    text: 'Buy a float.',
    ownerName: 'Dilys Prosser',
    side: 'health',
    dueOn: '2027-03-01',
  } as const
  const changed = [...actions.filter(({ actionNo }) => actionNo === 2), { actionNo: 0, ...added }]
  await panel.call('amendments.make', { ...rest, actions: changed })
  const [second] = (await versions(panel)).slice(3)
  expect(second?.actions).toMatchObject([
    { actionNo: 2, ...agreed[1] },
    { actionNo: 3, ...added },
  ])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const all = ['open', 'done', 'overtaken', 'not_done'] as const
  const listed = await panel.call('actions.list', { states: [...all] })
  expect(listed.map(({ text, state }) => [text, state])).toEqual(
    expect.arrayContaining([
      ['Ring her.', 'overtaken'],
      ['Find a pool.', 'open'],
      ['Buy a float.', 'open'],
    ]),
  )
  expect(listed).toHaveLength(3)
})

test('none is left with nobody, none is there twice, and none is made up', async () => {
  const { panel, recordId } = await signed()
  const { actions, ...rest } = await wish(panel, recordId, right)
  const refused = (changed: readonly AmendedAction[]) =>
    refusal(panel.replyTo('amendments.make', { ...rest, actions: changed }))
  const [first] = actions
  expect(await refused([...actions, { ...actions[0], actionNo: 9 } as AmendedAction])).toEqual({
    kind: 'invalid',
    fields: { actions: 'changed meanwhile' },
  })
  expect(await refused([...actions, first as AmendedAction])).toEqual({
    kind: 'invalid',
    fields: { actions: 'is there twice' },
  })
  for (const lost of [{ ownerName: '' }, { side: null }, { dueOn: null }])
    expect(await refused([{ ...first, ...lost } as AmendedAction, ...actions.slice(1)])).toMatchObject({
      fields: { actions: 'keeps an owner, an agency and a day: action 1' },
    })
  const same = await wish(panel, recordId, {})
  expect(await refusal(panel.replyTo('amendments.make', same))).toEqual({
    kind: 'invalid',
    fields: { words: 'nothing would change' },
  })
})
