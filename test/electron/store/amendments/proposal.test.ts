import { describe, expect, test } from 'vitest'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { PackInput, Statement } from '../../../../shared/records.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'
import { setLimit, toSign } from '../../../support/to-sign.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { arrive, caseState, log, logAndArrive, meetingState } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'

const said = 'She goes by bus 11, with somebody beside her.'
const stamp = 'Proposed correction, not yet agreed: version 1 stands'

async function agreed() {
  const room = await toSign()
  await signAs(room.panel, room.meetingId, 'doctor')
  await signAs(room.panel, room.meetingId, 'manager')
  const { records } = await room.panel.call('releases.status', { meetingId: room.meetingId })
  return { ...room, recordId: records[0]?.recordId ?? '' }
}

async function propose(panel: PanelAtWork, recordId: string, reasons = said) {
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const why = { code: 'typing_error', reason: 'The reasons named the wrong bus.' } as const
  return panel.call('amendments.make', { recordId, recordVersion, ...why, words: { ...words, reasons } })
}

const material = (panel: PanelAtWork, meetingId: string, proposals = false) =>
  releaseMaterial(panel.store.desk().store.db, meetingId, { proposals })

async function filesOf(input: PackInput): Promise<ReadonlyMap<string, string>> {
  const files = await packFiles(input, { pdf: null })
  return new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]))
}

async function write(folder: string, inputs: readonly PackInput[]): Promise<void> {
  const written = inputs.map(async (input) => ({
    side: input.side,
    recordId: input.record.recordId,
    version: input.record.recordVersion,
    files: await packFiles(input, { pdf: null }),
  }))
  await writePacks(folder, await Promise.all(written))
}

describe('while a correction waits', () => {
  test('the case, the meeting, its minutes and its packs say what both have signed', async () => {
    const { panel, steen, meetingId, recordId } = await agreed()
    const [before] = (await panel.call('cases.get', { caseId: steen.id })).decisions
    const minutes = await panel.call('minutes.read', { meetingId, copy: null })
    await propose(panel, recordId)
    for (const signs of [null, 'doctor'] as const) {
      if (signs) await signAs(panel, meetingId, signs)
      const [decision] = (await panel.call('cases.get', { caseId: steen.id })).decisions
      expect(decision).toEqual({ ...before, waits: decision?.waits })
      expect(decision?.waits).toMatchObject({
        recordVersion: 2,
        madeBy: 'Cora Lind',
        healthSigned: signs === 'doctor',
        socialCareSigned: false,
      })
      expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
        'signed',
        'signed',
      ])
      const { packs, unsigned } = await material(panel, meetingId)
      expect(packs.map(({ record }) => record.recordVersion)).toEqual([1, 1])
      expect(unsigned).toBe(0)
      const { records } = await panel.call('releases.status', { meetingId })
      expect(records).toMatchObject([{ recordVersion: 1, bothSigned: true, waits: { recordVersion: 2 } }])
      expect(await panel.call('minutes.read', { meetingId, copy: null })).toEqual(minutes)
    }
  })

  test('whoever has to sign it is asked, on Today and in the list, though the meeting is signed', async () => {
    const { panel, meetingId, recordId } = await agreed()
    expect(await panel.call('signOff.waiting', {})).toEqual([])
    await propose(panel, recordId)
    expect(await panel.call('signOff.waiting', {})).toMatchObject([
      { meetingId, healthWaiting: true, socialCareWaiting: true },
    ])
    expect((await panel.call('today.get', {})).toSign).toMatchObject([{ meetingId, count: 1 }])
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    expect(await panel.call('signOff.waiting', {})).toEqual([])
    expect((await panel.call('today.get', {})).toSign).toEqual([])
  })

  test('what both agencies have they go on having, until the correction is agreed and has come to both', async () => {
    const { panel, steen, meetingId, recordId } = await agreed()
    await logAndArrive(panel, meetingId)
    await propose(panel, recordId)
    await signAs(panel, meetingId, 'doctor')
    const states = async () => [await caseState(panel, steen), await meetingState(panel, meetingId)]
    expect(await states()).toEqual(['released', 'released'])
    await signAs(panel, meetingId, 'manager')
    expect(await states()).toEqual(['signed', 'signed'])
    const [decision] = (await panel.call('cases.get', { caseId: steen.id })).decisions
    expect(decision).toMatchObject({ recordVersion: 2, reasons: said, waits: null })
    await log(panel, meetingId)
    await arrive(panel, meetingId)
    expect(await states()).toEqual(['released', 'released'])
  })

  test('whoever signs it withdraws what they signed for when both have signed it', async () => {
    const { panel, meetingId, recordId } = await agreed()
    await propose(panel, recordId)
    await signAs(panel, meetingId, 'doctor')
    const { db } = panel.store.desk().store
    const rows = await db.selectFrom('signOff').select('statementJson').where('kind', '=', 'void').execute()
    const [statement] = rows.map(({ statementJson }) => JSON.parse(statementJson) as Statement)
    expect(statement?.statement).toBe(
      'I withdraw my earlier signature on the records listed here. The reason: The reasons named the wrong bus. This counts once both agencies have signed the version that replaces it; until then the earlier one stands.',
    )
  })

  test('a correction of it is made from it, and takes the place of what stands', async () => {
    const { panel, recordId } = await agreed()
    await propose(panel, recordId)
    expect(await propose(panel, recordId, 'She goes by bus 12.')).toMatchObject({
      recordVersion: 3,
      stands: 1,
    })
    const row = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select('decisionJson')
      .where('recordVersion', '=', 3)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.decisionJson)).toMatchObject({
      supersedes: { recordVersion: 1 },
      amendment: { stands: 1, changes: [{ at: '/decision/reasons', after: 'She goes by bus 12.' }] },
    })
  })
})

describe('a proposal that leaves', () => {
  const leaving = async () => {
    const room = await agreed()
    await propose(room.panel, room.recordId)
    await signAs(room.panel, room.meetingId, 'doctor')
    const { packs } = await material(room.panel, room.meetingId, true)
    return { ...room, packs }
  }

  test('leaves only where it is asked for, beside what stands, and is logged as what it is', async () => {
    const { panel, meetingId, packs } = await leaving()
    expect(packs.map(({ record }) => record.recordVersion)).toEqual([1, 1, 2, 2])
    const released = packs.map(({ side, record }) => ({
      side,
      recordId: record.recordId,
      version: record.recordVersion,
      files: 9,
      sumsSha256: String(record.recordVersion).repeat(64),
    }))
    await panel.call('releases.record', { meetingId, packs: released })
    const logged = await panel.call('releases.log', {})
    expect(logged.map(({ recordVersion, oneAgencyOnly }) => [recordVersion, oneAgencyOnly])).toEqual([
      [2, true],
      [2, true],
      [1, false],
      [1, false],
    ])
  })

  test('is stamped so in every file that people read, and in every row of every CSV', async () => {
    const { packs } = await leaving()
    const [, , health, council] = await Promise.all(packs.map(filesOf))
    for (const files of [health, council]) expect(files?.get('VERIFY.txt')).toContain(`${stamp}.`)
    expect(health?.get('VERIFY.txt')).not.toContain('no longer holds')
    const rows = [...(council ?? [])]
      .filter(([path]) => path.startsWith('csv/'))
      .flatMap(([, text]) => text.trimEnd().split('\r\n').slice(1))
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row.endsWith(stamp) || row.endsWith(`"${stamp}"`)).toBe(true)
    const { entry } = JSON.parse(health?.get('fhir/document.json') ?? '') as {
      entry: { resource: { status: string; relatesTo?: unknown } }[]
    }
    expect(entry[0]?.resource).toMatchObject({ status: 'preliminary' })
    expect(entry[0]?.resource.relatesTo).toBeUndefined()
  })

  test('leaves what stands current beside it; once both have signed it supersedes', async () => {
    const { panel, meetingId, packs } = await leaving()
    await inFolder(async (folder) => {
      await write(folder, packs)
      const waiting = await verifyFolder(folder)
      expect(waiting.map(({ recordVersion, state }) => [recordVersion, state])).toEqual([
        [1, 'current'],
        [2, 'incomplete'],
        [1, 'current'],
        [2, 'incomplete'],
      ])
      expect(waiting[0]?.says).toContain(
        'Version 2, a proposed correction that is not agreed, lies beside it and takes nothing from it.',
      )
    })
    await signAs(panel, meetingId, 'manager')
    await inFolder(async (folder) => {
      await write(folder, packs.slice(0, 2))
      await write(folder, (await material(panel, meetingId)).packs)
      expect((await verifyFolder(folder)).map(({ state }) => state)).toEqual([
        'superseded',
        'current',
        'superseded',
        'current',
      ])
    })
  })
})

test('a correction is dated by its own day and time, and still tells when it was read back', async () => {
  const { panel, meetingId, recordId } = await agreed()
  await propose(panel, recordId)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { packs } = await material(panel, meetingId)
  const input = packs.find(({ side }) => side === 'health')
  const { amendment, decision } = input?.record ?? {}
  const files = await filesOf(input as PackInput)
  const document = JSON.parse(files.get('fhir/document.json') ?? '') as {
    timestamp: string
    entry: { resource: { date?: string; status: string; relatesTo?: unknown[] } }[]
  }
  expect(amendment?.madeAt).not.toBe(decision?.readBackAt)
  expect([document.timestamp, document.entry[0]?.resource.date]).toEqual([
    amendment?.madeAt,
    amendment?.madeAt,
  ])
  expect(document.entry[0]?.resource).toMatchObject({ status: 'amended', relatesTo: [{ code: 'replaces' }] })
  expect(files.get('fhir/document.json')).toContain('as it was before it was corrected')
  const provenance = JSON.parse(files.get('fhir/provenance.json') ?? '') as { reason: unknown }
  expect(provenance.reason).toEqual([{ text: 'Typing error' }, { text: 'The reasons named the wrong bus.' }])
})

test('a version that was never agreed, and that both agencies withdrew, is void', async () => {
  const { panel, meetingId } = await toSign()
  await setLimit(panel, 'manager', 1)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { packs: first } = await material(panel, meetingId)
  expect(await propose(panel, first[0]?.record.recordId ?? '')).toMatchObject({ stands: null })
  const states = () =>
    inFolder(async (folder) => {
      await write(folder, [...first, ...(await material(panel, meetingId)).packs])
      return (await verifyFolder(folder)).map(({ state }) => state)
    })
  await signAs(panel, meetingId, 'doctor')
  expect(await states()).toEqual(['current', 'incomplete', 'current', 'incomplete'])
  await signAs(panel, meetingId, 'manager')
  // The council's signatory still has no authority for the sum: nothing is agreed, and nothing stands.
  expect(await states()).toEqual(['void', 'current', 'void', 'current'])
})
