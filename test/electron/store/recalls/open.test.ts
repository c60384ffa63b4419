import { describe, expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { toSign } from '../../../support/to-sign.ts'
import { refusal } from '../test-store.ts'
import { log } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { answerBy, correct, openRecall, recalled, released, rightNumber } from './recall-steps.ts'

type Panel = Awaited<ReturnType<typeof released>>['panel']

const rows = async (panel: Panel) => {
  const { db } = panel.store.desk().store
  const count = (table: 'recall' | 'recallHolder' | 'recallCopy' | 'recallVersion') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  return [
    (await count('recall')).n,
    (await count('recallVersion')).n,
    (await count('recallHolder')).n,
    (await count('recallCopy')).n,
  ]
}

describe('what left before it was put right', () => {
  test('is said at once by the person, and nothing is said where nothing left or nothing differs', async () => {
    const { panel, personId, steen } = await released()
    expect(await panel.call('recalls.out', { personId })).toEqual([])
    await correct(panel, personId, { nhsNumber: rightNumber })
    expect(await panel.call('recalls.out', { personId })).toMatchObject([
      {
        caseId: steen.id,
        caseReference: steen.reference,
        reasons: ['nhs_number'],
        copies: 2,
        holders: 2,
        fields: [{ field: 'nhsNumber', now: '9991234578' }],
      },
    ])
  })

  test('is listed from the log and the receipts: what, to whom, since when, and how that is known', async () => {
    const { panel, personId, caseId, steen } = await released()
    await correct(panel, personId, { nhsNumber: rightNumber })
    const found = await panel.call('recalls.find', { caseId, reasons: ['nhs_number'] })
    expect(found).toMatchObject({ caseId, caseReference: steen.reference })
    const [health, council] = found.holders
    expect(found.holders).toHaveLength(2)
    expect(health).toMatchObject({
      kind: 'agency',
      side: 'health',
      copies: [{ kind: 'pack', side: 'health', version: 1, files: 9, confirmed: true, receipt: null }],
    })
    expect(health?.copies[0]?.leftBy).toBe('Cora Lind')
    expect(council?.copies[0]?.receipt).toMatchObject({ who: 'Ilse Brandt, records', known: 'they_wrote' })
  })

  test('has the letters and the minutes where they have the name, and not for a number that they have not', async () => {
    const { panel, personId, caseId, meetingId, recordId } = await released()
    const { version, recordVersion, format, language } = await panel.call('letters.get', { recordId })
    const letter = {
      recordId,
      recordVersion,
      letterVersion: version,
      format,
      language,
      files: 2,
      sha256: 'b'.repeat(64),
    }
    await panel.call('releases.record', { meetingId, packs: [], letters: [letter] })
    await panel.call('letters.recordCopy', { letter, departureId: null })
    const { items } = await panel.call('room.get', { meetingId })
    const { position = 0 } = items.find((item) => item.caseId === caseId) ?? {}
    const copy = {
      side: 'health' as const,
      forMemberId: null,
      items: [position],
      version: 1,
      sha256: 'c'.repeat(64),
    }
    await panel.call('minutes.record', { meetingId, copies: [copy, { ...copy, items: [position + 1] }] })
    await correct(panel, personId, { familyName: 'Steyn', nhsNumber: rightNumber })
    const kinds = async (reasons: ('name' | 'nhs_number' | 'somebody_else')[]) =>
      (await panel.call('recalls.find', { caseId, reasons })).holders.flatMap((holder) =>
        holder.copies.map(({ kind }) => `${holder.kind} ${kind}`),
      )
    expect(await kinds(['nhs_number'])).toEqual(['agency pack', 'agency pack'])
    const all = ['agency minutes', 'agency pack', 'agency pack', 'person letter', 'member letter_copy']
    expect((await kinds(['name'])).toSorted()).toEqual(all.toSorted())
    expect((await kinds(['somebody_else'])).toSorted()).toEqual(all.toSorted())
  })

  test('has papers and letters on paper that somebody took, and a pack that may have left', async () => {
    const { panel, personId, caseId, meetingId, recordId } = await released()
    const leave = async (task: string, aboutId: string, outcome: 'left' | 'stayed' | null) => {
      const announced = { task, aboutId, files: 1, sha256: 'd'.repeat(64), madeIn: null }
      const departureId = await panel.call('departures.begin', announced)
      if (outcome !== null) await panel.call('departures.end', { departureId, outcome })
    }
    await leave('papers.write', meetingId, 'left')
    await leave('papers.print', meetingId, null)
    await leave('papers.print', meetingId, 'stayed')
    await leave('desk.print', recordId, 'left')
    const pack = { recordId, version: 1, side: 'health' as const, files: 3, sumsSha256: 'e'.repeat(64) }
    await panel.call('releases.begin', { meetingId, packs: [pack] })
    await correct(panel, personId, { familyName: 'Steyn' })
    const { holders } = await panel.call('recalls.find', { caseId, reasons: ['name'] })
    const told = holders.flatMap(({ copies }) => copies.map((one) => `${one.kind} ${one.confirmed}`))
    expect(told.filter((one) => !one.startsWith('pack')).toSorted()).toEqual([
      'letter_print true',
      'papers false',
      'papers true',
    ])
    expect(told.filter((one) => one === 'pack false')).toHaveLength(1)
  })
})

describe('opening a recall', () => {
  test('asks each holder for what they have, once, and keeps the case marked', async () => {
    const { panel, recall, caseId, personId, meetingId } = await recalled()
    expect(recall).toMatchObject({
      caseId,
      reasons: ['date_of_birth'],
      initials: 'R. S.',
      state: 'open',
      answerTo: 'Cora Lind, 01522 000000',
      openedBy: 'Cora Lind',
      isCorrected: false,
      more: 0,
      holders: [
        { kind: 'agency', side: 'health', state: 'waiting', answers: [], copies: [{ kind: 'pack' }] },
        { kind: 'agency', side: 'socialCare', state: 'waiting', copies: [{ kind: 'pack' }] },
      ],
    })
    const mark = { recallId: recall.id, caseId, holders: 2, answered: 0, notFound: 0 }
    for (const of of [{ caseId }, { personId }, { meetingId }, {}])
      expect(await panel.call('recalls.marks', of)).toMatchObject([mark])
    expect(await panel.call('recalls.out', { personId })).toEqual([])
    const [entry] = await panel.call('audit.entries', {})
    expect(entry).toMatchObject({ operation: 'recalls.open', entityId: caseId })
  })

  test('is not done twice for the same, is for something else that is found wrong, and writes nothing where refused', async () => {
    const { panel, caseId, personId } = await recalled()
    const before = await rows(panel)
    expect(before).toEqual([1, 1, 2, 2])
    const ask = { caseId, answerTo: 'Cora Lind', answerBy }
    for (const [wrong, field] of [
      [{ ...ask, reasons: ['date_of_birth'] }, 'reasons'],
      [{ ...ask, reasons: [] }, 'reasons'],
      [{ ...ask, reasons: ['nhs_number'], answerBy: '2020-01-01' }, 'answerBy'],
      [{ ...ask, reasons: ['nhs_number'], answerTo: ' ' }, 'answerTo'],
    ] as const)
      expect(
        await refusal(panel.replyTo('recalls.open', { ...wrong, reasons: [...wrong.reasons] })),
      ).toMatchObject({
        kind: 'invalid',
        fields: { [field]: expect.any(String) },
      })
    expect(await rows(panel)).toEqual(before)
    await correct(panel, personId, { nhsNumber: rightNumber })
    expect(await panel.call('recalls.out', { personId })).toMatchObject([
      { reasons: ['date_of_birth', 'nhs_number'] },
    ])
    await openRecall(panel, caseId, ['nhs_number'])
    expect(await panel.call('recalls.marks', { caseId })).toHaveLength(2)
    expect(await panel.call('recalls.out', { personId })).toEqual([])
  })

  test('is refused of a case of which nothing left', async () => {
    const { panel, steen } = await toSign()
    const ask = { caseId: steen.id, reasons: ['name' as const], answerTo: 'Cora Lind', answerBy }
    expect(await refusal(panel.replyTo('recalls.open', ask))).toMatchObject({
      kind: 'invalid',
      fields: { reasons: 'no copy of this has left' },
    })
    expect(await rows(panel)).toEqual([0, 0, 0, 0])
  })

  test('covers every copy where nobody has put it right yet, also of somebody else’s record', async () => {
    const { panel, caseId } = await released()
    expect(await panel.call('recalls.find', { caseId, reasons: [] })).toMatchObject({ holders: [] })
    const { holders } = await openRecall(panel, caseId, ['somebody_else'])
    expect(holders.flatMap(({ copies }) => copies)).toHaveLength(2)
  })

  test('takes in what left meanwhile when somebody says so, and who has it answers again', async () => {
    const { panel, recall, caseId, meetingId } = await recalled()
    const holder = recall.holders[0]
    const said = { how: 'destroyed' as const, by: 'Ilse Brandt', on: recall.openedAt.slice(0, 10), words: '' }
    await panel.call('recalls.answer', { holderId: holder?.id ?? '', version: 1, ...said })
    expect(await refusal(panel.replyTo('recalls.addCopies', { recallId: recall.id }))).toMatchObject({
      kind: 'invalid',
    })
    const { records } = await panel.call('releases.status', { meetingId })
    const pack = { recordId: records[0]?.recordId ?? '', version: 1, side: 'health' as const, files: 9 }
    await panel.call('releases.record', { meetingId, packs: [{ ...pack, sumsSha256: 'f'.repeat(64) }] })
    expect(await panel.call('recalls.get', { recallId: recall.id })).toMatchObject({ more: 1 })
    const after = await panel.call('recalls.addCopies', { recallId: recall.id })
    expect(after).toMatchObject({ more: 0, holders: [{ state: 'waiting' }, { state: 'waiting' }] })
    expect(after.holders[0]?.copies).toHaveLength(2)
    expect(after.holders[0]?.answers).toHaveLength(1)
    expect(await panel.call('recalls.marks', { caseId })).toMatchObject([{ answered: 0 }])
  })
})

describe('a name that was right when the copies left', () => {
  test('is left as it is by a named person with a reason: nobody is asked, and nothing is held back', async () => {
    const { panel, personId, caseId, meetingId } = await released()
    const leave = (reason = 'She married in May.') => panel.replyTo('recalls.nameChanged', { caseId, reason })
    await correct(panel, personId, { familyName: 'Steyn' })
    expect(await refusal(leave(' '))).toMatchObject({ kind: 'invalid' })
    expect(await leave()).toMatchObject({ ok: true })
    expect(await panel.call('recalls.out', { personId })).toEqual([])
    expect(await panel.call('recalls.marks', {})).toEqual([])
    expect((await panel.call('releases.status', { meetingId })).records[0]?.recalled).toBeNull()
    const [left] = await panel.call('recalls.ofCase', { caseId })
    const recallId = left?.recallId ?? ''
    const recall = await panel.call('recalls.get', { recallId })
    expect(recall).toMatchObject({ state: 'not_needed', calledOff: { reason: 'She married in May.' } })
    expect(await refusal(leave())).toMatchObject({ kind: 'invalid' })
    const holderId = recall.holders[0]?.id ?? ''
    const on = recall.openedAt.slice(0, 10)
    const said = { holderId, version: 1, how: 'destroyed', by: 'Ilse', on, words: '' } as const
    for (const refused of [
      panel.replyTo('recalls.answer', said),
      panel.replyTo('recalls.callOff', { recallId, reason: 'Why' }),
    ])
      expect(await refusal(refused)).toMatchObject({ kind: 'notAllowed', why: 'calledOff' })
  })

  test('may be called back later all the same, and a number that is wrong besides is still said', async () => {
    const { panel, personId, caseId } = await released()
    await correct(panel, personId, { familyName: 'Steyn' })
    await panel.call('recalls.nameChanged', { caseId, reason: 'She married in May.' })
    await correct(panel, personId, { nhsNumber: rightNumber })
    expect(await panel.call('recalls.out', { personId })).toMatchObject([{ copies: 2 }])
    expect(await openRecall(panel, caseId, ['name'])).toMatchObject({ state: 'open', holders: [{}, {}] })
  })
})

describe('a version that a recall found wrong', () => {
  test('does not leave, nor does its letter, and what has been put right may', async () => {
    const { panel, meetingId, recordId, recall } = await recalled()
    const { db } = panel.store.desk().store
    const [status] = (await panel.call('releases.status', { meetingId })).records
    expect(status?.recalled).toEqual({ recallId: recall.id, reasons: ['date_of_birth'] })
    await expect(releaseMaterial(db, meetingId)).rejects.toMatchObject({
      error: { kind: 'notAllowed', why: 'recalled' },
    })
    const pack = { recordId, version: 1, side: 'health' as const, files: 3, sumsSha256: 'e'.repeat(64) }
    const departed = () => db.selectFrom('departure').select('id').execute()
    expect(await refusal(panel.replyTo('releases.begin', { meetingId, packs: [pack] }))).toMatchObject({
      kind: 'notAllowed',
      why: 'recalled',
    })
    expect(await departed()).toEqual([])
    const { words, recordVersion } = await panel.call('amendments.open', { recordId })
    const why = { code: 'wrong_person' as const, reason: 'A wrong birth date was sent.' }
    await panel.call('amendments.make', { recordId, recordVersion, ...why, words, asKnownNow: true })
    for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
    const { packs } = await releaseMaterial(db, meetingId)
    expect(packs.map(({ record }) => record.recordVersion)).toEqual([2, 2])
    expect(await panel.call('recalls.get', { recallId: recall.id })).toMatchObject({ isCorrected: true })
    await log(panel, meetingId)
    expect(await panel.call('recalls.get', { recallId: recall.id })).toMatchObject({ more: 0 })
  })

  test('does not leave under another version that says the same, and leaves again where it was called off', async () => {
    const { panel, meetingId, recordId, recall } = await recalled()
    const { db } = panel.store.desk().store
    const { words, recordVersion } = await panel.call('amendments.open', { recordId })
    const why = { code: 'typing_error' as const, reason: 'The wrong bus.' }
    const other = { ...words, reasons: 'She goes by bus 11.' }
    await panel.call('amendments.make', { recordId, recordVersion, ...why, words: other })
    for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
    await expect(releaseMaterial(db, meetingId)).rejects.toMatchObject({ error: { why: 'recalled' } })
    await panel.call('recalls.callOff', { recallId: recall.id, reason: 'It was right.' })
    expect((await releaseMaterial(db, meetingId)).packs).toHaveLength(2)
    expect(await panel.call('recalls.marks', {})).toEqual([])
  })
})
