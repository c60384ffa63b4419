import { expect, test } from 'vitest'
import { proofProblems, unprovenHeads } from '../../../../electron/documents/verify/check-proof.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { AuditProof, PackInput, Statement } from '../../../../shared/records.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'

const filesOf = ({ decisionJson, recordJson, checkpoint, proofJson = '' }: PackInput) => {
  const bytes = new Map(
    Object.entries({
      'decision.json': decisionJson,
      'record.json': recordJson,
      'audit/checkpoint.txt': checkpoint,
      'audit/proof.json': proofJson,
    }).map(([path, text]) => [path, Buffer.from(text)] as const),
  )
  return { paths: [...bytes.keys()], links: [], bytes }
}

test('a pack shows that the trail went on from each head it was signed under, and held its sums before', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const { meetingId } = await closedMeeting(panel, [await addCase(panel), await addCase(panel)])
  await signAs(panel, meetingId, 'doctor')
  // Whatever is written in between: each signs under a head of their own.
  for (let more = 0; more < 5; more++) await addCase(panel)
  await signAs(panel, meetingId, 'manager')
  await addCase(panel)
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  expect(packs).toHaveLength(4)
  for (const pack of packs) {
    const statements = pack.statements.map(({ json }) => JSON.parse(json) as Statement)
    const files = filesOf(pack)
    expect(proofProblems(files, statements)).toEqual([])
    expect(unprovenHeads(files, statements)).toEqual([])
    const { heads = [], sums, treeSize } = JSON.parse(pack.proofJson ?? '') as AuditProof
    expect(heads).toHaveLength(2)
    expect(heads.every((head) => head.treeSize < treeSize && head.treeSize >= (sums?.entry.seq ?? 0))).toBe(
      true,
    )
    expect(sums?.entry.entityId).toContain(pack.record.recordId)
  }
})
