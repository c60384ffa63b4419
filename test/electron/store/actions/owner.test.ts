import { expect, test } from 'vitest'
import type { Call } from '../../../../shared/contract.ts'
import { addSeat, seats } from '../meetings/panel-at-work.ts'
import { inRoom, newAction } from '../../../support/in-room.ts'
import { refusal } from '../test-store.ts'

type Wish = Partial<Call<'room.saveAction'>>

async function room() {
  const { panel, itemId, meetingId } = await inRoom()
  const save = async (wish: Wish) => {
    const { actions } = await panel.call('room.saveAction', { ...newAction(itemId), ...wish })
    return actions.find(({ id }) => id === wish.actionId) ?? actions.at(-1)
  }
  const refused = (wish: Wish) => refusal(panel.replyTo('room.saveAction', { ...newAction(itemId), ...wish }))
  return { panel, itemId, meetingId, save, refused }
}

test('an action of a member is theirs by who they are, also where only the name was said', async () => {
  const { panel, save } = await room()
  const { worker, manager } = panel.ids
  expect(await save({ ownerName: 'Winston Hale', ownerMemberId: worker })).toMatchObject({
    ownerName: 'Winston Hale',
    ownerMemberId: worker,
  })
  expect(await save({ ownerName: ' Marta Novak ' })).toMatchObject({ ownerMemberId: manager })
  expect(await save({ ownerName: 'Jo Pell' })).toMatchObject({ ownerMemberId: null })
  expect(await save({ ownerName: '' })).toMatchObject({ ownerMemberId: null })
})

test('two of one name: only who was chosen has it, and a name alone is nobody’s', async () => {
  const { panel, save } = await room()
  const other = await addSeat(panel, { ...seats.worker, login: 'winston2', side: 'health' })
  expect(await save({ ownerName: 'Winston Hale', ownerMemberId: other })).toMatchObject({
    ownerMemberId: other,
  })
  expect(await save({ ownerName: 'Winston Hale' })).toMatchObject({ ownerMemberId: null })
})

test('a person who has a member’s name can be named without the member', async () => {
  const { save } = await room()
  expect(await save({ ownerName: 'Winston Hale', ownerMemberId: null })).toMatchObject({
    ownerMemberId: null,
  })
})

test('nobody is given an action under another’s name', async () => {
  const { panel, refused } = await room()
  expect(await refused({ ownerName: 'Jo Pell', ownerMemberId: panel.ids.worker })).toMatchObject({
    fields: { ownerMemberId: 'no member of that name' },
  })
})

test('who has been renamed since keeps the action, also when its words are changed; another name is another’s', async () => {
  const { panel, save } = await room()
  const { worker, manager } = panel.ids
  const saved = await save({ ownerName: 'Winston Hale', ownerMemberId: worker })
  const { db } = panel.store.desk().store
  await db.updateTable('member').set({ name: 'Winston Hale-Ito' }).where('id', '=', worker).execute()
  const again = { actionId: saved?.id ?? '', version: 1, text: 'Find two', ownerName: 'Winston Hale' }
  expect(await save({ ...again, ownerMemberId: worker })).toMatchObject({ ownerMemberId: worker })
  expect(await save({ ...again, version: 2 })).toMatchObject({ ownerMemberId: worker })
  const handed = { ...again, version: 3, ownerName: 'Marta Novak' }
  expect(await save(handed)).toMatchObject({ ownerMemberId: manager })
})
