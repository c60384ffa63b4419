import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOfIndex } from '../../../../electron/documents/folders/index-files.ts'
import { indexesHere } from '../../../../electron/documents/folders/index-here.ts'
import { indexPage } from '../../../../electron/documents/folders/index-page.ts'
import { indexRow, mergedRows, readIndex } from '../../../../electron/documents/folders/index-rows.ts'
import type { IndexRow } from '../../../../electron/documents/folders/index-rows.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'
import { bothPacks, inFolder } from '../../../support/documents/written-packs.ts'

const inputs = [packInput('health'), packInput('socialCare')]
const made = async (folder: string) => {
  const here = await indexesHere(folder, inputs)
  return (await Promise.all(here.map((one) => filesOfIndex(one, null)))).flat()
}
const earlier: IndexRow = {
  ...indexRow(packInput('health')),
  case: 'AC-2026-0003',
  meeting: '2026-03-01',
  folder: 'record-019a0000-0000-7000-8000-000000000001-v1',
}

describe('the index beside an agency’s folders', () => {
  it('says which folder is whose by reference and initials, with no name and no number', async () => {
    await inFolder(async (folder) => {
      const [health] = await made(folder)
      const text = Buffer.from(health?.bytes ?? '').toString()
      const { person, caseReference, recordId } = inputs[0]?.record ?? {}
      expect(text).toContain(`${caseReference},`)
      expect(text).toContain(`record-${recordId}-v1`)
      const page = indexPage('health', [indexRow(packInput('health'))]).html
      for (const hidden of [person?.familyName ?? '', person?.givenName ?? '', person?.nhsNumber ?? '']) {
        expect(hidden).not.toBe('')
        expect(text).not.toContain(hidden)
        expect(page).not.toContain(hidden)
      }
    })
  })

  it('keeps what lies there from an earlier meeting, and drops what has gone or was never a folder of ours', async () => {
    await inFolder(async (folder) => {
      const place = join(folder, 'health')
      await mkdir(join(place, earlier.folder), { recursive: true })
      const lines = (await made(folder))[0]?.bytes ?? new Uint8Array()
      const [head = '', own = ''] = Buffer.from(lines).toString().split('\r\n')
      const old = own
        .replace(indexRow(packInput('health')).folder, earlier.folder)
        .replace(earlier.case, 'AC-2026-0003')
      const gone = old.replace('000000000001', '000000000002')
      const strange = old.replace(earlier.folder, '../../elsewhere')
      await writeFile(join(place, 'index.csv'), [head, old, gone, strange].join('\r\n'))
      const again = readIndex(Buffer.from((await made(folder))[0]?.bytes ?? '').toString())
      expect(again.map(({ folder: name }) => name).toSorted()).toEqual(
        [earlier.folder, indexRow(packInput('health')).folder].toSorted(),
      )
    })
  })

  it('lists the latest meeting first, and a folder that is written again once', () => {
    const now = indexRow(packInput('health'))
    const there = new Set([earlier.folder, now.folder])
    expect(mergedRows([{ ...now, signed: 'one agency only' }, earlier], [now], there)).toEqual([now, earlier])
  })

  it('reads nothing from a file that is none', () => {
    expect(readIndex('"a\n')).toEqual([])
    expect(readIndex('case,folder\r\nx,y\r\n')).toEqual([])
  })
})

describe('files beside the packs', () => {
  const beside = (text: string) => [{ side: 'health' as const, name: 'index.csv', bytes: Buffer.from(text) }]

  it('replace an earlier copy, also where every pack is there already', async () => {
    await inFolder(async (folder) => {
      await writePacks(folder, await bothPacks(), { beside: beside('one') })
      await writePacks(folder, await bothPacks(), { beside: beside('two') })
      expect(await readFile(join(folder, 'health', 'index.csv'), 'utf8')).toBe('two')
      expect((await readdir(folder)).toSorted()).toEqual(['health', 'social-care'])
    })
  })

  it('leave the earlier copy, and no pack, where one of them can’t be put there', async () => {
    await inFolder(async (folder) => {
      const place = join(folder, 'health')
      await mkdir(place)
      await writeFile(join(place, 'index.csv'), 'one')
      const both = [
        ...beside('two'),
        { side: 'socialCare' as const, name: 'not/there', bytes: Buffer.from('x') },
      ]
      await expect(writePacks(folder, await bothPacks(), { beside: both })).rejects.toMatchObject({
        error: { kind: 'storage' },
      })
      expect(await readdir(place)).toEqual(['index.csv'])
      expect(await readFile(join(place, 'index.csv'), 'utf8')).toBe('one')
    })
  })
})
