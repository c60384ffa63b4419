import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asStorageFailure } from '../../../../electron/documents/storage-trouble.ts'
import { sha256Hex } from '../../../../electron/proof/jcs.ts'
import { packFolder } from '../../../../electron/documents/pack/pack-folder.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import { checkpoint, health, proofJson } from '../../../support/documents/sample-pack.ts'
import { bothPacks, inFolder, pack, writeBoth } from '../../../support/documents/written-packs.ts'

const names = async (folder: string): Promise<string[]> => (await readdir(folder)).toSorted()

describe('writing packs', () => {
  it('puts each pack whole into its agency’s folder and leaves nothing else', async () => {
    await inFolder(async (folder) => {
      const packs = await bothPacks()
      const seen: number[] = []
      const written = await writePacks(folder, packs, { onProgress: (done) => seen.push(done) })
      expect(await names(folder)).toEqual(['health', 'social-care'])
      expect(written.folders).toEqual(packs.map(packFolder))
      expect(seen).toEqual(Array.from({ length: written.files }, (_, index) => index + 1))
      for (const { files, ...one } of packs)
        for (const { path, bytes } of files)
          expect(Buffer.compare(await readFile(join(folder, packFolder(one), path)), bytes)).toBe(0)
    })
  })

  it('leaves a folder alone that already holds the same pack', async () => {
    await inFolder(async (folder) => {
      await writeBoth(folder)
      const again = await writePacks(folder, await bothPacks())
      expect(again).toMatchObject({
        folders: [],
        skipped: [expect.stringMatching(/^health/), expect.any(String)],
      })
      expect(await names(folder)).toEqual(['health', 'social-care'])
    })
  })

  it.each([
    ['when the audit trail was shorter', { checkpoint: checkpoint.replace('418', '419'), proofJson }],
    ['with no proof', { checkpoint }],
  ])('recognises a copy made %s, and leaves it', async (_, options) => {
    await inFolder(async (folder) => {
      const { health: place } = await writeBoth(folder)
      const sums = await readFile(join(place, 'SHA256SUMS'))
      const later = await bothPacks(options)
      const again = await writePacks(folder, later)
      expect(again.skipped).toHaveLength(2)
      expect(again.sums[0]).toBe(sha256Hex(sums))
      expect(await readFile(join(place, 'SHA256SUMS'))).toEqual(sums)
    })
  })

  it.each([
    ['with other words or signatures', { signers: [health] }],
    ['with other files', {}],
  ])('refuses a folder that holds the record %s', async (words, options) => {
    await inFolder(async (folder) => {
      await writeBoth(folder, options)
      const packs = (await bothPacks()).map((one) => ({
        ...one,
        files: words.includes('files') ? one.files.filter(({ path }) => path !== 'record.docx') : one.files,
      }))
      await expect(writePacks(folder, packs)).rejects.toMatchObject({
        error: { fields: { folder: expect.stringContaining(words) } },
      })
    })
  })

  it('refuses a copy that is damaged, whatever its record says', async () => {
    await inFolder(async (folder) => {
      const { health: place } = await writeBoth(folder)
      await writeFile(join(place, 'record.docx'), 'half')
      await expect(writePacks(folder, await bothPacks())).rejects.toMatchObject({
        error: { fields: { folder: expect.stringContaining('damaged or half') } },
      })
    })
  })

  it('refuses a folder that holds another pack of the record, and writes neither', async () => {
    await inFolder(async (folder) => {
      const { socialCare } = await writeBoth(folder)
      await writeFile(join(socialCare, 'decision.json'), '{}')
      const other = { ...(await pack('health')), version: 2 }
      const writing = writePacks(folder, [other, await pack('socialCare')])
      await expect(writing).rejects.toMatchObject({
        error: { kind: 'invalid', fields: { folder: expect.any(String) } },
      })
      expect(await names(join(folder, 'health'))).toHaveLength(1)
      expect(await readFile(join(socialCare, 'decision.json'), 'utf8')).toBe('{}')
    })
  })

  it('refuses a folder with a file too many', async () => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await writeFile(join(health, 'note.txt'), 'mine')
      await expect(writePacks(folder, await bothPacks())).rejects.toMatchObject({
        error: { kind: 'invalid' },
      })
    })
  })

  it('leaves nothing behind when cancelled between two files', async () => {
    await inFolder(async (folder) => {
      const stop = new AbortController()
      const onProgress = (done: number): void => {
        if (done === 5) stop.abort()
      }
      const writing = writePacks(folder, await bothPacks(), { signal: stop.signal, onProgress })
      await expect(writing).rejects.toMatchObject({ error: { kind: 'cancelled' } })
      expect(await names(folder)).toEqual([])
    })
  })

  it('takes back what it had moved when somebody fills a later pack’s folder meanwhile', async () => {
    await inFolder(async (folder) => {
      const packs = await bothPacks()
      const theirs = join(folder, packFolder(packs[1] ?? (await pack('socialCare'))))
      const onProgress = (done: number, total: number): void => {
        if (done < total) return
        mkdirSync(theirs, { recursive: true })
        writeFileSync(join(theirs, 'theirs.txt'), '')
      }
      const writing = writePacks(folder, packs, { onProgress })
      await expect(writing).rejects.toMatchObject({ error: { kind: 'storage', why: 'in_use' } })
      expect(await names(folder)).toEqual(['social-care'])
      expect(await names(theirs)).toEqual(['theirs.txt'])
    })
  })

  it('says what is wrong with the folder in the app’s own words', async () => {
    await inFolder(async (folder) => {
      const gone = writePacks(join(folder, 'not-there'), await bothPacks())
      await expect(gone).rejects.toMatchObject({ error: { kind: 'storage', why: 'unreadable' } })
    })
  })

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read_only'],
    ['EACCES', 'read_only'],
    ['EPERM', 'read_only'],
    ['EBUSY', 'in_use'],
    ['ENOTEMPTY', 'in_use'],
    ['EIO', 'unreadable'],
  ])('takes %s for %s', (code, why) => {
    expect(asStorageFailure(Object.assign(new Error(code), { code }))).toMatchObject({
      error: { kind: 'storage', why },
    })
  })

  it('passes on a fault that is not the disk’s', () => {
    const fault = new TypeError('ours')
    expect(asStorageFailure(fault)).toBe(fault)
  })

  it.each(['../out', '/etc/out', 'a//b', 'a/./b', 'sign-off/.hidden', 'C:\\out', 'a\u0000b', ''])(
    'refuses the path %j before anything is written',
    async (path) => {
      await inFolder(async (folder) => {
        const one = { ...(await pack('health')), files: [{ path, bytes: new Uint8Array() }] }
        await expect(writePacks(folder, [one])).rejects.toThrow('not a path inside a pack')
        expect(await names(folder)).toEqual([])
      })
    },
  )

  it('keeps what was there before: another record in the same folder', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'health', 'record-other-v1'), { recursive: true })
      await writeBoth(folder)
      expect(await names(join(folder, 'health'))).toHaveLength(2)
    })
  })
})
