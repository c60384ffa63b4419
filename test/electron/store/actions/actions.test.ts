import { expect, test } from 'vitest'
import { listActions } from '../../../../electron/store/actions/list-actions.ts'
import { meet } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { countingQueries, historyOf } from '../referrals/refer.ts'
import { refusal } from '../test-store.ts'

async function panelWithActions() {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { meetingId, items } = await meet(panel, [steen])
  const itemId = items[0]?.id ?? ''
  const add = (text: string, dueOn: string | null) =>
    panel.call('room.saveAction', {
      itemId,
      actionId: null,
      version: null,
      text,
      ownerName: 'Winston Hale',
      side: 'socialCare',
      dueOn,
    })
  await add('Tell the choir', null)
  await add('Order the bus pass', '2027-02-01')
  await add('Write to her', '2027-01-20')
  return { panel, steen, meetingId }
}

test('open actions, the earliest due first, with case, person and meeting', async () => {
  const { panel, steen, meetingId } = await panelWithActions()
  const actions = await panel.call('actions.list', {})
  expect(actions.map((action) => action.text)).toEqual([
    'Write to her',
    'Order the bus pass',
    'Tell the choir',
  ])
  expect(actions[0]).toMatchObject({
    caseId: steen.id,
    caseReference: steen.reference,
    personName: 'Ruth Steen',
    meetingId,
    heldOn: '2027-01-14',
    ownerName: 'Winston Hale',
    side: 'socialCare',
    state: 'open',
    outcome: '',
  })
  const counting = countingQueries(panel)
  const everybodys = { states: [], overdue: false, whose: 'anyone', text: '', limit: 150 } as const
  const who = { ...seats.doctor, memberId: panel.ids.doctor }
  expect(
    await listActions(counting.db, { ...everybodys, states: [] }, { who, today: '2027-01-20' }),
  ).not.toEqual([])
  expect(counting.queries()).toBe(3)
})

test('how an action ended is kept in words, whichever way, with what shows it', async () => {
  const { panel } = await panelWithActions()
  const [first, second] = await panel.call('actions.list', {})
  const nothing = { actionId: first?.id ?? '', version: 1, state: 'done' as const, outcome: ' ' }
  expect(await refusal(panel.replyTo('actions.settle', nothing))).toMatchObject({
    fields: { outcome: 'say how it ended' },
  })
  const done = { ...nothing, outcome: 'Told on Sunday.', evidence: 'Their choir master’s note' }
  expect(await panel.call('actions.settle', done)).toMatchObject({
    state: 'done',
    outcome: 'Told on Sunday.',
    evidence: 'Their choir master’s note',
    version: 2,
  })
  expect(await refusal(panel.replyTo('actions.settle', done))).toMatchObject({ kind: 'conflict' })

  const left = { actionId: second?.id ?? '', version: 1, state: 'not_done' as const, outcome: ' ' }
  expect(await refusal(panel.replyTo('actions.settle', left))).toMatchObject({
    fields: { outcome: 'say how it ended' },
  })
  const told = { ...left, outcome: 'The team had nobody' }
  expect(await panel.call('actions.settle', told)).toMatchObject({ state: 'not_done', outcome: told.outcome })
  expect(await historyOf(panel, second?.id ?? '')).toMatchObject([{ state: 'open', version: 1 }])

  expect(await panel.call('actions.list', {})).toHaveLength(1)
  expect(await panel.call('actions.list', { states: ['done', 'not_done'] })).toHaveLength(2)
  expect(await panel.call('actions.list', { states: [] })).toHaveLength(3)
})
