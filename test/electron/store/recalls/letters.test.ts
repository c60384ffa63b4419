import { expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { log } from '../releases/release-steps.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'
import { openRecall } from './recall-steps.ts'

test('the letter about a record that was found wrong stays, and the others of its meeting leave', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const [wrong, other] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meetingId } = await closedMeeting(panel, [wrong, other])
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
  await log(panel, meetingId)
  const { letters } = await panel.call('letters.ofMeeting', { meetingId })
  for (const { recordId, version } of letters)
    await panel.call('letters.setReady', { recordId, version, ready: true })
  const toGo = async () => {
    const { letters: leaving, lettersNotReady } = await releaseMaterial(
      panel.store.desk().store.db,
      meetingId,
    )
    return [leaving.map(({ caseId }) => caseId).toSorted(), lettersNotReady]
  }
  expect(await toGo()).toEqual([[wrong.id, other.id].toSorted(), 0])
  const copyOf = (caseId: string) => {
    const aboutId = letters.find((letter) => letter.caseId === caseId)?.recordId ?? ''
    const copy = { task: 'letters.write', aboutId, files: 1, sha256: 'a'.repeat(64), madeIn: null }
    return panel.replyTo('departures.begin', copy)
  }
  expect((await copyOf(wrong.id)).ok).toBe(true)
  await openRecall(panel, wrong.id)
  expect(await toGo()).toEqual([[other.id], 0])
  // Nor is it written out by itself.
  expect(await refusal(copyOf(wrong.id))).toEqual({ kind: 'notAllowed', why: 'recalled' })
  expect((await copyOf(other.id)).ok).toBe(true)
})
