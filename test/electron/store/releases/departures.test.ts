import { expect, test } from 'vitest'
import type { ReleasedPack } from '../../../../electron/store/releases/material.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import {
  writeDepartures,
  writeReleaseLog,
  writeStayed,
} from '../../../../electron/store/releases/write-log.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { setLimit, toSign } from '../../../support/to-sign.ts'
import { caseState, logAndArrive } from './release-steps.ts'

const tomorrow = (): Date => new Date(Date.now() + 86_400_000)

async function toRelease() {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const desk = () => panel.store.desk()
  const { packs } = await releaseMaterial(desk().store.db, meetingId)
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
    desk,
    read,
    entries: (sums: string) => packs.map((one) => entry(one, sums)),
  }
}

test('what is about to leave is in the log before it does, and is not taken for released', async () => {
  const { panel, steen, meetingId, desk, read, entries } = await toRelease()
  await writeDepartures(desk(), meetingId, entries('a'))
  expect(await read()).toEqual([
    ['socialCare', false, 'a'],
    ['health', false, 'a'],
  ])
  expect(await caseState(panel, steen)).toBe('signed')
})

test('a departure that arrived is one line of the log', async () => {
  const { panel, steen, meetingId, desk, read, entries } = await toRelease()
  const ids = await writeDepartures(desk(), meetingId, entries('a'))
  const released = entries('a').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await writeReleaseLog(desk(), meetingId, released)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
  expect(await caseState(panel, steen)).toBe('signed')
})

test('a departure that never left is out of the log, and in the trail', async () => {
  const { panel, meetingId, desk, read, entries } = await toRelease()
  await writeStayed(desk(), meetingId, await writeDepartures(desk(), meetingId, entries('a')))
  expect(await read()).toEqual([])
  const operations = (await panel.call('audit.entries', {})).map(({ operation }) => operation)
  expect(operations.slice(0, 2)).toEqual(['releases.abandon', 'releases.begin'])
})

test('a release started again finishes the one before where it finds its packs', async () => {
  const { meetingId, desk, read, entries } = await toRelease()
  await writeDepartures(desk(), meetingId, entries('a'))
  const ids = await writeDepartures(desk(), meetingId, entries('b'))
  // The folder held the earlier packs already, so those are what left.
  const found = entries('a').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await writeReleaseLog(desk(), meetingId, found)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
})

test('packs that the folder held already keep the line and the time that they have', async () => {
  const { panel, meetingId, desk, read, entries } = await toRelease()
  const written = async () => (await panel.call('releases.status', { meetingId })).records[0]?.packs
  const before = async (sums: string) => {
    const ids = await writeDepartures(desk(), meetingId, entries(sums))
    return (found: string) =>
      entries(found).map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  }
  await writeReleaseLog(desk(), meetingId, (await before('a'))('a'))
  const first = await written()
  await writeReleaseLog({ ...desk(), now: tomorrow() }, meetingId, (await before('b'))('a'))
  expect(await written()).toEqual(first)
  expect(await read()).toEqual([
    ['socialCare', true, 'a'],
    ['health', true, 'a'],
  ])
})

test('a release into another folder leaves what may have left in the log', async () => {
  const { meetingId, desk, read, entries } = await toRelease()
  await writeDepartures(desk(), meetingId, entries('a'))
  const ids = await writeDepartures(desk(), meetingId, entries('b'))
  const released = entries('b').map((entry, index) => ({ ...entry, departureId: ids[index] ?? '' }))
  await writeReleaseLog(desk(), meetingId, released)
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
