import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../../electron/documents/write-files.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'accord-files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })

test('writes every file whole, and puts a newer one in the place of an older', async () => {
  await writeFiles(folder, [file('one.ics', 'first'), file('two.ics', 'second')])
  await writeFiles(folder, [file('one.ics', 'newer')])
  expect(readFileSync(join(folder, 'one.ics'), 'utf8')).toBe('newer')
  expect(readdirSync(folder).toSorted()).toEqual(['one.ics', 'two.ics'])
})

test('a cancelled write leaves nothing behind, and what stood there as it was', async () => {
  writeFileSync(join(folder, 'one.ics'), 'older')
  const stop = new AbortController()
  const options = { signal: stop.signal, onProgress: () => stop.abort() }
  const two = [file('one.ics', 'newer'), file('two.ics', 'second')]
  await expect(writeFiles(folder, two, options)).rejects.toMatchObject({ error: { kind: 'cancelled' } })
  expect(readFileSync(join(folder, 'one.ics'), 'utf8')).toBe('older')
  expect(readdirSync(folder)).toEqual(['one.ics'])
})

test('refuses a name that could leave the folder', async () => {
  for (const name of ['../out.ics', 'a/b.ics', '.hidden.ics', 'Ruth Steen.pdf'])
    await expect(writeFiles(folder, [file(name, 'x')])).rejects.toThrow('not a name of ours')
})

test('says that a folder is not there', async () => {
  const gone = join(folder, 'gone')
  await expect(writeFiles(gone, [file('one.ics', 'x')])).rejects.toMatchObject({ error: { kind: 'storage' } })
})
