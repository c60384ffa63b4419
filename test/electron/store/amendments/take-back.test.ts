import { describe, expect, test } from 'vitest'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { DecisionRecord, PackInput, Statement } from '../../../../shared/records.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'
import { toSign } from '../../../support/to-sign.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { count } from '../meetings/panel-at-work.ts'
import { caseState, meetingState } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'

/** Version 1 signed by both, and a correction of it that health has signed. */
async function proposed() {
  const room = await toSign()
  const { panel, meetingId } = room
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordId = records[0]?.recordId ?? ''
  await propose(panel, recordId, 'She goes by bus 11.')
  await signAs(panel, meetingId, 'doctor')
  return { ...room, recordId }
}

async function propose(panel: PanelAtWork, recordId: string, reasons: string) {
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const why = { code: 'typing_error', reason: 'The reasons named the wrong bus.' } as const
  return panel.call('amendments.make', { recordId, recordVersion, ...why, words: { ...words, reasons } })
}

const reason = 'It was the right bus after all.'

const write = async (folder: string, inputs: readonly PackInput[]): Promise<void> => {
  const written = inputs.map(async (input) => ({
    side: input.side,
    recordId: input.record.recordId,
    version: input.record.recordVersion,
    files: await packFiles(input, { pdf: null }),
  }))
  await writePacks(folder, await Promise.all(written))
}

const material = async (panel: PanelAtWork, meetingId: string, proposals = false) =>
  (await releaseMaterial(panel.store.desk().store.db, meetingId, { proposals })).packs

describe('a correction that is taken back', () => {
  test('is signed by nobody any more, and what both had signed stands as if it had not been', async () => {
    const { panel, steen, meetingId, recordId } = await proposed()
    const [before] = (await panel.call('cases.get', { caseId: steen.id })).decisions
    const packs = await material(panel, meetingId, true)
    const open = await panel.call('amendments.takeBack', { recordId, recordVersion: 2, reason })
    expect(open).toMatchObject({
      recordVersion: 1,
      nextVersion: 3,
      stands: null,
      takenBack: [{ recordVersion: 2, reason, by: 'Cora Lind' }],
    })
    const [decision] = (await panel.call('cases.get', { caseId: steen.id })).decisions
    expect(decision).toEqual({ ...before, waits: null, takenBack: decision?.takenBack })
    expect(decision?.takenBack).toMatchObject({ recordVersion: 2, reason, by: 'Cora Lind', left: [] })
    expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
      'signed',
      'signed',
    ])
    expect(await panel.call('signOff.waiting', {})).toEqual([])
    expect((await panel.call('today.get', {})).toSign).toEqual([])
    const after = await material(panel, meetingId, true)
    expect(after.map(({ record }) => record.recordVersion)).toEqual([1, 1])
    expect(after.map(({ statements }) => statements.length)).toEqual(packs.slice(0, 2).map(() => 2))
  })

  test('leaves its number to no other, and the next one says of it that it was never agreed', async () => {
    const { panel, meetingId, recordId } = await proposed()
    const left = (await material(panel, meetingId, true)).slice(2)
    await panel.call('amendments.takeBack', { recordId, recordVersion: 2, reason })
    expect(await propose(panel, recordId, 'She goes by bus 12.')).toMatchObject({
      recordVersion: 3,
      stands: 1,
    })
    await signAs(panel, meetingId, 'doctor')
    const { db } = panel.store.desk().store
    const row = await db
      .selectFrom('record')
      .select('decisionJson')
      .where('recordVersion', '=', 3)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.decisionJson) as DecisionRecord).toMatchObject({
      supersedes: { recordVersion: 1 },
      amendment: {
        takenBack: [{ recordVersion: 2, reason, by: 'Cora Lind' }],
        changes: [{ at: '/decision/reasons', after: 'She goes by bus 12.' }],
      },
    })
    const voids = await db.selectFrom('signOff').select('statementJson').where('kind', '=', 'void').execute()
    const withdrawn = voids.map(({ statementJson }) => JSON.parse(statementJson) as Statement)
    expect(withdrawn.map(({ items }) => items.map(({ recordVersion }) => recordVersion))).toEqual([[1], [2]])
    expect(withdrawn[1]?.statement).toContain(`version 2 was taken back: ${reason}`)
    await signAs(panel, meetingId, 'manager')
    const agreed = await material(panel, meetingId)
    const [health] = await Promise.all(agreed.map((input) => packFiles(input, { pdf: null })))
    const narrative = health?.find(({ path }) => path === 'fhir/document.json')
    expect(Buffer.from(narrative?.bytes ?? []).toString('utf8')).toContain(
      'Was proposed and taken back by Cora Lind',
    )
    await inFolder(async (folder) => {
      await write(folder, [...left, ...agreed])
      const judged = await verifyFolder(folder)
      expect(judged.map(({ recordVersion, state }) => [recordVersion, state])).toEqual([
        [2, 'void'],
        [3, 'current'],
        [2, 'void'],
        [3, 'current'],
      ])
      expect(judged[0]?.reasons[0]).toMatch(
        /^It was never agreed: taken back by Cora Lind on .*, as version 3 says, which lies beside it\.$/,
      )
    })
  })

  test('goes with what it had itself taken the place of', async () => {
    const { panel, recordId } = await proposed()
    await propose(panel, recordId, 'She goes by bus 12.')
    const open = await panel.call('amendments.takeBack', { recordId, recordVersion: 3, reason })
    expect(open).toMatchObject({ recordVersion: 1, nextVersion: 4 })
    expect(open.takenBack.map(({ recordVersion }) => recordVersion)).toEqual([2, 3])
  })
})

describe('taking back is refused', () => {
  test('once both have signed, and of a version that another has taken the place of', async () => {
    const { panel, meetingId, recordId } = await proposed()
    await signAs(panel, meetingId, 'manager')
    const back = (recordVersion: number, who?: object) =>
      refusal(panel.replyTo('amendments.takeBack', { recordId, recordVersion, reason }, who))
    expect(await back(2)).toEqual({
      kind: 'invalid',
      fields: { recordVersion: 'both agencies have signed it' },
    })
    await propose(panel, recordId, 'She goes by bus 12.')
    expect(await back(2)).toEqual({ kind: 'conflict', current: { recordVersion: 3 } })
    expect(await back(3, { role: 'signatory' })).toEqual({ kind: 'notAllowed', why: 'role' })
    const empty = panel.replyTo('amendments.takeBack', { recordId, recordVersion: 3, reason: ' ' })
    expect(await refusal(empty)).toMatchObject({ kind: 'invalid' })
    expect(await count(panel, 'proposalTakenBack')).toBe(0)
  })

  test('where no version is agreed that would stand meanwhile', async () => {
    const { panel, meetingId } = await toSign()
    const { records } = await panel.call('releases.status', { meetingId })
    const recordId = records[0]?.recordId ?? ''
    await propose(panel, recordId, 'She goes by bus 11.')
    const reply = panel.replyTo('amendments.takeBack', { recordId, recordVersion: 2, reason })
    expect(await refusal(reply)).toEqual({
      kind: 'invalid',
      fields: { recordVersion: 'nothing stands meanwhile' },
    })
  })
})
