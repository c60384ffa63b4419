import type { PackFile, PackInput } from '../../../shared/records.ts'
import { textFile } from './reading-files.ts'
import { signaturesOf } from '../../proof/signatures.ts'

/** What was signed, and what it takes to check it: files of the pack, and carried within record.pdf (DESIGN §7.2). */
export const signedFiles = (input: PackInput): readonly PackFile[] => [
  textFile('decision.json', input.decisionJson),
  textFile('record.json', input.recordJson),
  ...signOffFiles(input),
  textFile('audit/checkpoint.txt', input.checkpoint),
  ...(input.proofJson === undefined ? [] : [textFile('audit/proof.json', input.proofJson)]),
]

function signOffFiles(input: PackInput): PackFile[] {
  return signaturesOf(input).flatMap(({ stem, signed }) => [
    textFile(`sign-off/${stem}.json`, signed.json),
    { path: `sign-off/${stem}.sig`, bytes: signed.signature },
    textFile(`sign-off/${stem}.pub.pem`, signed.publicKeyPem),
  ])
}

/** Whether a path in a pack is one of these. */
export const isSignedFile = (path: string): boolean =>
  path === 'decision.json' || path === 'record.json' || /^(?:sign-off|audit)\/[^/]+$/.test(path)

/** Where the file that the PDF carries by this name lies in a pack; null: no pack has it. */
export function pathOfCarried(name: string): string | null {
  if (name === 'decision.json' || name === 'record.json') return name
  if (name === 'checkpoint.txt' || name === 'proof.json') return `audit/${name}`
  return /^[0-9a-z-]+\.(?:json|sig|pub\.pem)$/.test(name) ? `sign-off/${name}` : null
}
