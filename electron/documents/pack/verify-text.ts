import type { PackInput } from '../../../shared/records.ts'
import { dateAndTime } from '../../../shared/kernel/dates.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { sideWords } from '../../../shared/words.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { isProposal } from '../../../shared/proposal.ts'
import { notComplete, onlyDissent, proposed } from '../content/stamp.ts'
import { signaturesOf, signedAt, withdraws } from '../../proof/signatures.ts'
import type { Signature } from '../../proof/signatures.ts'
import { trailText } from './verify-trail.ts'

/** Begins the line of VERIFY.txt that says why a pack is not complete, down to the next line that starts afresh. */
export const notCompleteMark = 'NOT COMPLETE. '

/**
 * VERIFY.txt: how to check a pack with tools that any agency has. ASCII where the names in it allow, lines short enough
 * to print; the commands are exact and run in the pack's own folder.
 */
export const verifyText = (input: PackInput, { pdfCarries = false }: Partial<Told> = {}): string =>
  textOf(input, { more: [windows], pdfCarries })

/** What VERIFY.txt says of record.pdf: that it carries what was signed. */
export interface Told {
  readonly pdfCarries: boolean
}

/**
 * Every text that a pack of this may have: where no PDF was made, nothing is said of one; what left before had no
 * commands for Windows, or a PDF that carried nothing, and stays what it was.
 */
export const verifyTexts = (input: PackInput): readonly (Told & { readonly text: string })[] => [
  { pdfCarries: false, text: verifyText(input) },
  { pdfCarries: false, text: textOf(input, { more: [], pdfCarries: false }) },
  { pdfCarries: true, text: verifyText(input, { pdfCarries: true }) },
]

interface Parts extends Told {
  readonly more: readonly string[]
}

function textOf(input: PackInput, { more, pdfCarries }: Parts): string {
  const signatures = signaturesOf(input)
  const parts = [
    opening(input, signatures),
    [sums, ...more].join('\n\n'),
    ...signatures.map((signature, index) => statementPart(signature, index + 2, input)),
    otherCopy(input, signatures.length + 2),
    ...(pdfCarries ? [carriedCopy(signatures.length + 3)] : []),
    limits(input),
  ]
  return `${parts.join('\n\n')}\n`
}

function opening(input: PackInput, signatures: readonly Signature[]): string {
  const { record } = input
  const state = sides.map((side) => {
    const at = signedAt(signatures, side)
    return `${sideWords[side]}: ${at === null ? 'NOT SIGNED' : `signed, by its own account ${dateAndTime(at)}`}`
  })
  const withdrawn = signatures.some((signature) => withdraws(signature, record))
  const stamps = [
    ...proposed(input),
    ...notComplete(input).map((words) => `${notCompleteMark}${words}`),
    ...onlyDissent(input),
    ...(withdrawn ? ['WITHDRAWN: a later statement here withdraws a signature.'] : []),
  ]
  return `HOW TO CHECK THIS RECORD WITHOUT ACCORD

Case ${record.caseReference}, record ${record.recordId}, version ${record.recordVersion}
Copy for: ${sideWords[record.side]}, ${record.agencies[record.side].name}${replaced(input)}

${[...state, ...stamps.map(folded)].join('\n')}

You need openssl 3.0 or later, and sha256sum (on a Mac: shasum -a 256).
Open a terminal in this folder. Nothing is sent anywhere.`
}

/** Which version this one takes the place of, so that a copy of that one is told from the record that holds. */
function replaced(input: PackInput): string {
  const { supersedes } = input
  const { amendment } = input.record
  if (supersedes === null) return ''
  if (isProposal(input)) return waiting(supersedes, amendment)
  const why = amendment === undefined ? '' : ` Corrected by ${amendment.madeBy}: ${amendment.reason}`
  const words = `THIS REPLACES VERSION ${supersedes.recordVersion}, which no longer holds.${why}`
  return `\n\n${folded(words)}\nThe decision.json of version ${supersedes.recordVersion} has the sum\n${supersedes.decisionSha256}`
}

/** A proposal takes no version's place: whoever holds that one still holds what was agreed. */
function waiting(
  { recordVersion, decisionSha256 }: NonNullable<PackInput['supersedes']>,
  amendment: PackInput['record']['amendment'],
): string {
  const why = amendment === undefined ? '' : ` Proposed by ${amendment.madeBy}: ${amendment.reason}`
  const words = `THIS REPLACES NOTHING YET. It corrects version ${recordVersion} once both agencies have signed it.${why}`
  return `\n\n${folded(words)}\nThe decision.json of version ${recordVersion} has the sum\n${decisionSha256}`
}

/** Lines of at most 76 characters, broken between words. */
const folded = (text: string): string => text.replace(/(.{1,76})(?:\s|$)/g, '$1\n').trimEnd()

const sums = `1. Nothing in this folder has changed

   sha256sum -c SHA256SUMS

   Every line must end in OK. On a Mac: shasum -a 256 -c SHA256SUMS
   Files that SHA256SUMS does not name are not part of the pack.`

// PowerShell compares without regard to case: its digests are in capitals, these are not.
const windows = `   On Windows, in PowerShell:

   Get-Content SHA256SUMS | ForEach-Object { $sum, $file = $_ -split '  ', 2
     if ((Get-FileHash $file).Hash -ne $sum) { "CHANGED: $file" } }

   It must print nothing. Where sha256sum is named below, this shows the same
   of one file, and must show the same digits, in capitals or not:

   certutil -hashfile decision.json SHA256

   Where openssl is followed by "| sha256sum", leave that out and put
   "-out ..\\key.der" there; then certutil -hashfile ..\\key.der SHA256`

function statementPart(
  { stem, statement, item }: Signature,
  step: number,
  { side, record }: PackInput,
): string {
  const { signer } = statement
  const file = `sign-off/${stem}`
  const own = side === 'health' ? item.healthSha256 : item.socialCareSha256
  const of = item.recordVersion === record.recordVersion ? '' : ` of version ${item.recordVersion}`
  const act = statement.kind === 'void' ? `withdrew a signature${of}` : `signed (position: ${item.position})`
  return `${step}. ${signer.name}, ${signer.role}, ${act}
   for ${signer.agencyName} (${signer.odsCode || 'no ODS code given'}, ${sideWords[signer.agency].toLowerCase()})

   openssl pkeyutl -verify -pubin -inkey ${file}.pub.pem -rawin \\
     -in ${file}.json -sigfile ${file}.sig

   It must say "Signature Verified Successfully". Then whose key it is:

   openssl pkey -pubin -in ${file}.pub.pem -outform DER | sha256sum

   It must print ${signer.keySha256}
   Ask that agency, by telephone or in person, whether this is the key of
   ${signer.name}. Until you have, you know that one key signed, not who
   holds it.

${statement.kind === 'void' ? `   The reason for withdrawing stands in ${file}.json.` : signedWords(file, item.decisionSha256, own)}`
}

const signedWords = (file: string, decision: string, own: string): string =>
  `   Then that these are the words that were signed:

   sha256sum decision.json record.json

   It must print, in this order,
   ${decision}
   ${own}
   and both must stand in ${file}.json
   beside the record named above.`

const otherCopy = ({ decisionJson, fingerprint }: PackInput, step: number): string =>
  `${step}. The other agency has the same decision

   Its decision.json must have the same sum, to the letter:
   ${sha256Hex(decisionJson)}
   The four words "${fingerprint.join(' ')}"
   stand for the first four bytes of that sum. They help to compare two copies
   over the telephone; they find mistakes, but are too short to prove anything.`

const carriedCopy = (step: number): string =>
  `${step}. record.pdf carries the same

   decision.json, record.json and the files of sign-off/ and audit/ are
   attached to record.pdf, so that it can be filed by itself. A PDF reader
   shows them as attachments; pdfdetach -saveall takes them out. Each must
   be the same, to the letter, as the one of its name here.`

const limits = (input: PackInput): string => `What this shows
   - Nothing was damaged on the way (step 1). Somebody who changes a file can
     write new sums as well; only what is signed is proof against that.
   - The holder of each key signed exactly this decision.json and this
     record.json, and knew what the other agency's record.json was.
   - If both agencies have signed here, both signed the same decision.

What this cannot show
   - Who holds a key, unless you have compared its sum with that agency.
   - When somebody signed: the time is the signer's own claim.
   - That record.pdf, record.docx and the files for other systems say the
     same as record.json: they are reading copies and are not signed.
     Nor are these instructions; the ones in any other pack do as well.
   - What was said before the record was made, or that it is wise.

${trailText(input)}`
