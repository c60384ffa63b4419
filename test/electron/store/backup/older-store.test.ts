import {
  copyFileSync,
  cpSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Store } from '../../../../electron/store/app/service.ts'
import { panelWithBackups, passphrase, refused, temporary } from './panel-with-backups.ts'

const backupsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.accord'))

describe('a log that lost its end after a crash', () => {
  /** Writes without closing, as a killed process leaves it, into a copy that another computer opens. */
  const crashed = async (spoil: (log: string) => void) => {
    const panel = await panelWithBackups()
    await panel.store.close()
    await panel.store.unlock('panel', 'cora', passphrase)
    await panel.work(6)
    const folder = temporary()
    cpSync(panel.folder, folder, { recursive: true })
    spoil(join(folder, 'accord.db-wal'))
    const store = new Store(folder, null)
    onTestFinished(() => store.close())
    return { store, folder, size: await panel.entries() }
  }
  const turnBit = (path: string, at: number): void => {
    const bytes = readFileSync(path)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }

  it.each([
    ['a bit of it was turned', (log: string) => turnBit(log, 40)],
    ['its end was cut off', (log: string) => truncateSync(log, Math.floor(statSync(log).size / 2))],
    ['it is gone', (log: string) => rmSync(log)],
  ])('says how many acknowledged entries are missing where %s', async (_, spoil) => {
    const { store, size } = await crashed(spoil)
    const said = await refused(() => store.unlock('panel', 'cora', passphrase))
    expect(said).toMatchObject({ kind: 'conflict', current: { older: { acknowledged: true } } })
    const { missing } = (said as { current: { older: { missing: number } } }).current.older
    await store.unlock('panel', 'cora', passphrase, true)
    const reply = await store.call('audit.head', {})
    // One more: that it was opened all the same.
    expect(reply).toMatchObject({ ok: true, value: { size: size - missing + 1 } })
    await store.close()
    // Said once is enough.
    await store.unlock('panel', 'cora', passphrase)
  })

  it('is not suspected where the log is whole', async () => {
    const { store, size } = await crashed(() => undefined)
    await store.unlock('panel', 'cora', passphrase)
    expect(await store.call('audit.head', {})).toMatchObject({ ok: true, value: { size } })
  })

  it('is not said for a count that does not fit its own sum', async () => {
    const { store, folder, size } = await crashed(() => undefined)
    const counts = readFileSync(join(folder, 'acknowledged'), 'utf8')
    writeFileSync(join(folder, 'acknowledged'), counts.replaceAll(/"size":\d+/g, '"size":99'))
    await store.unlock('panel', 'cora', passphrase)
    expect(await store.call('audit.head', {})).toMatchObject({ ok: true, value: { size } })
  })

  it('is known by the other count where one of the two was cut short in writing', async () => {
    const { store, folder } = await crashed((log) => rmSync(log))
    turnBit(join(folder, 'acknowledged'), 20)
    expect(await refused(() => store.unlock('panel', 'cora', passphrase))).toMatchObject({
      kind: 'conflict',
      current: { older: { acknowledged: true } },
    })
  })
})

describe('an older store than was here before', () => {
  const older = async () => {
    const panel = await panelWithBackups()
    await panel.work(2)
    await panel.store.close()
    copyFileSync(join(panel.folder, 'accord.db'), join(panel.folder, 'yesterday'))
    await panel.store.unlock('panel', 'cora', passphrase)
    await panel.work(4)
    await panel.store.close()
    copyFileSync(join(panel.folder, 'yesterday'), join(panel.folder, 'accord.db'))
    return panel
  }

  it('is not opened before that is said; whoever opens it all the same stands in the trail', async () => {
    const { store, entries } = await older()
    expect(await refused(() => store.unlock('panel', 'cora', passphrase))).toMatchObject({
      kind: 'conflict',
      current: { older: { missing: 4, otherHistory: false } },
    })
    expect(store.who).toBeNull()
    await store.unlock('panel', 'cora', passphrase, true)
    const reply = await store.call('audit.entries', { before: null, limit: 1 })
    expect(reply).toMatchObject({ ok: true, value: [{ operation: 'session.openOlder' }] })
    const size = await entries()
    await store.close()
    // Once is enough.
    await store.unlock('panel', 'cora', passphrase)
    expect(await entries()).toBe(size)
  })

  it('is known by its backups where the whole folder was put back', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    const stick = temporary()
    await desk.chooseSecond(stick)
    await work()
    await store.close()
    for (const name of ['accord.db', 'seen.json'])
      copyFileSync(join(folder, name), join(folder, `${name}.old`))
    await store.unlock('panel', 'cora', passphrase)
    await work(3)
    await store.close()
    for (const name of ['accord.db', 'seen.json'])
      copyFileSync(join(folder, `${name}.old`), join(folder, name))
    for (const name of backupsOf(folder)) rmSync(join(folder, 'backups', name))
    expect(await refused(() => store.unlock('panel', 'cora', passphrase))).toMatchObject({
      kind: 'conflict',
      current: { older: { missing: 3 } },
    })
  })

  it('and one with as many entries, but other ones, is told apart', async () => {
    const { folder, store, work } = await panelWithBackups()
    await work()
    await store.close()
    copyFileSync(join(folder, 'accord.db'), join(folder, 'before'))
    const seen = readFileSync(join(folder, 'seen.json'))
    const counted = readFileSync(join(folder, 'acknowledged'))
    const goOn = async (): Promise<void> => {
      await store.unlock('panel', 'cora', passphrase)
      await work(2)
      await store.close()
    }
    await goOn()
    const seenThen = readFileSync(join(folder, 'seen.json'))
    for (const name of backupsOf(folder)) rmSync(join(folder, 'backups', name))
    copyFileSync(join(folder, 'before'), join(folder, 'accord.db'))
    writeFileSync(join(folder, 'seen.json'), seen)
    writeFileSync(join(folder, 'acknowledged'), counted)
    await goOn()
    writeFileSync(join(folder, 'seen.json'), seenThen)
    expect(await refused(() => store.unlock('panel', 'cora', passphrase))).toMatchObject({
      kind: 'conflict',
      current: { older: { missing: 0, otherHistory: true } },
    })
  })
})
