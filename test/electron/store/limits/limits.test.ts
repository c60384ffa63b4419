import { expect, test } from 'vitest'
import { limitWords } from '../../../../shared/limit-words.ts'
import type { TimeLimit } from '../../../../shared/limits.ts'
import { draftWith, heldOn, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const states = (limits: readonly TimeLimit[]) => limits.map(({ kind, state }) => `${kind} ${state}`)
const next = (limit: TimeLimit | null | undefined) => (limit ? limitWords(limit) : null)

test('a draft waits for its agenda and papers; once published they are met on that day', async () => {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [await addCase(panel)])
  const meetingId = meeting.id
  const before = await panel.call('limits.ofMeeting', { meetingId })
  expect(before?.next).toMatchObject({ kind: 'agenda', dueOn: '2027-01-11', state: 'ahead' })
  await publish(panel, meetingId)
  const after = await panel.call('limits.ofMeeting', { meetingId })
  expect(states(after?.limits ?? []).slice(0, 3)).toEqual(['agenda met', 'papers met', 'actions ahead'])
  expect(after?.limits[0]?.doneOn).not.toBeNull()
})

test('a case stands against the limits of its meeting, a case on no agenda against none', async () => {
  const panel = await openPanel()
  const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meeting } = await draftWith(panel, [steen])
  const caseIds = [steen.id, moor.id]
  const [only, ...others] = await panel.call('limits.ofCases', { caseIds })
  expect(others).toEqual([])
  expect(only).toMatchObject({ caseId: steen.id, meetingId: meeting.id, heldOn })
  const reply = await panel.replyTo('limits.ofCases', { caseIds }, {}, new Date('2027-01-13T12:00:00Z'))
  const [late] = (reply.ok ? reply.value : []) as readonly { next: TimeLimit }[]
  expect(next(late?.next)).toBe('Agenda 2 working days late')
})

test('the panel’s own limits and closed days count', async () => {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [])
  const { name, authority, version, terms } = (await panel.call('panels.get', {})).panel
  await panel.call('panels.updateTerms', {
    name,
    authority,
    version,
    terms: { ...terms, agendaDaysBefore: 5, closedDays: ['2027-01-08'] },
  })
  const limits = await panel.call('limits.ofMeeting', { meetingId: meeting.id })
  expect(limits?.next?.dueOn).toBe('2027-01-06')
})
