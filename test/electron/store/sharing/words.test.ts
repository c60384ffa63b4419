import { expect, test } from 'vitest'
import { roles } from '../../../../shared/kernel/op.ts'
import type { Role } from '../../../../shared/kernel/op.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { refusal } from '../test-store.ts'
import { objecting, reason, settle } from '../../../support/objecting.ts'
import type { Objecting } from '../../../support/objecting.ts'

const canary = 'Alderflycanary'
const asking = { notToBeTold: ['socialCare'], words: canary } as const

async function reads({ panel, itemId, steen, meetingId }: Objecting, role: Role, side: Side | null) {
  const as = { role, side }
  return JSON.stringify([
    await panel.replyTo('room.item', { itemId }, as),
    await panel.replyTo('room.get', { meetingId }, as),
    await panel.replyTo('readBack.text', { itemId }, as),
    await panel.replyTo('people.get', { personId: steen.personId }, as),
    await panel.replyTo('people.list', {}, as),
    await panel.replyTo('cases.get', { caseId: steen.id }, as),
    await panel.replyTo('releases.status', { meetingId }, as),
  ])
}

test('an objection’s words are for the agency that may know, whatever the role; the others see that something waits', async () => {
  const room = await objecting(asking)
  for (const role of roles) {
    expect(await reads(room, role, 'health')).toContain(canary)
    for (const side of ['socialCare', null] as const) {
      const told = await reads(room, role, side)
      expect(told).not.toContain(canary)
      expect(told).toContain('The person asked that the council not be told')
    }
  }
})

test('they are for the other agency too once a named person has decided to share, until that is taken back', async () => {
  const room = await objecting(asking)
  await settle(room)
  expect(await reads(room, 'member', 'socialCare')).toContain(canary)
  expect(await reads(room, 'member', null)).not.toContain(canary)
  await room.panel.call('room.unsettleSharing', { itemId: room.itemId, sides: ['socialCare'] })
  expect(await reads(room, 'member', 'socialCare')).not.toContain(canary)
})

test('a decision to hold it back tells the other agency nothing', async () => {
  const room = await objecting(asking)
  await settle(room, [{ side: 'socialCare', share: false }])
  expect(await reads(room, 'signatory', 'socialCare')).not.toContain(canary)
})

test('nothing of it is ever on the wall, settled or not', async () => {
  const room = await objecting(asking)
  const { panel, itemId, meetingId } = room
  await panel.call('room.show', { meetingId, itemId })
  const wall = async () =>
    JSON.stringify([await panel.call('room.wall', {}), await panel.call('room.preview', { itemId })])
  expect(await wall()).toContain('I want to sing again.')
  for (const word of [canary, 'not be told']) expect(await wall()).not.toContain(word)
  await settle(room)
  for (const word of [canary, reason, 'not be told']) expect(await wall()).not.toContain(word)
})

test('who may not read the words neither wipes them by saving something else nor is told them by a refusal', async () => {
  const room = await objecting(asking)
  const { panel, steen } = room
  const council = { role: 'member', side: 'socialCare', memberId: panel.ids.worker } as const
  const { person } = await panel.call('people.get', { personId: steen.personId })
  const save = (version: number) =>
    panel.replyTo(
      'people.update',
      {
        personId: person.id,
        version,
        changes: { communicationNeeds: 'By letter', sharingObjection: '', notToBeTold: ['socialCare'] },
      },
      council,
    )
  const late = await save(person.version - 1)
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(JSON.stringify(late)).not.toContain(canary)
  const saved = await save(person.version)
  expect(saved.ok).toBe(true)
  expect(JSON.stringify(saved)).not.toContain(canary)
  const health = { role: 'member', side: 'health' } as const
  expect(await panel.replyTo('people.get', { personId: steen.personId }, health)).toMatchObject({
    value: { person: { communicationNeeds: 'By letter', sharingObjection: canary } },
  })
  const theirs = {
    personId: person.id,
    version: person.version + 1,
    changes: { notToBeTold: [], sharingObjection: 'Ours' },
  }
  expect(await refusal(panel.replyTo('people.update', theirs, council))).toEqual({
    kind: 'notAllowed',
    why: 'othersWords',
  })
})

test('what somebody said to their own agency is theirs to read, though the other was told as much', async () => {
  const room = await objecting({ words: canary })
  const { panel, steen } = room
  const { db } = panel.store.desk().store
  const { personId } = steen
  await db.updateTable('referral').set({ sharingObjection: 1 }).where('personId', '=', personId).execute()
  expect(await reads(room, 'member', 'health')).toContain(canary)
  expect(await reads(room, 'member', 'socialCare')).toContain(canary)
  expect(await reads(room, 'member', null)).not.toContain(canary)
})
