import { expect, test } from 'vitest'
import type { ReleasedPack } from '../../../../shared/release-steps.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { setLimit, toSign } from '../../../support/to-sign.ts'
import { caseState, logAndArrive } from './release-steps.ts'

const tomorrow = (): Date => new Date(Date.now() + 86_400_000)

async function toRelease() {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  const entry = ({ side, record }: (typeof packs)[number], sums: string): ReleasedPack => ({
    side,
    recordId: record.recordId,
    version: record.recordVersion,
    files: 9,
    sumsSha256: sums.repeat(64),
  })
  const read = async () =>
    (await panel.call('releases.log', {})).map(({ side, confirmed, sumsSha256 }) => [
      side,
      confirmed,
      sumsSha256[0],
    ])
  return {
    panel,
    steen,
    meetingId,
    read,
    begin: (sums: string) =>
      panel.call('releases.begin', { meetingId, packs: packs.map((one) => entry(one, sums)) }),
    record: (released: readonly ReleasedPack[], now?: Date) =>
      panel.replyTo('releases.record', { meetingId, packs: released }, {}, now),
    entries: (sums: string) => packs.map((one) => entry(one, sums)),
  }
}

test('what is about to leave is in the log before it does, and is not taken for released', async () => {
  const { panel, steen, read, begin } = await toRelease()
  await begin('a')
  expect(await read()).toEqual([
    ['socialCare', false, 'a'],
    ['health', false, 'a'],
  ])
  expect(await caseState(panel, steen)).toBe('signed')
})

test('a departure that arrived is one line of the log', async () => {
  const { panel, steen, read, begin, record, entries } = await toRelease()
  const ids = await begin('a')
  const released = entries('a').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await record(released)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
  expect(await caseState(panel, steen)).toBe('signed')
})

test('a departure that never left is out of the log, and in the trail', async () => {
  const { panel, meetingId, read, begin } = await toRelease()
  await panel.call('releases.abandon', { meetingId, departureIds: [...(await begin('a'))] })
  expect(await read()).toEqual([])
  const operations = (await panel.call('audit.entries', {})).map(({ operation }) => operation)
  expect(operations.slice(0, 2)).toEqual(['releases.abandon', 'releases.begin'])
})

test('a release started again finishes the one before where it finds its packs', async () => {
  const { read, begin, record, entries } = await toRelease()
  await begin('a')
  const ids = await begin('b')
  // The folder held the earlier packs already, so those are what left.
  const found = entries('a').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await record(found)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
})

test('packs that the folder held already keep the line and the time that they have', async () => {
  const { panel, meetingId, read, begin, record, entries } = await toRelease()
  const written = async () => (await panel.call('releases.status', { meetingId })).records[0]?.packs
  const before = async (sums: string) => {
    const ids = await begin(sums)
    return (found: string) =>
      entries(found).map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  }
  await record((await before('a'))('a'))
  const first = await written()
  await record((await before('b'))('a'), tomorrow())
  expect(await written()).toEqual(first)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
})

test('a release into another folder leaves what may have left in the log', async () => {
  const { read, begin, record, entries } = await toRelease()
  await begin('a')
  const ids = await begin('b')
  const released = entries('b').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await record(released)
  expect(await read()).toEqual([
    ['socialCare', true, 'b'],
    ['health', true, 'b'],
    ['socialCare', false, 'a'],
    ['health', false, 'a'],
  ])
})

test('signed by both without authority enough leaves under its own stamp, and releases nothing', async () => {
  const { panel, steen, meetingId } = await toSign()
  await setLimit(panel, 'manager', 259_999)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const short = [{ side: 'socialCare', pence: 260_000 }]
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  expect(packs.map(({ bothSigned, shortOf }) => ({ bothSigned, shortOf }))).toEqual([
    { bothSigned: true, shortOf: short },
    { bothSigned: true, shortOf: short },
  ])
  const status = await panel.call('releases.status', { meetingId })
  expect(status.records[0]).toMatchObject({ bothSigned: true, shortOf: short })
  await logAndArrive(panel, meetingId)
  expect((await panel.call('releases.log', {}))[0]).toMatchObject({
    oneAgencyOnly: false,
    shortOf: ['socialCare'],
    confirmed: true,
  })
  expect(await caseState(panel, steen)).toBe('decided')
})
