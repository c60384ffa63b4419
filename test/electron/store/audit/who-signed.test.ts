import { expect, test } from 'vitest'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'

test('the trail names whoever signed, and who was signed in beside it', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const entries = await panel.call('audit.entries', { limit: 2 })
  expect(entries.map(({ subjectName, memberName }) => [subjectName, memberName])).toEqual([
    ['Marta Novak', panel.coordinator.name],
    ['Dilys Prosser', panel.coordinator.name],
  ])
})
