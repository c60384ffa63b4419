import { basename, dirname, resolve } from 'node:path'
import type { Side } from '../../../shared/text.ts'
import { sha256Hex } from '../jcs.ts'
import { notCompleteMark } from '../verify-text.ts'
import { checkStatements } from './check-statements.ts'
import { proofProblems } from './check-proof.ts'
import { litterRemarks, withoutLitter } from './litter.ts'
import { readPack, sumProblems } from './pack-files.ts'
import { checkRecord } from './record-problems.ts'
import type { RecordIdentity } from './record-problems.ts'
import { folderSides, sideOf } from './side-of.ts'

/**
 * `current`: sound, and someone of both agencies signed these bytes; `says` has what they could not commit. `incomplete`: sound, but an agency's signature is missing.
 * `void`: a later statement withdraws one. `damaged`: something does not fit; `problems` says what.
 */
export interface PackVerdict {
  /** The folder's own name. */
  readonly pack: string
  readonly side: 'health' | 'social-care' | null
  readonly state: 'current' | 'incomplete' | 'void' | 'damaged'
  readonly signedBy: readonly Side[]
  readonly dissents: number
  readonly files: number
  readonly problems: readonly string[]
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
}

export async function judgePack(folder: string): Promise<JudgedPack> {
  const path = resolve(folder)
  const { own: files, litter } = withoutLitter(await readPack(path))
  const side = sideOf(files, basename(dirname(path)))
  if (side === null) return ownerless(path)
  const { identity, problems: wrongRecord } = checkRecord(files, side)
  const {
    signedBy,
    isVoided,
    dissents,
    problems: wrongStatements,
    remarks,
  } = checkStatements({ files, side, identity })
  const problems = [...sumProblems(files), ...wrongRecord, ...wrongStatements, ...proofProblems(files)]
  if (!files.paths.includes('VERIFY.txt')) problems.push('VERIFY.txt: missing')
  const whole = isVoided ? 'void' : signedBy.length === 2 ? 'current' : 'incomplete'
  return {
    verdict: {
      pack: basename(path),
      side: side === 'health' ? 'health' : 'social-care',
      state: problems.length > 0 ? 'damaged' : whole,
      signedBy,
      dissents,
      files: files.paths.length,
      problems,
      says: [
        ...ownWords(files.bytes.get('VERIFY.txt')?.toString('utf8') ?? ''),
        ...remarks,
        ...litterRemarks(litter),
        ...nameRemarks(path, side, identity),
      ],
    },
    key: identity === null ? null : `${identity.recordId} ${identity.recordVersion}`,
    decisionSha256: sha256Hex(files.bytes.get('decision.json') ?? ''),
    identity,
  }
}

/** The sentences of VERIFY.txt's opening that say why the copy is not complete, unfolded. */
function ownWords(text: string): string[] {
  const opening = text.slice(0, text.indexOf('\n\nYou need'))
  return opening
    .split(/\n(?=[A-Z])/)
    .filter((part) => part.startsWith(notCompleteMark))
    .map((part) => part.slice(notCompleteMark.length).replaceAll('\n', ' '))
}

/** A folder may be moved and called as people like: what is in it decides, and what it is called is a remark. */
function nameRemarks(path: string, side: Side, identity: RecordIdentity | null): string[] {
  const parent = folderSides[basename(dirname(path))] ?? side
  const lies =
    parent === side
      ? []
      : [
          `This is the ${side === 'health' ? 'health' : 'council'} copy. It lies in the folder of the other agency.`,
        ]
  if (identity === null) return lies
  const given = `record-${identity.recordId}-v${identity.recordVersion}`
  return basename(path) === given ? lies : [...lies, `The folder was called ${given} when it was written.`]
}

const ownerless = (path: string): JudgedPack => ({
  verdict: {
    pack: basename(path),
    side: null,
    state: 'damaged',
    signedBy: [],
    dissents: 0,
    files: 0,
    problems: ['record.json does not say whose it is'],
    says: [],
  },
  key: null,
  decisionSha256: '',
  identity: null,
})
