import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../electron/proof/jcs.ts'
import { verifyPack } from '../../../../electron/documents/verify/verify.ts'
import { checkpoint, proofJson } from '../../../support/documents/sample-pack.ts'
import type { PackOptions } from '../../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'
import { sampleTrail } from '../../../support/documents/sample-trail.ts'
import { change, inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const run = promisify(execFile)

type Proof = Record<string, unknown> & { entry: Record<string, unknown>; path: string[] }
const altered = (alter: (proof: Proof) => object): string =>
  canonicalJson(alter(JSON.parse(proofJson) as Proof))

const problemsOf = (options: PackOptions): Promise<string> =>
  inFolder(async (folder) => {
    const { health } = await writeBoth(folder, options)
    return (await verifyPack(health)).problems.join('; ')
  })

const amendment = {
  audience: 'both' as const,
  reason: 'The review day was wrong',
  changed: ['reviewOn' as const],
  madeBy: 'Amara Osei',
  madeByTitle: 'Coordinator',
  madeAt: '2026-12-02T09:00:00.000Z',
}

describe('the audit proof of a pack', () => {
  it('holds: its entry leads to the head beside it', async () => {
    expect(await problemsOf({})).toBe('')
  })

  it('is not missed in a pack that was made without one', async () => {
    expect(await problemsOf({ checkpoint })).toBe('')
  })

  it.each<[string, PackOptions]>([
    [
      'the meeting was closed',
      sampleTrail({ operation: 'meetings.close', entityId: decisionRecord.meeting.id }),
    ],
    [
      'two people confirmed it at the front line',
      sampleTrail({
        operation: 'frontLine.confirm',
        entityId: 'an item',
        at: decisionRecord.decision.readBackAt,
      }),
    ],
    [
      'it was corrected',
      {
        decision: { ...decisionRecord, amendment },
        ...sampleTrail({
          operation: 'amendments.make',
          entityId: decisionRecord.recordId,
          at: amendment.madeAt,
        }),
      },
    ],
  ])('is about the record that was fixed when %s', async (_, options) => {
    expect(await problemsOf(options)).toBe('')
  })

  it.each<[string, string, PackOptions]>([
    [
      'another entry',
      'entrySha256 is not that of the entry',
      {
        proofJson: altered((proof) => ({
          ...proof,
          entry: { ...proof.entry, at: '2026-11-27T11:49:31.000Z' },
        })),
      },
    ],
    [
      'another place',
      'the entry has another place',
      { proofJson: altered((proof) => ({ ...proof, leafIndex: 391 })) },
    ],
    [
      'another leaf',
      'leafSha256 is not that of the entry',
      { proofJson: altered((proof) => ({ ...proof, leafSha256: 'a'.repeat(64) })) },
    ],
    [
      'a hash less',
      'does not lead to its root',
      { proofJson: altered((proof) => ({ ...proof, path: proof.path.slice(1) })) },
    ],
    [
      'a changed hash',
      'does not lead to its root',
      { proofJson: altered((proof) => ({ ...proof, path: [...proof.path.slice(0, -1), 'b'.repeat(64)] })) },
    ],
    [
      'a root of its own',
      'does not lead to its root',
      { proofJson: altered((proof) => ({ ...proof, root: 'AAAA' })) },
    ],
    [
      'another head',
      'is of another head than audit/checkpoint.txt',
      { checkpoint: checkpoint.replace('019379f0', '019379f1'), proofJson },
    ],
    ['an unknown key', 'not a proof', { proofJson: altered((proof) => ({ ...proof, more: 1 })) }],
    ['spaces', 'not canonical', { proofJson: `${proofJson}\n` }],
    [
      'the close of another meeting',
      'its entry is not about this record',
      sampleTrail({ operation: 'meetings.close', entityId: 'another' }),
    ],
    [
      'a confirmation at another time',
      'its entry is not about this record',
      sampleTrail({ operation: 'frontLine.confirm', entityId: 'an item' }),
    ],
    [
      'an entry of another kind',
      'its entry is not about this record',
      sampleTrail({ operation: 'cases.close', entityId: decisionRecord.meeting.id }),
    ],
    [
      'the close for what was corrected since',
      'its entry is not about this record',
      { decision: { ...decisionRecord, amendment } },
    ],
  ])('is refused with %s', async (_, problem, options) => {
    expect(await problemsOf(options)).toContain(`audit/proof.json: ${problem}`)
  })

  it('prints the head by the very lines that VERIFY.txt gives', async () => {
    await inFolder(async (folder) => {
      const { health: cwd } = await writeBoth(folder)
      const text = await readFile(join(cwd, 'VERIFY.txt'), 'utf8')
      const script = /python3 -c '\n([^']+)'/.exec(text)?.[1] ?? ''
      const root = async (): Promise<string> => (await run('python3', ['-c', script], { cwd })).stdout
      expect(await root()).toBe(`${checkpoint.split('\n')[2]}\n`)
      await change(join(cwd, 'audit/proof.json'), (proof) => proof.replace('11:49:30', '11:49:31'))
      expect(await root()).not.toBe(`${checkpoint.split('\n')[2]}\n`)
    })
  })

  it('is covered by the sums', async () => {
    await inFolder(async (folder) => {
      const { socialCare } = await writeBoth(folder)
      await rm(join(socialCare, 'audit/proof.json'))
      expect((await verifyPack(socialCare)).problems).toEqual(['audit/proof.json: listed but missing'])
    })
  })
})
