import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { makerHere } from '../../../electron/making/maker-here.ts'
import type { Maker } from '../../../electron/making/maker.ts'
import { startMaker } from '../../../electron/making/thread-maker.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../../../electron/store/kernel/failures.ts'
import { packInput } from '../../support/documents/sample-pack.ts'
import { packagesOf } from '../../support/packages-of.ts'
import { printedRecord } from '../../support/documents/carrying-pack.ts'

const entry = resolve(import.meta.dirname, '../../../electron/making/thread.ts')
const input = packInput('health')
const started: Maker[] = []

function thread(): Maker {
  const maker = startMaker(entry)
  started.push(maker)
  return maker
}

afterEach(() => {
  for (const maker of started.splice(0)) maker.end()
})

describe('a thread that makes documents', () => {
  test('makes the same page and the same files, to the byte, as are made here', async () => {
    const [there, here] = [thread(), makerHere()]
    expect(await there.make('packPage', input)).toEqual(await here.make('packPage', input))
    const made = await there.make('packFiles', input, printedRecord)
    const wanted = await here.make('packFiles', input, printedRecord)
    expect(made.map(({ path }) => path)).toEqual(wanted.map(({ path }) => path))
    const differing = wanted.filter(
      ({ bytes }, place) => !Buffer.from(made[place]?.bytes ?? '').equals(bytes),
    )
    expect(differing.map(({ path }) => path)).toEqual([])
  })

  test('says what it could not make, and makes the next', async () => {
    const maker = thread()
    const other = { ...input, decisionJson: '{}' }
    await expect(maker.make('packFiles', other, null)).rejects.toThrow(
      'decision.json is not the record’s decision',
    )
    expect((await maker.make('packFiles', input, null)).at(-1)?.path).toBe('SHA256SUMS')
  })

  test('refuses as it is refused here, with what is to be said', async () => {
    const nowhere = thread().make('checkFolder', join(import.meta.dirname, 'nowhere'), [])
    await expect(nowhere).rejects.toBeInstanceOf(Failure)
    await expect(nowhere).rejects.toMatchObject({
      error: { kind: 'invalid', fields: { pack: 'not a folder' } },
    })
  })

  test.runIf(process.platform === 'linux')(
    'says what the disk said of a file that can’t be read',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'accord-thread-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const file = join(folder, 'record.pdf')
      symlinkSync('/proc/self/mem', file)
      const said = (maker: Maker) => maker.make('checkFolder', file, []).catch(toFailure)
      const wanted = await said(makerHere())
      expect(wanted).toMatchObject({ error: { kind: 'storage', why: 'unreadable' } })
      expect(await said(thread())).toEqual(wanted)
    },
  )

  test('that is ended in the middle makes no more, and whoever waits is told so', async () => {
    const maker = thread()
    const making = maker.make('packFiles', input, printedRecord)
    maker.end()
    await expect(making).rejects.toMatchObject({ error: { kind: 'cancelled' } })
    await expect(maker.make('packPage', input)).rejects.toMatchObject({ error: { kind: 'cancelled' } })
  })

  test('that can’t be started fails whoever asks, once', async () => {
    const maker = startMaker(`${entry}.missing.mjs`)
    started.push(maker)
    await expect(maker.make('packPage', input)).rejects.toThrow('Cannot find module')
    await expect(maker.make('packPage', input)).rejects.toThrow('Cannot find module')
  })
})

test('what runs a task in the windows’ process brings in none of what makes documents; the thread does', () => {
  const tasks = resolve(import.meta.dirname, '../../../electron/tasks')
  const makers = ['docx', 'pdf-lib']
  const names = readdirSync(tasks)
  const late = (name: string): string[] =>
    [...readFileSync(join(tasks, name), 'utf8').matchAll(/import\('([^']+)'\)/g)]
      .map(([, from = '']) => from)
      .filter((from) => from.startsWith('.'))
  const bringing = names.filter((name) =>
    [name, ...late(name)].some((from) => makers.some((one) => packagesOf(resolve(tasks, from)).has(one))),
  )
  expect(bringing).toEqual([])
  expect([...packagesOf(entry)]).toEqual(expect.arrayContaining(makers))
})
