import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

test('a list is narrowed by any letters of a name as it is now, however few', async () => {
  const panel = await openPanel()
  const { id, personId, reference } = await addCase(panel, { familyName: 'Quillbourne' })
  const found = async (text: string): Promise<readonly string[]> =>
    (await panel.call('cases.list', { text })).cases.map((one) => one.id)
  expect(await found('illbou')).toEqual([id])
  expect(await found('ll')).toEqual([id])
  expect(await found(reference.slice(3))).toEqual([id])
  const { person } = await panel.call('people.get', { personId })
  await panel.call('people.correct', {
    personId,
    version: person.version,
    reason: 'As the birth certificate has it.',
    source: 'by_hand',
    changes: { familyName: 'Farrowdene' },
  })
  expect(await found('illboux')).toEqual([])
  expect(await found('rowden')).toEqual([id])
  expect((await panel.call('people.list', { text: 'rowden' })).people.map((one) => one.id)).toEqual([
    personId,
  ])
  expect((await panel.call('people.list', { text: 'rowdenx' })).total).toBe(0)
})
