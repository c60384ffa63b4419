import { expect, test } from 'vitest'
import { asRead } from '../../../../shared/record-as-read.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { AgencyRecord } from '../../../../shared/records.ts'
import { setLimit } from '../../../support/to-sign.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from './sign-as.ts'

/** The council pays the whole of a line that health may not read; its signatory may commit half as much. */
async function toSign() {
  const panel = await openPanel(['doctor', 'manager'])
  const told = await addCase(panel, {
    line: {
      healthPence: 0,
      socialCarePence: 780_000,
      outsideSection117: true,
      replaces: 'A day place',
      freedHow: 'block_tied',
      bothPence: 61_300,
    },
  })
  const plan = await panel.call('plans.get', { caseId: told.id })
  const block = `line.${plan.lines[0]?.id ?? ''}.amounts`
  const manager = { ...seats.manager, memberId: panel.ids.manager }
  const mark = { caseId: told.id, block, audience: 'social_care', reason: 'Told in confidence' }
  const reply = await panel.replyTo('audiences.mark', mark, manager)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  const { meetingId } = await closedMeeting(panel, [told])
  await setLimit(panel, 'manager', 390_000)
  return { panel, meetingId, manager }
}

const frozen = async (panel: Awaited<ReturnType<typeof toSign>>['panel']) =>
  panel.store
    .desk()
    .store.db.selectFrom('record')
    .selectAll()
    .orderBy('recordVersion', 'desc')
    .executeTakeFirstOrThrow()

test('a signatory needs authority for what is kept from the other agency, whose copy has no sum of it', async () => {
  const { panel, meetingId } = await toSign()
  const row = await frozen(panel)
  expect([row.healthPence, row.socialCarePence]).toEqual([0, 780_000])
  expect(row.healthJson).not.toMatch(/780000|7,800|61300|613/)
  expect(row.socialCareJson).toMatch(/61300/)
  await signAs(panel, meetingId, 'doctor')
  expect(await signAs(panel, meetingId, 'manager')).toMatchObject({ complete: false })
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  expect(packs.map(({ side, shortOf }) => [side, shortOf])).toEqual([
    ['health', [{ side: 'socialCare', pence: null }]],
    ['socialCare', [{ side: 'socialCare', pence: 780_000 }]],
  ])
})

test('what it costs that both run is in no plan of those who may not read what the line costs, and not theirs to change', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const { id: caseId } = await addCase(panel, {
    line: {
      healthPence: 0,
      socialCarePence: 780_000,
      outsideSection117: true,
      replaces: 'A day place',
      bothPence: 61_300,
    },
  })
  const { lines } = await panel.call('plans.get', { caseId })
  const [line] = lines
  const { id: lineId, version } = line ?? { id: '', version: 0 }
  const doctor = { ...seats.doctor, memberId: panel.ids.doctor }
  const manager = { ...seats.manager, memberId: panel.ids.manager }
  const mark = { caseId, block: `line.${lineId}.amounts`, audience: 'social_care', reason: 'In confidence' }
  expect((await panel.replyTo('audiences.mark', mark, manager)).ok).toBe(true)
  const bothIn = async (who: object) => {
    const reply = await panel.replyTo('plans.get', { caseId }, who)
    return reply.ok && (reply.value as { lines: { bothPence: number | null }[] }).lines[0]?.bothPence
  }
  expect([await bothIn(doctor), await bothIn(manager)]).toEqual([null, 61_300])
  const change = { lineId, version, changes: { bothPence: 1 } }
  expect((await panel.replyTo('plans.updateLine', change, doctor)).ok).toBe(false)
  expect((await panel.replyTo('plans.updateLine', change, manager)).ok).toBe(true)
})

test('the sheet says what it is to those alone who may read it', async () => {
  const { panel, meetingId, manager } = await toSign()
  const sums = async (who?: object) => {
    const reply = await panel.replyTo('signOff.forMeeting', { meetingId }, who)
    if (!reply.ok) throw new Error('refused')
    const { signatories } = reply.value as {
      signatories: { side: string; items: { socialCarePence: number; withinLimit: boolean }[] }[]
    }
    return signatories.map(({ side, items }) => [side, items[0]?.socialCarePence, items[0]?.withinLimit])
  }
  const whole = [
    ['health', 0, true],
    ['socialCare', 780_000, false],
  ]
  expect(await sums()).toEqual(whole)
  expect(await sums(manager)).toEqual(whole)
  expect(await sums({ ...seats.doctor, memberId: panel.ids.doctor })).toEqual([
    ['health', 0, true],
    ['socialCare', 0, false],
  ])
})

test('a correction is held to it as well', async () => {
  const { panel } = await toSign()
  const { id: recordId } = await frozen(panel)
  const { recordVersion, words } = await panel.call('amendments.open', { recordId })
  const reasons = 'The gain is worth it, by bus 11.'
  await panel.call('amendments.make', {
    recordId,
    recordVersion,
    reason: 'A bus.',
    words: { ...words, reasons },
  })
  const row = await frozen(panel)
  expect([row.recordVersion, row.healthPence, row.socialCarePence]).toEqual([2, 0, 780_000])
  expect(asRead(JSON.parse(row.socialCareJson) as AgencyRecord).plan.socialCarePence).toBe(780_000)
})
