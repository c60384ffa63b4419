import { expect, test } from 'vitest'
import { draftWith, laterOn, meet } from '../meetings/meeting-steps.ts'
import { draftOf, openTeam } from '../panels/open-another.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

test('what earlier meetings agreed and is still open heads the next agenda, the longest due first', async () => {
  const panel = await openPanel()
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  const later = await draftWith(panel, [], laterOn)
  const add = (text: string, dueOn: string | null) =>
    panel.call('room.saveAction', {
      itemId: items[0]?.id ?? '',
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
  const before = () => panel.call('actions.before', { meetingId: later.meeting.id })
  expect((await before()).map(({ text }) => text)).toEqual([
    'Write to her',
    'Order the bus pass',
    'Tell the choir',
  ])
  const [first] = await before()
  await panel.call('actions.settle', {
    actionId: first?.id ?? '',
    version: 1,
    state: 'overtaken',
    outcome: 'She came by herself',
  })
  expect((await before()).map(({ text }) => text)).toEqual(['Order the bus pass', 'Tell the choir'])
  expect(await panel.call('actions.before', { meetingId })).toEqual([])
})

test('a team’s agenda is not headed by what another panel agreed, nor the panel’s by a team’s', async () => {
  const panel = await openPanel()
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  await panel.call('room.saveAction', {
    itemId: items[0]?.id ?? '',
    actionId: null,
    version: null,
    text: 'Order the bus pass',
    ownerName: 'Winston Hale',
    side: 'socialCare',
    dueOn: '2027-02-01',
  })
  const later = await draftWith(panel, [], laterOn)
  const team = await openTeam(panel)
  const teams = await draftOf(panel, team.id, laterOn)
  const before = async (id: string) =>
    (await panel.call('actions.before', { meetingId: id })).map(({ text }) => text)
  expect(await before(teams.meeting.id)).toEqual([])
  expect(await before(later.meeting.id)).toEqual(['Order the bus pass'])
  expect(meetingId).not.toBe('')
})
