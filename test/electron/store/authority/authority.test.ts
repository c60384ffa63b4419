import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Role } from '../../../../shared/kernel/op.ts'
import type { Who } from '../../../../shared/session.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { addSeat } from '../meetings/panel-at-work.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { confirmWaiting } from '../../../support/confirm-waiting.ts'

const dilys = {
  login: 'dilys',
  name: 'Dilys Prosser',
  title: 'Consultant psychiatrist',
  role: 'signatory',
  side: 'health',
  registration: '',
  annualLimitPence: 5_000_000,
  passphrase: 'dilys signs by the river',
} as const

async function seat(panel: TestStore, login: string, side: Side | null, role: Role = 'member'): Promise<Who> {
  const name = `The ${login}`
  const facts = { login, name, title: 'Nurse', role, side, annualLimitPence: null }
  return { memberId: await addSeat(panel, facts), login, name, role, side }
}

const memberOf = async (panel: TestStore, memberId: string) =>
  (await panel.call('panels.get', {})).members.find(({ id }) => id === memberId)

async function change(panel: TestStore, memberId: string, fields: object): Promise<void> {
  const member = await memberOf(panel, memberId)
  if (!member) throw new Error('no member')
  const { version, name, title, role, side, registration, annualLimitPence, active } = member
  const before = { memberId, version, name, title, role, side, registration, annualLimitPence, active }
  const reply = await panel.replyTo('panels.updateMember', { ...before, reason: 'New post.', ...fields })
  expect(reply).toMatchObject({ ok: true })
}

async function theWaiting(panel: TestStore) {
  const [waiting, ...others] = (await panel.call('authority.list', {})).waiting
  if (!waiting || others.length > 0) throw new Error(`${others.length + 1} wait`)
  return waiting
}

const answerOf = async (panel: TestStore) => {
  const { memberId, grantId, version } = await theWaiting(panel)
  return { memberId, grantId, version }
}

describe('what a new member may sign', () => {
  test('counts for nothing until a second member of that agency has confirmed it', async () => {
    const panel = await openTestStore()
    const nurse = await seat(panel, 'nia', 'health')
    await seat(panel, 'sara', 'socialCare')
    const { id } = await panel.call('panels.addMember', dilys)
    expect(await memberOf(panel, id)).toMatchObject({
      role: 'member',
      annualLimitPence: null,
      canSign: false,
      side: 'health',
    })
    expect(await theWaiting(panel)).toMatchObject({
      memberId: id,
      role: 'signatory',
      annualLimitPence: 5_000_000,
      proposedBy: 'Cora Lind',
      confirmers: [{ name: 'The nia' }],
      byOtherAgency: false,
    })
    expect(await panel.replyTo('authority.confirm', await answerOf(panel), nurse)).toMatchObject({ ok: true })
    expect(await memberOf(panel, id)).toMatchObject({
      role: 'signatory',
      annualLimitPence: 5_000_000,
      canSign: true,
    })
    expect((await panel.call('authority.list', {})).given).toContainEqual({
      memberId: id,
      basis: 'agency',
      confirmedBy: 'The nia',
      at: expect.any(String),
    })
    const [last] = await panel.call('audit.entries', { limit: 1 })
    expect(last).toMatchObject({
      operation: 'authority.confirm',
      memberName: 'The nia',
      subjectName: 'Dilys Prosser',
    })
  })

  test('is confirmed by nobody who set it, is given it, belongs to the other agency or only reads', async () => {
    const panel = await openTestStore()
    await seat(panel, 'nia', 'health')
    const { id } = await panel.call('panels.addMember', dilys)
    const asked = await answerOf(panel)
    const own = { kind: 'notAllowed', why: 'ownAuthority' }
    expect(await refusal(panel.replyTo('authority.confirm', asked))).toEqual(own)
    const self = { memberId: id, login: 'dilys', role: 'member', side: 'health' } as const
    expect(await refusal(panel.replyTo('authority.confirm', asked, self))).toEqual(own)
    const other = { kind: 'notAllowed', why: 'notToConfirm' }
    for (const one of [await seat(panel, 'sara', 'socialCare'), await seat(panel, 'pia', null)])
      expect(await refusal(panel.replyTo('authority.confirm', asked, one))).toEqual(other)
    const observer = await seat(panel, 'ola', 'health', 'observer')
    expect(await refusal(panel.replyTo('authority.confirm', asked, observer))).toMatchObject({ why: 'role' })
    expect(await memberOf(panel, id)).toMatchObject({ canSign: false })
  })

  test('is confirmed by the other agency where theirs has nobody else, and that is kept', async () => {
    const panel = await openTestStore()
    const { id } = await panel.call('panels.addMember', dilys)
    expect((await theWaiting(panel)).confirmers).toEqual([])
    await seat(panel, 'sara', 'socialCare')
    expect(await theWaiting(panel)).toMatchObject({
      byOtherAgency: true,
      confirmers: [{ name: 'The sara' }],
    })
    await confirmWaiting(panel)
    expect((await panel.call('authority.list', {})).given).toContainEqual(
      expect.objectContaining({ memberId: id, basis: 'otherAgency', confirmedBy: 'The sara' }),
    )
  })

  test('is not confirmed under a passphrase that somebody else typed', async () => {
    const panel = await openTestStore()
    const nia = await panel.call('panels.addMember', {
      ...dilys,
      login: 'nia',
      name: 'Nia Rees',
      role: 'member',
      annualLimitPence: null,
    })
    const { id } = await panel.call('panels.addMember', dilys)
    const as = { memberId: nia.id, login: 'nia', role: 'member', side: 'health' } as const
    const asked = await answerOf(panel)
    expect(await refusal(panel.replyTo('authority.confirm', asked, as))).toEqual({
      kind: 'notAllowed',
      why: 'passphraseGiven',
    })
    await panel.replyTo('panels.keepPassphrase', {}, as)
    expect(await panel.replyTo('authority.confirm', asked, as)).toMatchObject({ ok: true })
    expect(await memberOf(panel, id)).toMatchObject({ canSign: true })
  })

  test('is not confirmed as somebody who was let in anew by the one who asks for it', async () => {
    const panel = await openTestStore()
    const called = { login: 'nia', name: 'Nia Rees', role: 'member' as const, annualLimitPence: null }
    const nia = await panel.call('panels.addMember', { ...dilys, ...called })
    await panel.call('panels.addMember', dilys)
    const { id: memberId, version, name, title, role, side, registration, annualLimitPence } = nia
    const fields = { memberId, name, title, role, side, registration, annualLimitPence }
    const left = await panel.call('panels.updateMember', { ...fields, version, active: false })
    const passphrase = 'a heron over the lock gate'
    await panel.call('panels.updateMember', { ...fields, version: left.version, active: true, passphrase })
    // Whoever gave the passphrase comes in under it, and says what the member would.
    const as = { memberId, login: 'nia', role: 'member', side: 'health' } as const
    await panel.replyTo('panels.keepPassphrase', {}, as)
    expect(await refusal(panel.replyTo('authority.confirm', await answerOf(panel), as))).toEqual({
      kind: 'notAllowed',
      why: 'keyWaits',
    })
  })

  test('is refused, asked for again, and withdrawn by whoever asks for something else', async () => {
    const panel = await openTestStore()
    const nurse = await seat(panel, 'nia', 'health')
    const { id } = await panel.call('panels.addMember', dilys)
    await panel.replyTo('authority.refuse', await answerOf(panel), nurse)
    expect((await panel.call('authority.list', {})).waiting).toEqual([])
    expect(await memberOf(panel, id)).toMatchObject({ canSign: false })
    await change(panel, id, { role: 'signatory', annualLimitPence: 100 })
    const again = await answerOf(panel)
    // Something else of them is put right meanwhile.
    await change(panel, id, { role: 'signatory', annualLimitPence: 100, title: 'Psychiatrist' })
    expect(await answerOf(panel)).toEqual(again)
    await change(panel, id, {})
    expect((await panel.call('authority.list', {})).waiting).toEqual([])
    expect(await refusal(panel.replyTo('authority.confirm', again, nurse))).toEqual({ kind: 'notFound' })
  })
})

describe('what a member may do already', () => {
  const signing = async () => {
    const panel = await openTestStore()
    await seat(panel, 'nia', 'health')
    const worker = await seat(panel, 'sara', 'socialCare')
    const { id } = await panel.call('panels.addMember', dilys)
    await confirmWaiting(panel)
    return { panel, id, worker }
  }

  test('is taken away at once', async () => {
    const { panel, id } = await signing()
    await change(panel, id, { annualLimitPence: 100 })
    expect(await memberOf(panel, id)).toMatchObject({ annualLimitPence: 100, role: 'signatory' })
    await change(panel, id, { role: 'member', annualLimitPence: null })
    expect(await memberOf(panel, id)).toMatchObject({ annualLimitPence: null, role: 'member' })
    expect((await panel.call('authority.list', {})).waiting).toEqual([])
  })

  test.each([
    ['a higher limit', { annualLimitPence: 5_000_001 }],
    ['running the panel', { role: 'coordinator' }],
    ['the other agency', { side: 'socialCare' }],
  ])('stays as it is while %s waits', async (_what, more) => {
    const { panel, id } = await signing()
    const before = await memberOf(panel, id)
    await change(panel, id, more)
    expect(await memberOf(panel, id)).toEqual({ ...before, version: (before?.version ?? 0) + 1 })
    await confirmWaiting(panel)
    expect(await memberOf(panel, id)).toMatchObject(more)
  })

  test('comes back with whoever comes back only once it is confirmed', async () => {
    const { panel, id } = await signing()
    await change(panel, id, { active: false })
    await change(panel, id, { active: true, passphrase: 'dilys is back by the weir' })
    expect(await memberOf(panel, id)).toMatchObject({ active: true, canSign: false, role: 'member' })
    await confirmWaiting(panel)
    expect(await memberOf(panel, id)).toMatchObject({ canSign: true, role: 'signatory' })
  })

  test('moves to another agency only when a member of that one takes them in', async () => {
    const { panel, id, worker } = await signing()
    await change(panel, id, { side: 'socialCare' })
    const asked = await answerOf(panel)
    const nurse = (await panel.call('panels.get', {})).members.find(({ login }) => login === 'nia')
    const nia = { memberId: nurse?.id ?? newId(), role: 'member', side: 'health' } as const
    expect(await refusal(panel.replyTo('authority.confirm', asked, nia))).toMatchObject({
      why: 'notToConfirm',
    })
    expect(await panel.replyTo('authority.confirm', asked, worker)).toMatchObject({ ok: true })
    expect(await memberOf(panel, id)).toMatchObject({ side: 'socialCare' })
  })
})
