import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../../electron/proof/jcs.ts'
import { verifyFolder, verifyPack } from '../../../../electron/documents/verify/verify.ts'
import { health, nurse, socialCare } from '../../../support/documents/sample-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'
import { change, inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const run = promisify(execFile)
const consultant = `sign-off/${members.consultant.memberId}`
const chair = `sign-off/${members.chair.memberId}`

describe('a pack, checked with openssl and sha256sum alone', () => {
  it('holds: every sum, every signature, every key', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      for (const cwd of [packs.health, packs.socialCare]) {
        await run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd })
        for (const stem of [consultant, chair]) {
          const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', `${stem}.pub.pem`, '-rawin']
          const { stdout } = await run(
            'openssl',
            [...verify, '-in', `${stem}.json`, '-sigfile', `${stem}.sig`],
            { cwd },
          )
          expect(stdout).toContain('Signature Verified Successfully')
          const der = await run('openssl', ['pkey', '-pubin', '-in', `${stem}.pub.pem`, '-outform', 'DER'], {
            cwd,
            encoding: 'buffer',
          })
          expect(await readFile(join(cwd, `${stem}.json`), 'utf8')).toContain(sha256Hex(der.stdout))
        }
      }
    })
  })

  it('fails on one changed byte', async () => {
    await inFolder(async (folder) => {
      const { health: cwd } = await writeBoth(folder)
      await change(join(cwd, `${consultant}.json`), (text) => text.replace('agree', 'agred'))
      await expect(run('sha256sum', ['--status', '-c', 'SHA256SUMS'], { cwd })).rejects.toThrow(
        'Command failed',
      )
      const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', `${consultant}.pub.pem`, '-rawin']
      const files = ['-in', `${consultant}.json`, '-sigfile', `${consultant}.sig`]
      await expect(run('openssl', [...verify, ...files], { cwd })).rejects.toThrow('Command failed')
    })
  })

  it('passes the very commands that its VERIFY.txt gives', async () => {
    await inFolder(async (folder) => {
      const { socialCare: cwd } = await writeBoth(folder)
      const text = (await readFile(join(cwd, 'VERIFY.txt'), 'utf8')).replaceAll('\\\n', '')
      const commands = text.split('\n').filter((line) => /^ {3}(openssl|sha256sum) /.test(line))
      expect(commands).toHaveLength(7)
      const outputs = await Promise.all(
        commands.map((command) => run('bash', ['-o', 'pipefail', '-c', command], { cwd })),
      )
      const sums = outputs.flatMap(({ stdout }) => stdout.match(/\b[0-9a-f]{64}\b/g) ?? [])
      expect(sums).toHaveLength(6)
      for (const sum of sums) expect(text).toContain(sum)
    })
  })
})

describe('accord verify', () => {
  it('finds both packs of a folder current', async () => {
    await inFolder(async (folder) => {
      await writeBoth(folder)
      const verdicts = await verifyFolder(folder)
      expect(verdicts.map(({ side, state, problems }) => ({ side, state, problems }))).toEqual([
        { side: 'health', state: 'current', problems: [] },
        { side: 'social-care', state: 'current', problems: [] },
      ])
      expect(verdicts[0]).toMatchObject({ signedBy: ['health', 'socialCare'], dissents: 0, files: 15 })
    })
  })

  it('takes the path of one pack', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      expect(await verifyFolder(packs.health)).toEqual([await verifyPack(packs.health)])
    })
  })

  it('finds a pack incomplete that only one agency signed', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder, { signers: [health] })
      expect(await verifyPack(packs.socialCare)).toMatchObject({ state: 'incomplete', signedBy: ['health'] })
    })
  })

  it('counts a dissent as a signature that says so', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder, { signers: [health, socialCare, nurse] })
      expect(await verifyPack(packs.health)).toMatchObject({ state: 'current', dissents: 1 })
    })
  })

  it('repeats what the pack says of authority, which no signature shows', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder, { shortOf: [{ side: 'socialCare', pence: 576_725 }] })
      expect(await verifyPack(packs.health)).toMatchObject({
        state: 'current',
        says: [
          'Signed by both agencies; the authority of social care’s signatories does not reach the £5,767.25 that this commits: not complete.',
        ],
      })
    })
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      expect((await verifyPack(packs.health)).says).toEqual([])
    })
  })

  it('finds a pack void once a signature is withdrawn', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder, { voided: [socialCare] })
      expect(await verifyPack(packs.health)).toMatchObject({ state: 'void', problems: [] })
    })
  })

  it('says that a path is no folder, and finds nothing in an empty one', async () => {
    await inFolder(async (folder) => {
      expect(await verifyFolder(folder)).toEqual([])
      await expect(verifyFolder(join(folder, 'gone'))).rejects.toMatchObject({ error: { kind: 'invalid' } })
    })
  })
})
