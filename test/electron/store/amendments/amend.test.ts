import { createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { AmendedWords } from '../../../../shared/amendments.ts'
import type { DecisionRecord, Statement } from '../../../../shared/records.ts'
import { refusal } from '../test-store.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { count } from '../meetings/panel-at-work.ts'
import { fixedBy } from '../../../support/fixed-by.ts'
import { arrive, caseState, log, meetingState } from '../releases/release-steps.ts'
import { signAs, signatureOf } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'

async function signed() {
  const room = await toSign()
  await signAs(room.panel, room.meetingId, 'doctor')
  await signAs(room.panel, room.meetingId, 'manager')
  const { records } = await room.panel.call('releases.status', { meetingId: room.meetingId })
  return { ...room, recordId: records[0]?.recordId ?? '' }
}

const reason = 'The reasons named the wrong bus.'
const correct = async (
  panel: PanelAtWork,
  recordId: string,
  changes: Partial<AmendedWords> = { reasons: 'She goes by bus 11, with somebody beside her.' },
) => {
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  return { recordId, recordVersion, reason, words: { ...words, ...changes } }
}

/** Every version's packs in a folder; answers how they are judged. */
async function packsIn(folder: string, panel: PanelAtWork, meetingId: string) {
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  const written = await Promise.all(
    packs.map(async (input) => ({
      side: input.side,
      recordId: input.record.recordId,
      version: input.record.recordVersion,
      files: await packFiles(input, { pdf: null }),
    })),
  )
  await writePacks(folder, written)
}

describe('a correction', () => {
  test('explains the words that it brings in, and no longer those that it takes out', async () => {
    const { panel, recordId } = await signed()
    const { db } = panel.store.desk().store
    const terms = async () =>
      (
        await db
          .selectFrom('record')
          .select(['decisionJson', 'healthJson'])
          .orderBy('recordVersion')
          .execute()
      ).map((row) =>
        [row.decisionJson, row.healthJson].map((json) =>
          ((JSON.parse(json) as DecisionRecord).glossary?.terms ?? []).map(({ short }) => short),
        ),
      )
    await panel.call(
      'amendments.make',
      await correct(panel, recordId, { reasons: 'The CPA review says so.' }),
    )
    const [, second] = await terms()
    expect(second?.every((shorts) => shorts.includes('CPA'))).toBe(true)
    await panel.call('amendments.make', await correct(panel, recordId))
    const [, , third] = await terms()
    expect(third?.some((shorts) => shorts.includes('CPA'))).toBe(false)
  })

  test('makes the next version, and leaves the one that was signed as it is', async () => {
    const { panel, steen, meetingId, recordId } = await signed()
    await log(panel, meetingId)
    const { db } = panel.store.desk().store
    const first = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    await panel.call('amendments.make', await correct(panel, recordId))
    const [before, after] = await db.selectFrom('record').selectAll().orderBy('recordVersion').execute()
    expect(before).toEqual(first)
    const record = JSON.parse(after?.decisionJson ?? '') as DecisionRecord
    expect(record).toMatchObject({
      recordId,
      recordVersion: 2,
      supersedes: { recordVersion: 1, decisionSha256: first.decisionSha256 },
      amendment: {
        code: 'other',
        reason,
        changed: ['reasons'],
        madeBy: 'Cora Lind',
        stands: 1,
        changes: [
          {
            at: '/decision/reasons',
            before: (JSON.parse(first.decisionJson) as DecisionRecord).decision.reasons,
            after: 'She goes by bus 11, with somebody beside her.',
          },
        ],
      },
      decision: { reasons: 'She goes by bus 11, with somebody beside her.' },
    })
    expect({ ...record, recordVersion: 1, supersedes: null, amendment: undefined, decision: {} }).toEqual({
      ...(JSON.parse(first.decisionJson) as DecisionRecord),
      amendment: undefined,
      decision: {},
    })
    expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
      'signed',
      'signed',
    ])
  })

  test('is signed by all again, each withdrawing what it replaces', async () => {
    const { panel, steen, meetingId, recordId } = await signed()
    await panel.call('amendments.make', await correct(panel, recordId))
    const sheet = await panel.call('signOff.forMeeting', { meetingId })
    expect(sheet).toMatchObject({
      complete: false,
      signatories: [
        {
          signedAt: null,
          withdrawal: expect.stringContaining(reason),
          items: [{ recordVersion: 2, corrects: { recordVersion: 1, reason } }],
        },
        { signedAt: null },
      ],
    })
    await signAs(panel, meetingId, 'doctor')
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)
    expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
      'signed',
      'signed',
    ])
    const { db } = panel.store.desk().store
    const rows = await db.selectFrom('signOff').selectAll().orderBy('id').execute()
    expect(rows.map(({ kind }) => kind)).toEqual(['agree', 'agree', 'void', 'agree', 'void', 'agree'])
    for (const row of rows) {
      const key = createPublicKey(row.publicKeyPem)
      expect(verify(null, Buffer.from(row.statementJson), key, row.signature)).toBe(true)
    }
    const statement = JSON.parse(rows[2]?.statementJson ?? '') as Statement
    expect(statement).toMatchObject({
      kind: 'void',
      items: [{ recordId, recordVersion: 1, position: 'agree' }],
    })
    expect(
      await refusal(panel.replyTo('signOff.sign', await signatureOf(panel, meetingId, 'doctor'))),
    ).toEqual({
      kind: 'notAllowed',
      why: 'alreadySigned',
    })
  })

  test('leaves as a version of its own, which says what it replaces; the log has both', async () => {
    const { panel, steen, meetingId, recordId } = await signed()
    await inFolder(async (folder) => {
      await packsIn(folder, panel, meetingId)
      await log(panel, meetingId)
      await panel.call('amendments.make', await correct(panel, recordId))
      await signAs(panel, meetingId, 'doctor')
      await signAs(panel, meetingId, 'manager')
      await packsIn(folder, panel, meetingId)
      await log(panel, meetingId)
      const verdicts = await verifyFolder(folder)
      // The meeting is held in 2027 and was signed today: that is a remark, and damages nothing.
      const isOlder = (remark: string) => remark.includes('is older, by its own account, than the meeting')
      for (const { says } of verdicts) expect(says.filter(isOlder).length).toBeGreaterThan(1)
      const other = (says: readonly string[]) => says.filter((remark) => !isOlder(remark))
      expect(verdicts.map(({ pack, state, says }) => [pack, state, other(says)])).toEqual([
        [`record-${recordId}-v1`, 'superseded', ['Replaced by version 2, which lies beside it.']],
        [`record-${recordId}-v2`, 'current', []],
        [`record-${recordId}-v1`, 'superseded', ['Replaced by version 2, which lies beside it.']],
        [`record-${recordId}-v2`, 'current', []],
      ])
      const text = await readFile(join(folder, 'health', `record-${recordId}-v2`, 'VERIFY.txt'), 'utf8')
      expect(text).toContain('THIS REPLACES VERSION 1, which no longer holds.')
      expect(text).toContain('withdrew a signature of version 1')
      expect(text).not.toContain('WITHDRAWN')
    })
    expect((await panel.call('releases.log', {})).map(({ recordVersion }) => recordVersion)).toEqual([
      2, 2, 1, 1,
    ])
    await arrive(panel, meetingId)
    expect(await caseState(panel, steen)).toBe('released')
    const { records } = await panel.call('releases.status', { meetingId })
    expect(records[0]).toMatchObject({ recordVersion: 2, replaces: { recordVersion: 1, reason } })
  })

  test('may itself be corrected', async () => {
    const { panel, meetingId, recordId } = await signed()
    await panel.call('amendments.make', await correct(panel, recordId))
    await panel.call('amendments.make', await correct(panel, recordId, { legalBasis: 'Care Act 2014 s.18' }))
    await signAs(panel, meetingId, 'doctor')
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)
    const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
    expect(packs.map(({ record }) => record.recordVersion)).toEqual([3, 3])
    for (const input of packs) expect(fixedBy(input)).toEqual({ operation: 'amendments.make', problems: [] })
    expect(packs[0]?.statements).toHaveLength(4)
  })

  test('does not call back a case that has gone on', async () => {
    const { panel, steen, recordId } = await signed()
    const { db } = panel.store.desk().store
    await db.updateTable('case').set({ state: 'closed' }).where('id', '=', steen.id).execute()
    await panel.call('amendments.make', await correct(panel, recordId))
    expect(await caseState(panel, steen)).toBe('closed')
  })
})

describe('a correction is refused', () => {
  test.each([
    ['that changes nothing', {}, 'words'],
    ['that is another decision', { verdict: 'not_approved' as const }, 'words.verdict'],
    ['without reasons for the decision', { reasons: ' ' }, 'words.reasons'],
    [
      'with conditions that are not there',
      { verdict: 'approved_with_conditions' as const, conditions: [] },
      'words.conditions',
    ],
    ['without a review', { reviewOn: null }, 'words.reviewOn'],
    ['with a review before the meeting', { reviewOn: '2020-01-01' }, 'words.reviewOn'],
  ])('%s', async (_what, changes, field) => {
    const { panel, recordId } = await signed()
    const reply = panel.replyTo('amendments.make', await correct(panel, recordId, changes))
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
    expect(await count(panel, 'record')).toBe(1)
  })

  test('without a reason, from who may not, and against an older version', async () => {
    const { panel, recordId } = await signed()
    const input = await correct(panel, recordId)
    expect(await refusal(panel.replyTo('amendments.make', { ...input, reason: ' ' }))).toMatchObject({
      kind: 'invalid',
    })
    expect(await refusal(panel.replyTo('amendments.make', input, { role: 'signatory' }))).toEqual({
      kind: 'notAllowed',
      why: 'role',
    })
    await panel.call('amendments.make', input)
    const again = { ...input, words: { ...input.words, legalBasis: 'Another' } }
    expect(await refusal(panel.replyTo('amendments.make', again))).toEqual({
      kind: 'conflict',
      current: { recordVersion: 2 },
    })
  })
})
