import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toAppError } from '../../../electron/failures.ts'
import type { Keyring } from '../../../electron/store/keyring.ts'
import { Store } from '../../../electron/store/service.ts'
import { passphrase, setUpInput } from './set-up-input.ts'

let folder = ''
let store = new Store('')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-keyring-'))
  store = new Store(folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'was not refused',
    (error: unknown) => toAppError(error, () => undefined),
  )
const wrong = { kind: 'notAllowed', why: 'passphrase' }
const keyringFile = (): string => join(folder, 'keyring.json')
const keyring = (): Keyring => JSON.parse(readFileSync(keyringFile(), 'utf8')) as Keyring
const write = (next: Keyring): void => writeFileSync(keyringFile(), JSON.stringify(next))
const logins = (): string[] => keyring().members.map(({ login }) => login)

const tom = {
  name: 'Tom Hale',
  title: 'Nurse',
  role: 'member',
  side: 'health',
  registration: '',
  annualLimitPence: null,
  login: 'tom',
  passphrase: 'tom walks by the canal',
}

/** Makes every further insert into a table fail, as a full disk would in the middle of a command. */
const failOn = async (table: string): Promise<void> => {
  const { db } = store.desk().store
  await db.schema.alterTable(table).renameTo(`${table}_gone`).execute()
}
const mend = async (table: string): Promise<void> => {
  const { db } = store.desk().store
  await db.schema.alterTable(`${table}_gone`).renameTo(table).execute()
}

/** Accord stops dead here: nothing is tidied up. */
async function stop(): Promise<void> {
  const before = readFileSync(keyringFile())
  await store.close()
  writeFileSync(keyringFile(), before)
  store = new Store(folder)
}

describe('adding a member', () => {
  beforeEach(async () => void (await store.setUp('panel', setUpInput)))

  it('leaves no login where the store did not take the member', async () => {
    await failOn('memberKey')
    expect((await store.call('panels.addMember', tom)).ok).toBe(false)
    await mend('memberKey')
    expect(logins()).toEqual(['cora'])
    expect(keyring().pending).toBeUndefined()
    expect((await store.call('panels.addMember', tom)).ok).toBe(true)
    expect(logins()).toEqual(['cora', 'tom'])
  })

  it('that stopped before the commit leaves a login that opens nothing and is gone at the next opening', async () => {
    await store.desk().vault.admit(tom, tom.passphrase)
    expect(keyring().pending).toHaveLength(1)
    await stop()
    expect(await errorOf(store.unlock('panel', 'tom', tom.passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', passphrase)
    expect(keyring().pending).toBeUndefined()
    expect(logins()).toEqual(['cora'])
  })

  it('that stopped after the commit lets the member in', async () => {
    await store.call('panels.addMember', tom)
    const { members, ...rest } = keyring()
    await store.close()
    const [cora, added] = members
    if (!cora || !added) throw new Error('not added')
    write({ ...rest, members: [cora], pending: [added] })
    expect(await store.unlock('panel', 'tom', tom.passphrase)).toMatchObject({ login: 'tom' })
    expect(logins()).toEqual(['cora', 'tom'])
  })
})

describe('recovery', () => {
  const newPassphrase = 'cora has found the key'
  let recoveryKey = ''
  beforeEach(async () => {
    recoveryKey = (await store.setUp('panel', setUpInput)).recoveryKey
  })
  const recover = () => store.unlockWithRecovery('panel', recoveryKey, 'cora', newPassphrase)

  it('takes the place of the old passphrase once it is whole', async () => {
    await store.close()
    await recover()
    await store.close()
    expect(keyring().pending).toBeUndefined()
    expect(await errorOf(store.unlock('panel', 'cora', passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', newPassphrase)
  })

  it('that the store refused leaves the old passphrase, and nobody let in', async () => {
    await failOn('memberKey')
    await store.close()
    expect(await errorOf(recover())).not.toBe('was not refused')
    expect(store.who).toBeNull()
    expect(keyring().pending).toHaveLength(1)
  })

  it('that stopped before the commit leaves the old passphrase and not the new one', async () => {
    await store.desk().vault.admit({ login: 'cora', name: 'Cora', title: '' }, newPassphrase)
    await stop()
    expect(await errorOf(store.unlock('panel', 'cora', newPassphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', passphrase)
    expect(keyring().pending).toBeUndefined()
  })

  it('that stopped after the commit leaves the new passphrase and not the old one', async () => {
    const before = keyring()
    await store.close()
    await recover()
    await store.close()
    write({ ...before, pending: keyring().members })
    expect(await errorOf(store.unlock('panel', 'cora', passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', newPassphrase)
    expect(keyring().pending).toBeUndefined()
    expect(logins()).toEqual(['cora'])
  })
})

describe('setting up', () => {
  it('while a store is open is refused and closes nothing', async () => {
    await store.setUp('panel', setUpInput)
    expect(await errorOf(store.setUp('panel', setUpInput))).toEqual({ kind: 'notAllowed', why: 'exists' })
    expect((await store.call('panels.get', {})).ok).toBe(true)
  })

  it('that can’t be written while the demonstration is open leaves that open', async () => {
    await store.setUp('demonstration', setUpInput)
    mkdirSync(join(folder, 'keyring.json.new'))
    expect(await errorOf(store.setUp('panel', setUpInput))).not.toBe('was not refused')
    expect((await store.call('panels.get', {})).ok).toBe(true)
  })

  it('that was cut short may be done again', async () => {
    await store.setUp('panel', setUpInput)
    await store.close()
    const { members, ...rest } = keyring()
    write({ ...rest, members: [], pending: members })
    expect(store.status().panel.exists).toBe(false)
    const { who } = await store.setUp('panel', setUpInput)
    expect(who.login).toBe('cora')
    expect(logins()).toEqual(['cora'])
  })
})
