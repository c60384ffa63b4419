import { describe, expect, it } from 'vitest'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { verifyTexts } from '../../../../electron/documents/pack/verify-text.ts'
import { judgeFiles } from '../../../../electron/documents/verify/judge-pack.ts'
import type { PackVerdict } from '../../../../electron/documents/verify/judge-pack.ts'
import { verifyPack } from '../../../../electron/documents/verify/verify.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import { summed } from '../../../forge/packs.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'
import { wholeRecord } from '../../../support/documents/sample-whole.ts'
import { inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const reading: Readonly<Record<Side, readonly string[]>> = {
  health: ['record.docx', 'VERIFY.txt', 'fhir/document.json', 'fhir/provenance.json'],
  socialCare: [
    'record.docx',
    'VERIFY.txt',
    ...['actions', 'attendance', 'budget', 'decision', 'person', 'risks'].map((name) => `csv/${name}.csv`),
  ],
}

const copies = sides.flatMap((side) => reading[side].map((path) => [side, path] as const))

async function filesOf(side: Side, decision: DecisionRecord): Promise<Map<string, Buffer>> {
  const made = await packFiles(packInput(side, { decision }), { pdf: null })
  return new Map(made.map(({ path, bytes }) => [path, Buffer.from(bytes)]))
}

/** With sums written anew, as by somebody who hopes that nobody looks further. */
async function judged(files: ReadonlyMap<string, Buffer>): Promise<PackVerdict> {
  const bytes = summed(files)
  const found = { paths: [...bytes.keys()].toSorted(), links: [], bytes }
  return (await judgeFiles(`/health/record-${decisionRecord.recordId}-v1`, found)).verdict
}

describe.each([
  ['the first', decisionRecord],
  ['the second', wholeRecord],
])('a pack of %s version of the record', (_, decision) => {
  it('is current on both sides', async () => {
    await inFolder(async (folder) => {
      const packs = await writeBoth(folder, { decision })
      for (const path of [packs.health, packs.socialCare])
        expect(await verifyPack(path)).toMatchObject({ state: 'current', problems: [], missing: [] })
    })
  })

  it.each(copies)(
    'is told apart in words where %s’s %s was changed and the sums with it',
    async (side, path) => {
      const files = await filesOf(side, decision)
      const before = files.get(path) ?? Buffer.of()
      files.set(path, Buffer.concat([before, Buffer.from(' ')]))
      expect(await judged(files)).toMatchObject({
        state: 'damaged',
        problems: [`${path} does not say what was signed`],
      })
    },
  )

  it('is incomplete once the proof from the trail is taken out', async () => {
    for (const side of sides) {
      const files = await filesOf(side, decision)
      files.delete('audit/proof.json')
      expect(await judged(files)).toMatchObject({ state: 'incomplete', missing: ['audit/proof.json'] })
    }
  })
})

/** As a pack of this is without a proof: the instructions speak of none either. */
async function withoutProof(side: Side, decision: DecisionRecord): Promise<PackVerdict> {
  const files = await filesOf(side, decision)
  files.delete('audit/proof.json')
  const { proofJson: _proof, ...bare } = packInput(side, { decision })
  const text = verifyTexts(bare).find(({ pdfCarries }) => !pdfCarries)?.text ?? ''
  return judged(files.set('VERIFY.txt', Buffer.from(text)))
}

describe('a pack that never speaks of a proof', () => {
  it('is as sound as it was where the record is of the first version: packs left without one', async () => {
    expect(await withoutProof('health', decisionRecord)).toMatchObject({ state: 'current', missing: [] })
  })

  it('is incomplete where the record is of the second: every one leaves with it', async () => {
    for (const side of sides)
      expect(await withoutProof(side, wholeRecord)).toMatchObject({
        state: 'incomplete',
        missing: ['audit/proof.json'],
        reasons: expect.arrayContaining(['audit/proof.json is not here.']),
      })
  })
})

it('a record of a version that this Accord does not know is not taken for one that it knows', async () => {
  await inFolder(async (folder) => {
    const later = { ...wholeRecord, schema: 'accord/decision@9' as 'accord/decision@2' }
    await expect(writeBoth(folder, { decision: later })).rejects.toThrow(
      'decision.json is not the record’s decision',
    )
  })
})
