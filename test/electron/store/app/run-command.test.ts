import { expect, test } from 'vitest'
import { dispatch } from '../../../../electron/store/app/dispatch.ts'
import type { Desk } from '../../../../electron/store/kernel/desk.ts'
import { openTestStore, passphrase } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const una = {
  name: 'Una Reid',
  title: 'Social worker',
  login: 'una',
  role: 'member',
  side: 'socialCare',
  registration: '',
  annualLimitPence: null,
  passphrase,
}

/** Adds a member; `meanwhile` happens once the passphrase has been taken in, and before anything is written. */
async function addingWhile(panel: TestStore, meanwhile: (db: Desk['store']['db']) => Promise<unknown>) {
  const desk = panel.store.desk()
  const { db } = desk.store
  const admit: Desk['vault']['admit'] = async (...given) => {
    const root = await desk.vault.admit(...given)
    await meanwhile(db)
    return root
  }
  const reply = await dispatch({ ...desk, vault: { ...desk.vault, admit } }, 'panels.addMember', una)
  const logins = (await db.selectFrom('member').select('login').execute()).map(({ login }) => login)
  const entries = await db.selectFrom('audit').select(['operation', 'at']).orderBy('seq').execute()
  return { reply, logins, entries }
}

const change = (panel: TestStore, to: { role: 'chair' } | { active: 0; keepsKey: 0 }) =>
  addingWhile(panel, (db) =>
    db.updateTable('member').set(to).where('id', '=', panel.coordinator.memberId).execute(),
  )

test('whose role became another while the operation was prepared is refused, and nothing is written', async () => {
  const { reply, logins, entries } = await change(await openTestStore(), { role: 'chair' })
  expect(reply).toEqual({ ok: false, error: { kind: 'notAllowed', why: 'role' } })
  expect(logins).not.toContain('una')
  expect(entries.map(({ operation }) => operation)).not.toContain('panels.addMember')
})

test('whoever is no member any more by then is refused as well', async () => {
  const { reply, logins } = await change(await openTestStore(), { active: 0, keepsKey: 0 })
  expect(reply).toEqual({ ok: false, error: { kind: 'notAllowed', why: 'left' } })
  expect(logins).not.toContain('una')
})

test('what was written while the operation was prepared is before it in the trail, and in time', async () => {
  const panel = await openTestStore()
  const later = new Date(Date.now() + 3_600_000)
  const { reply, entries } = await addingWhile(panel, () =>
    dispatch({ ...panel.store.desk(), now: later }, 'preferences.set', { singleKeys: true }),
  )
  expect(reply).toMatchObject({ ok: true })
  const before = entries.find(({ operation }) => operation === 'preferences.set')
  const last = entries.at(-1)
  expect([before?.operation, last?.operation]).toEqual(['preferences.set', 'panels.addMember'])
  expect((last?.at ?? '') > (before?.at ?? '')).toBe(true)
})
