import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { ReleasedPack } from '../../../../shared/release-steps.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase, objectTo } from '../meetings/ready-case.ts'
import { signAs, signatureOf } from '../sign-off/sign-as.ts'
import { setLimit } from '../../../support/to-sign.ts'
import { arrive } from './release-steps.ts'
import { checkOf } from '../../../support/sound.ts'

const hour = 3_600_000
const start = Date.parse('2026-12-01T09:00:00Z')
const steps = 10

/** By how many milliseconds the clock is wrong at each step; at the first it is right, as a store's people found it. */
type Wrong = readonly number[]

async function journey(wrong: Wrong) {
  let [step, ticks] = [0, 0]
  // Whoever works takes their time; what the clock says of it is another matter.
  const now = (): Date =>
    new Date(start + step * 60_000 + (ticks += 1) * 1000 + (step === 0 ? 0 : (wrong[step] ?? 0)))
  const next = (): void => void (step += 1)
  const panel = await openPanel(['doctor', 'manager'], { now })
  await setLimit(panel, 'manager', 1_000_000)
  next()
  const steen = await addCase(panel)
  next()
  const { meetingId } = await closedMeeting(panel, [steen])
  await objectTo(panel, steen, 'health')
  next()
  // Lowered after the close it counts, raised it does not.
  await setLimit(panel, 'doctor', 9_000_000)
  next()
  const { draftSha256: _draft, ...input } = await signatureOf(panel, meetingId, 'doctor')
  const declined = await panel.call('signOff.decline', { ...input, reason: 'The split is not what we said.' })
  next()
  const half = await signAs(panel, meetingId, 'manager')
  const whole = await signAs(panel, meetingId, 'doctor')
  next()
  const { blocks } = await panel.call('releases.status', { meetingId })
  const { recordId = '' } = blocks[0] ?? {}
  const decide = (share: boolean) =>
    panel.call('releases.decideSharing', { recordId, side: 'socialCare', share, reason: 'As they said.' })
  const shared = await decide(true)
  next()
  const kept = await decide(false)
  next()
  const { db } = panel.store.desk().store
  const { packs } = await releaseMaterial(db, meetingId)
  const released = packs.map(({ side, record }): ReleasedPack => ({
    side,
    recordId: record.recordId,
    version: record.recordVersion,
    files: 9,
    sumsSha256: 'a'.repeat(64),
  }))
  await panel.call('releases.record', { meetingId, packs: released })
  await arrive(panel, meetingId)
  next()
  const after = await panel.call('releases.status', { meetingId })
  const dates = await db.selectFrom('audit').select('at').orderBy('seq').execute()
  return {
    signatories: [declined, half, whole].map(({ signatories, complete }) => [
      complete,
      signatories.map((one) => [one.name, one.annualLimitPence, one.signedAt !== null, one.declinedBecause]),
    ]),
    decisions: [shared, kept, after].map((status) => status.blocks.map(({ decision }) => decision?.share)),
    left: packs.map(({ side }) => side),
    log: after.log.map(({ side }) => side),
    states: [
      (await panel.call('cases.get', { caseId: steen.id })).case.state,
      (await panel.call('room.get', { meetingId })).meeting.state,
    ],
    sound: (await checkOf(panel)).sound,
    // The entries of one act share its time.
    rises: dates.every(({ at }, index) => index === 0 || at >= (dates[index - 1]?.at ?? '')),
  }
}

let known: ReturnType<typeof journey> | null = null
const truth = () => (known ??= journey([]))

test('with a true clock the last decision keeps the pack back, and the limit of the day counts', async () => {
  expect(await truth()).toMatchObject({
    decisions: [[true], [false], [false]],
    left: ['health'],
    log: ['health'],
    states: ['signed', 'released'],
    sound: true,
    rises: true,
  })
  const [, after] = (await truth()).signatories[2] ?? []
  expect(after).toEqual([
    ['Dilys Prosser', 5_000_000, true, 'The split is not what we said.'],
    ['Marta Novak', 1_000_000, true, ''],
  ])
})

test.each([
  ['400 days back', -400 * 24 * hour],
  ['an hour back', -hour],
  ['an hour ahead', hour],
])('the outcome is the same with the clock %s from any one step on', async (_name, offset) => {
  for (const from of [1, 4, 7])
    expect(await journey(Array.from({ length: steps }, (_, step) => (step < from ? 0 : offset)))).toEqual(
      await truth(),
    )
})

test('the outcome is the same wherever the clock jumps', async () => {
  const jump = fc.constantFrom(0, -400 * 24 * hour, -hour, hour)
  await fc.assert(
    fc.asyncProperty(fc.array(jump, { minLength: steps, maxLength: steps }), async (wrong) => {
      expect(await journey(wrong)).toEqual(await truth())
    }),
    { numRuns: 8 },
  )
})
