import { rename, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyFolder, verifyPack } from '../../../../electron/documents/verify/verify.ts'
import { health, nurse, socialCare } from '../../../support/documents/sample-pack.ts'
import { keyListOf } from '../../../support/documents/sample-keys.ts'
import { decisionRecord, members } from '../../../support/documents/sample-record.ts'
import { inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const lists = [keyListOf('health', [health, nurse]), keyListOf('socialCare', [socialCare])]

describe('a verdict', () => {
  it('names the record and its version, whatever its folder is called', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      const other = join(dirname(packs.health), 'record-another-v9')
      await rename(packs.health, other)
      const { recordId } = decisionRecord
      expect(await verifyPack(other)).toMatchObject({
        pack: `record-${recordId}-v1`,
        folder: 'record-another-v9',
        recordId,
        recordVersion: 1,
        state: 'current',
        says: [`The folder was called record-${recordId}-v1 when it was written.`],
      })
    })
  })

  it('says without a list of keys that whose they are is not known, and with one whose are not in it', async () => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder, { signers: [health, socialCare, nurse] })
      const bare = await verifyPack(at)
      expect(bare.state).toBe('current')
      expect(bare.reasons).toContain('The keys were compared with no list: whose they are is not known.')
      const known = await verifyPack(at, { keys: lists })
      expect(known.state).toBe('current')
      expect(known.keys.map(({ confirmed }) => confirmed)).toEqual([true, true, true])
      const half = await verifyPack(at, { keys: [keyListOf('health', [health, nurse])] })
      expect(half.state).toBe('current, signed by keys you have not confirmed')
      expect(half.reasons).toContain(`The key of ${members.chair.name} is in no list that you have taken in.`)
    })
  })

  it('takes a key for one agency only: the other’s list does not speak for it', async () => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder)
      const swapped = [keyListOf('socialCare', [health]), keyListOf('health', [socialCare])]
      expect((await verifyPack(at, { keys: swapped })).state).toBe(
        'current, signed by keys you have not confirmed',
      )
    })
  })

  it('names who disagreed and has not signed, who may have had no right to', async () => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder)
      const { state, reasons } = await verifyPack(at)
      expect(state).toBe('current')
      expect(reasons).toContain(`No statement by ${members.nurse.name}, who disagreed for health.`)
    })
  })

  it('names a file that is larger than any of a pack, and checks the rest', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      const film = join(packs.health, 'film.mov')
      await writeFile(film, '')
      await truncate(film, 65 * 1024 * 1024)
      const verdicts = await verifyFolder(folder)
      expect(verdicts.map(({ state, problems }) => [state, problems])).toEqual([
        ['damaged', ['film.mov: not in SHA256SUMS']],
        ['current', []],
      ])
    })
  })
})
