import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toAppError } from '../../electron/store/kernel/failures.ts'
import { BackupDesk } from '../../electron/store/backup/desk.ts'
import { Store } from '../../electron/store/app/service.ts'
import '../support/cheap-passphrases.ts'
import { passphrase } from '../support/set-up-input.ts'
import { copyOf, makeBase } from './base.ts'
import { counts, patience } from './counts.ts'
import { below, report } from './figures.ts'
import { letters } from './work.ts'

type Told = 'refused' | 'said at the door' | 'said by the reading' | 'whole'

/** What whoever opens a store is told of it; with how many entries it opened. */
async function openIt(folder: string): Promise<{ told: Told; entries: number; missing: number }> {
  const store = new Store(folder)
  expect(store.status().panel.exists).toBe(true)
  const open = (older: boolean) => store.unlock('panel', 'cora', passphrase, older)
  let [told, missing]: [Told, number] = ['whole', 0]
  try {
    try {
      await open(false)
    } catch (error) {
      const said = toAppError(error, () => undefined)
      if (said.kind !== 'conflict') return { told: 'refused', entries: 0, missing: 0 }
      told = 'said at the door'
      missing = (said.current as { older: { missing: number } }).older.missing
      await open(true)
    }
    const { badPages, damaged } = await new BackupDesk(store, folder, null).check(() => undefined)
    if (told === 'whole' && badPages + damaged.length > 0) told = 'said by the reading'
    const reply = await store.call('audit.head', {})
    return { told, entries: reply.ok ? (reply.value as { size: number }).size : 0, missing }
  } finally {
    await store.close()
  }
}

function turnBit(path: string, from = 0): void {
  const bytes = readFileSync(path)
  const at = from + below(bytes.length - from)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
  writeFileSync(path, bytes)
}

async function write(folder: string, times: number, first = 1): Promise<Store> {
  const store = new Store(folder)
  await store.unlock('panel', 'cora', passphrase)
  for (let n = first; n < first + times; n += 1) {
    const input = { short: letters(n), expansion: `Meaning ${n}`, side: 'health' }
    expect(await store.call('acronyms.add', input)).toMatchObject({ ok: true })
  }
  return store
}

const sizeOf = async (store: Store): Promise<number> => {
  const reply = await store.call('audit.head', {})
  return reply.ok ? (reply.value as { size: number }).size : -1
}

it('says of every bit that is turned in a store that it is damaged', { timeout: patience }, async () => {
  const base = await makeBase()
  const tally: Record<Told, number> = {
    refused: 0,
    'said at the door': 0,
    'said by the reading': 0,
    whole: 0,
  }
  for (let n = 0; n < counts.bitFlips; n += 1) {
    const folder = copyOf(base.folder)
    turnBit(join(folder, 'accord.db'))
    tally[(await openIt(folder)).told] += 1
    rmSync(folder, { recursive: true })
  }
  report('bits turned in the store', { bits: counts.bitFlips, ...tally })
  expect(tally.whole).toBe(0)
})

it(
  'loses no acknowledged change to a bit that is turned in the log without saying how many',
  { timeout: patience },
  async () => {
    const base = await makeBase()
    const folder = copyOf(base.folder)
    await (await write(folder, 1)).close()
    const open = await write(folder, 40, 2)
    const size = await sizeOf(open)
    const crashed = copyOf(folder)
    await open.close()
    let [silent, lost, said, other] = [0, 0, 0, 0]
    for (let n = 0; n < counts.bitFlips; n += 1) {
      const one = copyOf(crashed)
      turnBit(join(one, 'accord.db-wal'))
      const { told, entries, missing } = await openIt(one)
      if (told === 'said at the door') {
        said += 1
        lost += missing
        // One more: that it was opened all the same.
        if (entries !== size - missing + 1) other += 1
      } else if (told === 'whole' && entries < size) silent += 1
      rmSync(one, { recursive: true })
    }
    report('bits turned in the log', {
      bits: counts.bitFlips,
      'said at the door': said,
      'entries said missing': lost,
      silent,
    })
    expect({ silent, other }).toEqual({ silent: 0, other: 0 })
  },
)

it('opens no old, torn or half copy without saying so', { timeout: patience }, async () => {
  const base = await makeBase()
  const folder = copyOf(base.folder)
  await (await write(folder, 1)).close()
  const old = copyOf(folder)
  const now = await write(folder, 40, 2)
  const unfinished = copyOf(folder)
  await now.close()
  const path = (of: string): string => join(of, 'accord.db')
  const spoil: Readonly<Record<string, (one: string) => void>> = {
    old: (one) => copyFileSync(path(old), path(one)),
    torn: (one) => {
      const [then, since] = [readFileSync(path(old)), readFileSync(path(one))]
      const cut = 4096 * (1 + below(then.length / 4096 - 1))
      writeFileSync(path(one), Buffer.concat([since.subarray(0, cut), then.subarray(cut)]))
    },
    half: (one) => truncateSync(path(one), 4096 * (1 + below(statSync(path(one)).size / 4096 - 1))),
    'without its log': (one) => cpSync(path(unfinished), path(one)),
  }
  for (const [name, make] of Object.entries(spoil)) {
    const tally: Record<Told, number> = {
      refused: 0,
      'said at the door': 0,
      'said by the reading': 0,
      whole: 0,
    }
    for (let n = 0; n < counts.copies; n += 1) {
      const one = copyOf(folder)
      const before = readFileSync(path(one))
      make(one)
      const same = readFileSync(path(one)).equals(before)
      const { told } = await openIt(one)
      if (!same) tally[told] += 1
      rmSync(one, { recursive: true })
    }
    report(`copies: ${name}`, { copies: counts.copies, ...tally })
    expect([name, tally.whole]).toEqual([name, 0])
  }
})

const opener = `
import { Store } from ${JSON.stringify(join(import.meta.dirname, '../../electron/store/app/service.ts'))}
import { createInterface } from 'node:readline'
let store
for await (const line of createInterface({ input: process.stdin })) {
  const [what, folder] = line.split(' ')
  if (what === 'close') { await store?.close(); store = undefined; console.log('closed'); continue }
  store = new Store(folder)
  try { await store.unlock('panel', 'cora', ${JSON.stringify(passphrase)}); console.log('in') }
  catch (error) { console.log(error.error?.why ?? error.message); store = undefined }
}`

it('lets one of two openers in, and tells the other', { timeout: patience }, async () => {
  const base = await makeBase()
  const folder = copyOf(base.folder)
  const both = [0, 1].map(() => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', opener], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const answers: string[] = []
    let wake: () => void = () => undefined
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answers.push(...text.trim().split('\n'))
      wake()
    })
    return {
      child,
      ask: async (line: string): Promise<string> => {
        child.stdin.write(`${line}\n`)
        while (answers.length === 0) await new Promise<void>((resolve) => void (wake = resolve))
        return answers.shift() ?? ''
      },
    }
  })
  // Each may find the other at the lock in the same moment, and go: then neither is in, and both try again.
  const race = async (tries: number): Promise<string[]> => {
    const said = await Promise.all(both.map(({ ask }) => ask(`open ${folder}`)))
    return tries > 1 && said.every((one) => one === 'in_use') ? race(tries - 1) : said.toSorted()
  }
  let bothIn = 0
  for (let n = 0; n < counts.races; n += 1) {
    const said = await race(5)
    if (said.every((one) => one === 'in')) bothIn += 1
    expect(said).toEqual(['in', 'in_use'])
    await Promise.all(both.map(({ ask }) => ask('close')))
  }
  for (const { child } of both) child.kill()
  report('races of two openers', { races: counts.races, 'both in': bothIn })
})
