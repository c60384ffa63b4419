import { expect, test } from 'vitest'
import { newAction } from '../../../support/in-room.ts'
import { refusal } from '../test-store.ts'
import { decideOn, meet } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function panelWithMany() {
  const panel = await openPanel()
  const steen = await addCase(panel, { familyName: 'Steen' })
  const { items } = await meet(panel, [steen])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  const add = (text: string, of: object = {}) =>
    panel.call('room.saveAction', { ...newAction(itemId), text, ...of })
  await add('Order the bus pass', { dueOn: '2027-01-20', side: 'health' })
  await add('Ask the choir', { dueOn: '2027-03-01', side: 'socialCare' })
  await add('Ring the landlord', { dueOn: null, side: null })
  const listed = async (asked: object = {}) =>
    (await panel.call('actions.list', asked)).map(({ text }) => text)
  return { panel, steen, itemId, listed }
}

test('the longest due stand first, without a day last, and as many as are asked for', async () => {
  const { listed } = await panelWithMany()
  expect(await listed()).toEqual(['Order the bus pass', 'Ask the choir', 'Ring the landlord'])
  expect(await listed({ limit: 2 })).toEqual(['Order the bus pass', 'Ask the choir'])
})

test('they are narrowed by whose they are, by what is overdue, and by words of their rows', async () => {
  const { panel, listed } = await panelWithMany()
  expect(await listed({ whose: 'health' })).toEqual(['Order the bus pass'])
  expect(await listed({ whose: 'neither' })).toEqual(['Ring the landlord'])
  expect(await listed({ whose: 'person' })).toEqual([])
  expect(await listed({ whose: 'mine' })).toEqual([])
  expect(await listed({ text: 'steen CHOIR' })).toEqual(['Ask the choir'])
  expect(await listed({ text: 'nobody' })).toEqual([])
  expect(await listed({ text: '%' })).toEqual([])
  expect(await refusal(panel.replyTo('actions.list', { limit: 151 }))).toMatchObject({ kind: 'invalid' })
})

test('what has ended comes after what is open', async () => {
  const { panel, listed } = await panelWithMany()
  const [first] = await panel.call('actions.list', {})
  const ended = { state: 'done', outcome: 'It came', evidence: '' } as const
  await panel.call('actions.settle', { actionId: first?.id ?? '', version: first?.version ?? 1, ...ended })
  expect(await listed({ states: [] })).toEqual(['Ask the choir', 'Ring the landlord', 'Order the bus pass'])
  expect(await listed({ states: ['done'] })).toEqual(['Order the bus pass'])
})

test('nobody finds an action by words that they may not read', async () => {
  const { panel, steen } = await panelWithMany()
  const [first] = await panel.call('actions.list', {})
  const doctor = { ...seats.doctor, memberId: panel.ids.doctor }
  const worker = { ...seats.worker, memberId: panel.ids.worker }
  const block = `action.${first?.id ?? ''}`
  const marked = { caseId: steen.id, block, passage: 'bus pass', audience: 'health', reason: 'Told so' }
  expect(await panel.replyTo('audiences.mark', marked, doctor)).toMatchObject({ ok: true })
  const found = async (who: typeof doctor | typeof worker) => {
    const reply = await panel.replyTo('actions.list', { text: 'bus' }, who)
    return reply.ok ? (reply.value as readonly unknown[]).length : null
  }
  expect(await found(doctor)).toBe(1)
  expect(await found(worker)).toBe(0)
})
