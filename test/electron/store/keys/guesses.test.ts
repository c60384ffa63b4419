import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { Guesses } from '../../../../electron/store/keys/guesses.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { notAllowed, storage } from '../../../../shared/kernel/reply.ts'
import { errorOf } from '../../../support/error-of.ts'
import { passphrase, setUpInput } from '../test-store.ts'

const wrong = { kind: 'notAllowed', why: 'passphrase' }
const wait = (seconds: number) => ({ kind: 'notAllowed', why: 'wait', seconds })
const minute = 60_000

/** How long this computer has been running, as the test says. */
let running = 1_000
const pass = (ms: number): void => void (running += ms)

let folder = ''
let store: Store
let recoveryKey = ''
const started = (): Store => new Store(folder, null, { running: () => running })
const unlock = (typed: string, login = 'cora'): Promise<unknown> =>
  errorOf(store.unlock('panel', login, typed))

/** Entries of the trail, the latest first. */
async function trail(): Promise<readonly (readonly [string, string | null])[]> {
  const rows = await store
    .desk()
    .store.db.selectFrom('audit')
    .select(['operation', 'entityId'])
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ operation, entityId }) => [operation, entityId] as const)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-guesses-'))
  store = started()
  recoveryKey = (await store.setUp('panel', setUpInput)).recoveryKey
  await store.close()
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('wrong passphrases at the door', () => {
  it('are free five times; then even the right one waits, and is not tried', async () => {
    for (let n = 0; n < 5; n += 1) expect(await unlock(`not this one, number ${n}`)).toEqual(wrong)
    expect(await unlock(passphrase)).toEqual(wait(15))
    pass(14_000)
    expect(await unlock(passphrase)).toEqual(wait(1))
  })

  it('wait on in an Accord that is started anew, and longer after a restart of the computer, never shorter', async () => {
    store = started()
    expect(await unlock(passphrase)).toEqual(wait(1))
    running = 0
    expect(await unlock(passphrase)).toEqual(wait(15))
    pass(10_000)
    expect(await unlock(passphrase)).toEqual(wait(5))
    pass(5_000)
  })

  it('double the wait up to a quarter of an hour', async () => {
    const seconds: number[] = []
    for (let n = 0; n < 8; n += 1) {
      expect(await unlock('not this one either')).toEqual(wrong)
      const { seconds: left = 0 } = (await unlock(passphrase)) as { seconds?: number }
      seconds.push(left)
      pass(left * 1000)
    }
    expect(seconds).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('count for one name alone', async () => {
    await unlock('not this one again')
    expect(await unlock(passphrase)).toEqual(wait(900))
    expect(await unlock(passphrase, 'nobody')).toEqual(wrong)
    pass(15 * minute)
  })

  it('that come all at once are counted before they are tried', async () => {
    await store.unlock('panel', 'cora', passphrase)
    await store.close()
    const typed = Array.from({ length: 12 }, (_, n) => unlock(`all at once, number ${n}`))
    const answers = await Promise.all(typed)
    expect(answers.filter((answer) => (answer as { why: string }).why === 'passphrase')).toHaveLength(5)
    pass(minute)
  })

  it('stand in the trail, with whose was tried, once somebody is in; and the right one starts anew', async () => {
    const who = await store.unlock('panel', 'cora', passphrase)
    const entries = await trail()
    expect(entries.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => ['session.wrongPassphrase', who.memberId]),
    )
    expect(entries.filter(([operation]) => operation === 'session.wrongPassphrase')).toHaveLength(20)
    expect(entries.filter(([, about]) => about === null).map(([operation]) => operation)).toContain(
      'session.wrongPassphrase',
    )
    await store.close()
    const before = await store.unlock('panel', 'cora', passphrase).then(trail)
    expect(before).toHaveLength(entries.length)
    expect(await unlock('one of five free ones')).toEqual(wrong)
  })

  it('leave nothing of what was typed in the file beside the store', () => {
    const text = readFileSync(join(folder, 'guesses.json'), 'utf8')
    expect(text).toContain('cora')
    expect(text).not.toMatch(/one|allotment/)
  })
})

describe('the same account', () => {
  it('is kept of a backup that opens by the same passphrases', async () => {
    await store.unlock('panel', 'cora', passphrase)
    const desk = new BackupDesk(store, folder, null)
    await desk.make()
    const [backup] = desk.known()
    desk.chooseKnown(backup?.name ?? '')
    for (let n = 0; n < 5; n += 1)
      expect(await errorOf(desk.examine({ login: 'cora', passphrase: `no, number ${n}` }))).toEqual(wrong)
    expect(await errorOf(desk.examine({ login: 'cora', passphrase }))).toEqual(wait(15))
    await store.close()
    expect(await unlock(passphrase)).toEqual(wait(15))
    pass(minute)
  })

  it('is kept of the recovery key', async () => {
    const other = mkdtempSync(join(tmpdir(), 'accord-other-'))
    const elsewhere = new Store(other)
    const { recoveryKey: notOurs } = await elsewhere.setUp('panel', setUpInput)
    await elsewhere.close()
    rmSync(other, { recursive: true, force: true })
    const recover = (key: string) =>
      errorOf(store.unlockWithRecovery('panel', key, 'cora', 'a wholly new phrase for Tuesdays'))
    for (let n = 0; n < 5; n += 1)
      expect(await recover(notOurs)).toEqual({ kind: 'notAllowed', why: 'recoveryKey' })
    expect(await recover(recoveryKey)).toEqual(wait(15))
    await store.unlock('panel', 'cora', passphrase)
    const entries = (await trail()).filter(([operation]) => operation === 'session.wrongRecoveryKey')
    expect(entries).toHaveLength(5)
    await store.close()
  })

  it('is kept where nobody said whose passphrase it is: a right one counts against nobody, a wrong one against each', async () => {
    expect(await store.loginOf('panel', passphrase)).toBe('cora')
    for (let n = 0; n < 5; n += 1)
      expect(await errorOf(store.loginOf('panel', `of nobody, number ${n}`))).toEqual(wrong)
    expect(await errorOf(store.loginOf('panel', passphrase))).toEqual(wait(15))
    pass(minute)
    expect(await store.loginOf('panel', passphrase)).toBe('cora')
  })
})

describe('an account', () => {
  it('counts on in memory where the file can’t be written', async () => {
    const guesses = new Guesses('/dev/null/nowhere', () => running)
    const guess = () => errorOf(guesses.tried('cora', () => Promise.reject(notAllowed('passphrase'))))
    for (let n = 0; n < 5; n += 1) expect(await guess()).toEqual(wrong)
    expect(await guess()).toEqual(wait(15))
  })

  it('counts nothing that was neither right nor wrong', async () => {
    const guesses = new Guesses(folder, () => running)
    const stopped = () => errorOf(guesses.tried('tom', () => Promise.reject(storage('in_use'))))
    for (let n = 0; n < 6; n += 1) expect(await stopped()).toEqual({ kind: 'storage', why: 'in_use' })
    expect(guesses.untold().map(([name]) => name)).not.toContain('tom')
  })
})
