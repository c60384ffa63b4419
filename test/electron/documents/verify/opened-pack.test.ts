import { spawnSync } from 'node:child_process'
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyFolder, verifyPack } from '../../../../electron/documents/verify/verify.ts'
import { change, inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const left = [
  '.DS_Store',
  'sign-off/.DS_Store',
  'desktop.ini',
  'Desktop.ini',
  'Thumbs.db',
  'thumbs.db',
  'ehthumbs.db',
  '._record.docx',
  'fhir/._document.json',
  '~$record.docx',
  '.sync_a1b2.db',
  '.sync.ffs_lock',
  '.directory',
]

const strangers = [
  'notes.txt',
  'record.docx.bak',
  'Copy of decision.json',
  'DS_Store',
  '.hidden',
  'desktop.ini.exe',
  'sign-off/more.sig',
  '~record.docx',
  '_record.docx',
  '.DS_Store/inside.txt',
]

describe('a pack that somebody opened', () => {
  it.each(left)('is whole with %s in it, and says so', async (name) => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await mkdir(dirname(join(health, name)), { recursive: true })
      await writeFile(join(health, name), 'left here')
      expect(await verifyPack(health)).toMatchObject({
        state: 'current',
        problems: [],
        says: [`Left here by other programs, and no part of the pack: ${name}.`],
      })
    })
  })

  it.each(strangers)('is damaged by %s, which is named', async (name) => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await mkdir(dirname(join(health, name)), { recursive: true })
      await writeFile(join(health, name), 'put here')
      const { state, problems } = await verifyPack(health)
      expect({ state, problems: problems.filter((one) => one.startsWith(name)) }).toEqual({
        state: 'damaged',
        problems: [`${name}: not in SHA256SUMS`],
      })
    })
  })

  it('is damaged by a link, and not by one that a program left', async () => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await symlink('record.json', join(health, '.sync_link'))
      expect(await verifyPack(health)).toMatchObject({ state: 'current' })
      await symlink('record.json', join(health, 'link.json'))
      expect(await verifyPack(health)).toMatchObject({ state: 'damaged' })
    })
  })

  it('may be moved and called otherwise: what is in it says whose it is', async () => {
    await inFolder(async (folder) => {
      const { health, socialCare } = await writeBoth(folder)
      await mkdir(join(folder, 'Filed'))
      await cp(socialCare, join(folder, 'Filed', 'Swimming, council copy'), { recursive: true })
      await rename(health, join(folder, 'Filed', 'Swimming'))
      const verdicts = await verifyFolder(join(folder, 'Filed'))
      expect(verdicts.map(({ side, state, says }) => [side, state, says.length])).toEqual([
        ['health', 'current', 1],
        ['social-care', 'current', 1],
      ])
    })
  })

  it('is whoever’s it is in the other agency’s folder too, which is said', async () => {
    await inFolder(async (folder) => {
      const { health, socialCare } = await writeBoth(folder)
      await rm(socialCare, { recursive: true })
      await rename(health, socialCare)
      expect(await verifyPack(socialCare)).toMatchObject({
        side: 'health',
        state: 'current',
        says: ['This is the health copy. It lies in the folder of the other agency.'],
      })
    })
  })

  it('is nobody’s where its record names neither agency, wherever it lies', async () => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await change(join(health, 'record.json'), (text) =>
        JSON.stringify({ ...(JSON.parse(text) as object), side: 'both' }),
      )
      expect(await verifyPack(health)).toMatchObject({
        side: null,
        state: 'damaged',
        problems: ['record.json does not say whose it is'],
      })
    })
  })

  it('is still damaged where a file of its own is changed, whatever lies beside it', async () => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await writeFile(join(health, '.DS_Store'), '')
      await change(join(health, 'VERIFY.txt'), (text) => `${text} `)
      expect(await verifyPack(health)).toMatchObject({
        state: 'damaged',
        problems: ['VERIFY.txt: sum differs'],
      })
    })
  })

  it('passes the sums that anybody can check', async () => {
    await inFolder(async (folder) => {
      const { health } = await writeBoth(folder)
      await writeFile(join(health, 'Thumbs.db'), '')
      expect(spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: health }).status).toBe(0)
    })
  })
})
