import { readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../../electron/proof/jcs.ts'
import { verifyFolder, verifyPack } from '../../../../electron/documents/verify/verify.ts'
import { freeze, packInput, signed, socialCare } from '../../../support/documents/sample-pack.ts'
import { decisionRecord, members } from '../../../support/documents/sample-record.ts'
import { change, inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

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
  [
    'a sound statement about another record',
    'names this record 0 times',
    async (at) => {
      const other = freeze({ ...decisionRecord, recordId: '019379f2-1111-7abc-8def-000000000007' })
      const { json, signature } = signed(other, socialCare)
      await writeFile(join(at, `${chair}.json`), json)
      await writeFile(join(at, `${chair}.sig`), signature)
    },
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
