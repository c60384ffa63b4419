import { execFile } from 'node:child_process'
import { readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../electron/packs/jcs.ts'
import { verifyFolder, verifyPack } from '../../../electron/packs/verify.ts'
import { health, packInput, socialCare } from './sample-pack.ts'
import { members } from './sample-record.ts'
import { inFolder, writeBoth } from './written-packs.ts'

const run = promisify(execFile)
const consultant = `sign-off/${members.consultant.memberId}`
const chair = `sign-off/${members.chair.memberId}`

/** Writes SHA256SUMS anew, as somebody would who changes a file and hopes that nobody looks further. */
async function sumAgain(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
  const lines = await Promise.all(
    paths.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return `${sha256Hex(await readFile(path))}  ${path.slice(folder.length + 1)}\n`
    }),
  )
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''))
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

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
      await expect(run('sha256sum', ['--status', '-c', 'SHA256SUMS'], { cwd })).rejects.toThrow()
      const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', `${consultant}.pub.pem`, '-rawin']
      const files = ['-in', `${consultant}.json`, '-sigfile', `${consultant}.sig`]
      await expect(run('openssl', [...verify, ...files], { cwd })).rejects.toThrow()
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
      expect(verdicts[0]).toMatchObject({ signedBy: ['health', 'socialCare'], dissents: 0, files: 13 })
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
      const packs = await writeBoth(folder, { signers: [health, { ...socialCare, position: 'dissent' }] })
      expect(await verifyPack(packs.health)).toMatchObject({ state: 'current', dissents: 1 })
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

// Each with new sums, so that only the guard in question is left to find it.
const damages: readonly [string, string, (folder: string) => Promise<void>][] = [
  [
    'one changed letter of the decision',
    'signs other bytes',
    (at) => change(join(at, 'decision.json'), (text) => text.replace('She knows', 'He knows')),
  ],
  [
    'one changed letter of the record',
    'signs other bytes',
    (at) => change(join(at, 'record.json'), (text) => text.replace('Large print', 'large print')),
  ],
  [
    'a decision that is not canonical',
    'not canonical',
    (at) => change(join(at, 'decision.json'), (text) => `${text}\n`),
  ],
  [
    'a key that stands twice',
    'not canonical',
    (at) => change(join(at, 'record.json'), (text) => text.replace('{', '{"actions":[],')),
  ],
  ['a byte order mark', 'record.json', (at) => change(join(at, 'record.json'), (text) => `\ufeff${text}`)],
  ['a decision that is not JSON', 'SyntaxError', (at) => writeFile(join(at, 'decision.json'), 'no')],
  ['a missing decision', 'decision.json: missing', (at) => rm(join(at, 'decision.json'))],
  [
    'a decision of another record',
    'different',
    (at) =>
      change(join(at, 'decision.json'), (text) => text.replace('"recordVersion":1', '"recordVersion":2')),
  ],
  [
    'a changed statement',
    'signature does not verify',
    (at) => change(join(at, `${chair}.json`), (text) => text.replace('12:10:41', '12:10:42')),
  ],
  [
    'a statement of no known shape',
    'not a statement',
    (at) => writeFile(join(at, `${chair}.json`), canonicalJson({ schema: 'other' })),
  ],
  ['a missing signature', 'signature does not verify', (at) => rm(join(at, `${chair}.sig`))],
  ['a missing key', 'no Ed25519 key', (at) => rm(join(at, `${chair}.pub.pem`))],
  [
    'another member’s key',
    'keySha256 is not',
    async (at) => writeFile(join(at, `${chair}.pub.pem`), await readFile(join(at, `${consultant}.pub.pem`))),
  ],
  ['a missing VERIFY.txt', 'VERIFY.txt: missing', (at) => rm(join(at, 'VERIFY.txt'))],
  [
    'an NHS number in a path',
    'an NHS number in a path',
    (at) => rename(join(at, 'VERIFY.txt'), join(at, 'VERIFY-999 033 4013.txt')),
  ],
  [
    'a block for the other agency',
    'carries text for social_care',
    (at) =>
      change(join(at, 'record.json'), (text) =>
        text.replace('"withheld":"the council’s own; not needed for care"', '"text":"Capital"'),
      ),
  ],
]

describe('a damaged pack', () => {
  it.each(damages)('is found by its reason: %s', async (_, problem, damage) => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder)
      await damage(at)
      await sumAgain(at)
      const verdict = await verifyPack(at)
      expect(verdict.state).toBe('damaged')
      expect(verdict.problems.join('\n')).toContain(problem)
    })
  })

  it.each<[string, string, (folder: string) => Promise<void>]>([
    ['a changed file', 'record.docx: sum differs', (at) => writeFile(join(at, 'record.docx'), 'x')],
    ['a file too many', 'more.txt: not in SHA256SUMS', (at) => writeFile(join(at, 'more.txt'), '')],
    ['a file too few', 'record.docx: listed but missing', (at) => rm(join(at, 'record.docx'))],
    ['no sums', 'SHA256SUMS: missing', (at) => rm(join(at, 'SHA256SUMS'))],
    ['a link', 'not plain files: link', (at) => symlink('/etc/hostname', join(at, 'link'))],
    [
      'sums of files outside',
      'not a sum line',
      (at) => change(join(at, 'SHA256SUMS'), (text) => `${text}${'0'.repeat(64)}  ../x\n`),
    ],
  ])('is found by its sums: %s', async (_, problem, damage) => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder)
      await damage(at)
      expect((await verifyPack(at)).problems.join('\n')).toContain(problem)
    })
  })

  it('is one that stands under neither agency', async () => {
    await inFolder(async (folder) => {
      const { health: at } = await writeBoth(folder)
      const moved = join(folder, basename(at))
      await rename(at, moved)
      expect(await verifyPack(moved)).toMatchObject({ state: 'damaged', side: null })
    })
  })

  it('is one filed under the other agency', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      await rm(packs.socialCare, { recursive: true })
      await rename(packs.health, packs.socialCare)
      expect((await verifyPack(packs.socialCare)).problems).toContain(
        'record.json/ownBlocks/0: carries text for health',
      )
    })
  })

  it('is either of two that carry different decisions for one record', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder)
      const decision = { ...packInput('health').record, caseReference: 'AC-2026-0042' }
      await inFolder(async (other) => {
        const { side: _side, ownBlocks: _ownBlocks, ...common } = decision
        const changed = await writeBoth(other, { decision: { ...common, schema: 'accord/decision@1' } })
        await rm(packs.socialCare, { recursive: true })
        await rename(changed.socialCare, packs.socialCare)
      })
      const verdicts = await verifyFolder(dirname(dirname(packs.health)))
      expect(verdicts.map(({ state }) => state)).toEqual(['current', 'damaged'])
      expect(verdicts[1]?.problems).toEqual(['the other pack of this record carries a different decision'])
    })
  })
})
