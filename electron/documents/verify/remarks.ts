import { basename, dirname } from 'node:path'
import type { Side } from '../../../shared/kernel/text.ts'
import { notCompleteMark } from '../pack/verify-text.ts'
import { litterRemarks } from './litter.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import type { RecordIdentity } from './record-problems.ts'
import { folderSides } from './side-of.ts'

interface Seen {
  readonly path: string
  readonly files: FoundFiles
  readonly litter: readonly string[]
  readonly side: Side
  readonly identity: RecordIdentity | null
  /** About the signatures. */
  readonly remarks: readonly string[]
}

/** What a reader should know and what changes nothing about the pack's state. */
export const remarksOn = ({ path, files, litter, side, identity, remarks }: Seen): string[] => [
  ...ownWords(files.bytes.get('VERIFY.txt')?.toString('utf8') ?? ''),
  ...remarks,
  ...litterRemarks(litter),
  ...nameRemarks(path, side, identity),
]

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
