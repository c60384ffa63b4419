import { basename, dirname, resolve } from 'node:path'
import type { PackInput } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import type { KeyList } from '../../proof/key-list.ts'
import { checkStatements } from './check-statements.ts'
import type { Statements } from './check-statements.ts'
import { proofProblems, unprovenHeads } from './check-proof.ts'
import { checkDerived } from './derived.ts'
import type { Derived } from './derived.ts'
import { fileProblems } from './expected-files.ts'
import { withoutLitter } from './litter.ts'
import { readPack } from '../pack/pack-files.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { keysSeen, stateOf } from './pack-state.ts'
import type { PackState, SigningKeySeen } from './pack-state.ts'
import { checkRecord } from './record-problems.ts'
import type { RecordIdentity } from './record-problems.ts'
import { checkPdf } from './remake.ts'
import type { CheckedPdf, PdfVerdict, PrintRecord } from './remake.ts'
import { remarksOn } from './remarks.ts'
import { sideOf } from './side-of.ts'

export interface PackVerdict {
  /** `record-<id>-v<version>`, as the record itself says; the folder's name where it does not say. */
  readonly pack: string
  readonly folder: string
  readonly recordId: string | null
  readonly recordVersion: number | null
  readonly side: 'health' | 'social-care' | null
  readonly state: PackState
  /** Why it is in that state, and what was not looked at. */
  readonly reasons: readonly string[]
  readonly signedBy: readonly Side[]
  readonly dissents: number
  readonly files: number
  readonly problems: readonly string[]
  readonly missing: readonly string[]
  readonly keys: readonly SigningKeySeen[]
  readonly pdf: PdfVerdict
  /**
   * Remarks, which change nothing about `state`. What the pack says of itself that no signature shows: that a
   * signatory's authority did not reach, which only their own agency can know; files that a file manager left; another
   * name of the folder.
   */
  readonly says: readonly string[]
}

export interface JudgedPack {
  readonly verdict: PackVerdict
  /** The same for both packs of one version of a record; null where it cannot be told. */
  readonly key: string | null
  readonly decisionSha256: string
  readonly identity: RecordIdentity | null
  readonly statements: Statements | null
  /** What it was made from; null where that was not told. */
  readonly input: PackInput | null
}

export interface Judging {
  /** The agencies' own lists of their keys; left out: keys are compared with nothing. */
  readonly keys?: readonly KeyList[] | undefined
  /** Prints the record again, for its PDF; left out: the PDF is compared by its words only. */
  readonly print?: PrintRecord | undefined
}

export async function judgePack(folder: string, judging: Judging = {}): Promise<JudgedPack> {
  const path = resolve(folder)
  return judgeFiles(path, await readPack(path), judging)
}

/** The same for what is in memory already; the path says only what it is called. */
export async function judgeFiles(
  path: string,
  found: FoundFiles,
  judging: Judging = {},
): Promise<JudgedPack> {
  const { own: files, litter } = withoutLitter(found)
  const side = sideOf(files, basename(dirname(path)))
  if (side === null) return ownerless(path)
  return judgedAs({ path, files, litter, side }, await lookThrough(files, side, judging.print), judging)
}

interface Seen {
  readonly path: string
  readonly files: FoundFiles
  readonly litter: readonly string[]
  readonly side: Side
}

/** What was found of the files that belong to one record. */
export interface LookedThrough {
  readonly identity: RecordIdentity | null
  readonly statements: Statements
  readonly problems: readonly string[]
  readonly missing: readonly string[]
  readonly pdf: CheckedPdf
  readonly input: PackInput | null
}

export function judgedAs(
  { path, files, litter, side }: Seen,
  { identity, statements, problems, missing, pdf, input }: LookedThrough,
  { keys: lists }: Judging,
): JudgedPack {
  const notLed = unprovenHeads(files, [...statements.sound.values()])
  const keys = keysSeen(statements, lists)
  const { state, reasons } = stateOf({ statements, problems, missing, keys, lists })
  return {
    verdict: {
      pack: nameOf(path, identity),
      folder: basename(path),
      recordId: identity?.recordId ?? null,
      recordVersion: identity?.recordVersion ?? null,
      side: side === 'health' ? 'health' : 'social-care',
      state,
      reasons: [...reasons, ...statements.unsigned, ...notLed, ...pdf.reasons],
      signedBy: statements.signedBy,
      dissents: statements.dissents,
      files: files.paths.length,
      problems,
      missing,
      keys,
      pdf: pdf.verdict,
      says: remarksOn({ path, files, litter, side, identity, remarks: statements.remarks }),
    },
    key: identity === null ? null : `${identity.recordId} ${identity.recordVersion}`,
    decisionSha256: sha256Hex(files.bytes.get('decision.json') ?? ''),
    identity,
    statements,
    input,
  }
}

/** Sums, record, statements and proof; where all of them hold, what follows from them. */
async function lookThrough(
  files: FoundFiles,
  side: Side,
  print: PrintRecord | undefined,
): Promise<LookedThrough> {
  const { identity, record, problems: wrongRecord } = checkRecord(files, side)
  const statements = checkStatements({ files, side, record })
  const { problems: wrongFiles, missing } = fileProblems(files, side)
  const signed = [...statements.sound.values()]
  const apart = [...wrongFiles, ...wrongRecord, ...statements.problems, ...proofProblems(files, signed)]
  // What follows from damaged texts says nothing about the files beside them.
  const derived =
    apart.length > 0 ? nothing : await checkDerived({ files, side, statements: statements.sound })
  const isMade = derived.problems.length === 0
  const pdf = await checkPdf(files, isMade ? derived : nothing, print)
  return {
    identity,
    statements,
    problems: [...apart, ...derived.problems, ...pdf.problems],
    missing: [...new Set([...missing, ...derived.missing, ...pdf.missing])],
    pdf,
    input: isMade ? derived.input : null,
  }
}

const nothing: Derived = { problems: [], missing: [], input: null, pdfCarries: false }

const nameOf = (path: string, identity: RecordIdentity | null): string =>
  identity === null ? basename(path) : `record-${identity.recordId}-v${identity.recordVersion}`

/** Of what does not say whose it is. */
export const ownerless = (path: string): JudgedPack => ({
  verdict: {
    pack: basename(path),
    folder: basename(path),
    recordId: null,
    recordVersion: null,
    side: null,
    state: 'damaged',
    reasons: ['record.json does not say whose it is'],
    signedBy: [],
    dissents: 0,
    files: 0,
    problems: ['record.json does not say whose it is'],
    missing: [],
    keys: [],
    pdf: 'not compared',
    says: [],
  },
  key: null,
  decisionSha256: '',
  identity: null,
  statements: null,
  input: null,
})
