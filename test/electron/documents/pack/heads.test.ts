import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../electron/proof/jcs.ts'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { judgeFiles } from '../../../../electron/documents/verify/judge-pack.ts'
import { writePacks } from '../../../../electron/documents/folders/write.ts'
import type { AuditProof, PackInput } from '../../../../shared/records.ts'
import { summed } from '../../../forge/packs.ts'
import { packWithHeads } from '../../../support/documents/sample-heads.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'
import { recordId } from '../../../support/documents/sample-record.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'

async function verdictOf(input: PackInput) {
  const files = await packFiles(input, { pdf: null })
  const bytes = new Map(files.map((file) => [file.path, Buffer.from(file.bytes)]))
  const found = { paths: [...bytes.keys()].toSorted(), links: [], bytes }
  return (await judgeFiles(`/health/record-${recordId}-v1`, found)).verdict
}

const alter = (change: (proof: AuditProof) => object): PackInput => {
  const input = packWithHeads()
  return { ...input, proofJson: canonicalJson(change(JSON.parse(input.proofJson ?? '') as AuditProof)) }
}
const notLed = 'No proof leads from the head of the trail that was signed under to audit/checkpoint.txt.'

describe('the heads that a pack was signed under', () => {
  it('lead to the head beside it, and the trail holds the sums of its record', async () => {
    const verdict = await verdictOf(packWithHeads())
    expect(verdict).toMatchObject({ state: 'current', problems: [], missing: [] })
    expect(verdict.reasons).not.toContain(notLed)
  })

  it('are said not to be led where an earlier Accord made the pack, which stays current', async () => {
    const verdict = await verdictOf(packInput('health'))
    expect(verdict).toMatchObject({ state: 'current', problems: [] })
    expect(verdict.reasons).toContain(notLed)
    const some = await verdictOf(alter((proof) => ({ ...proof, heads: proof.heads?.slice(1) })))
    expect(some.state).toBe('current')
    expect(some.reasons).toContain(notLed)
  })

  const wrongHead = 'a head that was signed under does not lead to its root'
  const eachHead = (change: (head: NonNullable<AuditProof['heads']>[number]) => object): PackInput =>
    alter((proof) => ({ ...proof, heads: proof.heads?.map(change) }))
  const sums = (change: Partial<NonNullable<AuditProof['sums']>>): PackInput =>
    alter((proof) => ({ ...proof, sums: { ...proof.sums, ...change } }))
  it.each<[string, string, () => PackInput]>([
    [
      'a trail that was written anew since',
      wrongHead,
      () => eachHead((head) => ({ ...head, path: head.path.slice(1) })),
    ],
    ['another size', wrongHead, () => eachHead((head) => ({ ...head, treeSize: head.treeSize + 1 }))],
    [
      'a head of nobody’s',
      'has a head that no statement names',
      () =>
        alter((proof) => ({
          ...proof,
          heads: [...(proof.heads ?? []), { auditHead: 'a'.repeat(64), treeSize: 1, path: [] }],
        })),
    ],
    [
      'a signature from before there was a record',
      'signed under a head from before the record was fixed',
      () => packWithHeads({ health: 380 }),
    ],
    [
      'the sums of another record',
      'sums: its entry holds another record',
      () =>
        alter((proof) => {
          const { entry, entrySha256, leafIndex, leafSha256, path } = proof
          return { ...proof, sums: { entry, entrySha256, leafIndex, leafSha256, path } }
        }),
    ],
    [
      'the sums of another decision',
      'sums: its entry holds another record',
      () => packWithHeads({}, { decisionJson: '{}' }),
    ],
    [
      'the sums of another record.json',
      'sums: its entry holds another record',
      () => packWithHeads({}, { recordJson: '{}' }),
    ],
    [
      'an entry of sums that is not in the trail',
      'sums: does not lead to its root',
      () => sums({ path: [] }),
    ],
    ['another place of it', 'sums: the entry has another place', () => sums({ leafIndex: 5 })],
  ])('are refused with %s', async (_, problem, make) => {
    const verdict = await verdictOf(make())
    expect(verdict.state).toBe('damaged')
    expect(verdict.problems.join('; ')).toContain(`audit/proof.json: ${problem}`)
  })

  it('are named where their proof was taken out', async () => {
    const { proofJson: _proof, ...bare } = packWithHeads()
    const files = await packFiles(packWithHeads(), { pdf: null })
    const without = (await packFiles(bare, { pdf: null })).map((file) =>
      file.path === 'VERIFY.txt' ? (files.find(({ path }) => path === 'VERIFY.txt') ?? file) : file,
    )
    const bytes = new Map(without.map(({ path, bytes: own }) => [path, Buffer.from(own)]))
    const found = summed(bytes)
    const judged = await judgeFiles('/health/record', {
      paths: [...found.keys()].toSorted(),
      links: [],
      bytes: found,
    })
    expect(judged.verdict).toMatchObject({ state: 'incomplete', missing: ['audit/proof.json'] })
  })

  it('print the head after each by the very lines that VERIFY.txt gives', async () => {
    await inFolder(async (folder) => {
      const input = packWithHeads()
      const files = await packFiles(input, { pdf: null })
      await writePacks(folder, [{ side: 'health', recordId, version: 1, files }])
      const text = Buffer.from(files.find(({ path }) => path === 'VERIFY.txt')?.bytes ?? []).toString('utf8')
      const script = /python3 -c '\n([^']+)'/.exec(text)?.[1] ?? ''
      const cwd = join(folder, 'health', `record-${recordId}-v1`)
      const { stdout } = await promisify(execFile)('python3', ['-c', script], { cwd })
      const root = input.checkpoint.split('\n')[2]
      const lines = stdout.trimEnd().split('\n')
      expect(lines.filter((_, at) => at % 2 === 1)).toEqual(Array.from({ length: 5 }, () => root))
      const heads = (JSON.parse(input.proofJson ?? '') as AuditProof).heads ?? []
      expect(lines.filter((line) => line.startsWith('auditHead '))).toEqual(
        heads.map(({ auditHead }) => `auditHead ${auditHead}`),
      )
    })
  })
})
