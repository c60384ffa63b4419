import { expect, test } from 'vitest'
import { inRuns } from '../../../../electron/store/kernel/lists.ts'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
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

test('a word that very many have finds the same as one that few have, in the same order', async () => {
  const { panel, listed } = await panelWithMany()
  const { db } = panel.store.desk().store
  const row = await db.selectFrom('action').selectAll().limit(1).executeTakeFirstOrThrow()
  const texts = Array.from(
    { length: 3200 },
    (_, at) => `Bring the map ${at}${at % 50 === 0 ? ' and a torch' : ''}`,
  )
  const days = texts.map((_, at) => addDays('2026-02-01', (at * 7) % 365))
  const rows = texts.map((text, at) => ({ ...row, id: newId(), text, dueOn: days[at] ?? null }))
  for (const run of inRuns(rows)) await db.insertInto('action').values(run).execute()
  const inOrder = rows.toSorted((a, b) => (`${a.dueOn} ${a.id}` < `${b.dueOn} ${b.id}` ? -1 : 1))
  const said = (word: string): string[] => inOrder.flatMap(({ text }) => (text.includes(word) ? text : []))
  expect(await listed({ text: 'map' })).toEqual(said('map').slice(0, 150))
  expect(await listed({ text: 'torch' })).toEqual(said('torch'))
  expect(await listed({ text: 'map torch', limit: 40 })).toEqual(said('torch').slice(0, 40))
  expect(await listed({ text: 'steen map 15', limit: 9 })).toEqual(said('15').slice(0, 9))
  expect(await listed({ text: 'map choir' })).toEqual([])
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
