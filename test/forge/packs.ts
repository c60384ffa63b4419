import { packFiles } from '../../electron/documents/pack/pack.ts'
import { sha256Hex } from '../../electron/proof/jcs.ts'
import { keyListOf } from '../support/documents/sample-keys.ts'
import { judgeFiles } from '../../electron/documents/verify/judge-pack.ts'
import type { PackVerdict } from '../../electron/documents/verify/judge-pack.ts'
import type { PrintRecord } from '../../electron/documents/verify/remake.ts'
import type { DecisionRecord, PackInput, SignedStatement, Statement } from '../../shared/records.ts'
import type { Side } from '../../shared/kernel/text.ts'
import {
  freeze,
  health,
  nurse,
  packInput,
  signed,
  signedAs,
  socialCare,
} from '../support/documents/sample-pack.ts'
import { decisionRecord } from '../support/documents/sample-record.ts'
import { sampleTrail } from '../support/documents/sample-trail.ts'

/** A pack's files by path. */
export type Files = ReadonlyMap<string, Buffer>

const signers = [health, socialCare, nurse]

/** What a sound pack is made from: two agree, one dissents, all three sign. */
export const soundInput = (side: Side): PackInput => packInput(side, { signers })

const filesOf = async (input: PackInput): Promise<Map<string, Buffer>> =>
  new Map((await packFiles(input, { pdf: null })).map(({ path, bytes }) => [path, Buffer.from(bytes)]))

export const soundPack = (side: Side): Promise<Map<string, Buffer>> => filesOf(soundInput(side))

/** Version 2 of the same, whose signers withdrew what they signed of version 1. */
export function correctedInput(side: Side): PackInput {
  const first = freeze()
  const amendment: DecisionRecord['amendment'] = {
    audience: 'both',
    reason: 'The review day was wrong',
    changed: ['reviewOn'],
    madeBy: 'Amara Osei',
    madeByTitle: 'Coordinator',
    madeAt: '2026-12-02T09:00:00.000Z',
  }
  const decision: DecisionRecord = {
    ...decisionRecord,
    recordVersion: 2,
    supersedes: { recordVersion: 1, decisionSha256: sha256Hex(first.decisionJson) },
    amendment,
  }
  const trail = sampleTrail({
    operation: 'amendments.make',
    entityId: decision.recordId,
    at: '2026-12-02T09:00:00.000Z',
  })
  const input = packInput(side, { decision, signers, ...trail })
  const withdrawn = signers.map((signer) => signed(first, signer, 'The review day was wrong'))
  return { ...input, statements: [...input.statements, ...withdrawn] }
}

export const correctedPack = (side: Side): Promise<Map<string, Buffer>> => filesOf(correctedInput(side))

/** Written anew in all that follows from it, as by somebody who has Accord: only what was signed can show it. */
export const madeAgain = (input: PackInput): Promise<Map<string, Buffer>> => filesOf(input)

/** One statement said otherwise, and signed with a key of the forger's own, or with the signer's. */
export function restated(
  input: PackInput,
  memberId: string,
  change: (statement: Statement) => Statement,
  seed: number,
): PackInput {
  const again = (one: SignedStatement): SignedStatement =>
    one.memberId === memberId ? signedAs(change(JSON.parse(one.json) as Statement), seed) : one
  return { ...input, statements: input.statements.map(again) }
}

/** SHA256SUMS as it would be for these files. */
export function summed(files: Files): Map<string, Buffer> {
  const rest = [...files].filter(([path]) => path !== 'SHA256SUMS').toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = rest.map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}\n`)
  return new Map([...rest, ['SHA256SUMS', Buffer.from(lines.join(''))]])
}

export const keyLists = [keyListOf('health', [health, nurse]), keyListOf('socialCare', [socialCare])]

/** Judged as by an agency that has taken in both lists of keys. */
export async function judged(files: Files, folder?: string, print?: PrintRecord): Promise<PackVerdict> {
  const paths = [...files.keys()].toSorted()
  const named = `record-${decisionRecord.recordId}-v1`
  const found = { paths, links: [], bytes: new Map(files) }
  return (await judgeFiles(`/packs/health/${folder ?? named}`, found, { keys: keyLists, print })).verdict
}
