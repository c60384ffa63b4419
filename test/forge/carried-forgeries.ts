import { fixedPdf } from '../../electron/documents/pack/fixed-record.ts'
import { signedFiles } from '../../electron/documents/pack/signed-files.ts'
import type { PackFile } from '../../shared/records.ts'
import { carryingInput, carryingPack, editedPdf, printedRecord } from '../support/documents/carrying-pack.ts'
import { members } from '../support/documents/sample-record.ts'
import type { Forgery } from './forgery.ts'
import { summed } from './packs.ts'

const input = carryingInput()
const signature = `${members.consultant.memberId}.sig`

interface CarriedForgery extends Forgery {
  /** What the verdict on the PDF by itself says. */
  readonly alone: string
  /** As a PDF of an earlier Accord, whose words say less: that, and no more, is said of it. */
  readonly isLikeEarlier?: true
}

/** The same pack with another PDF, which carries other files, and the sums written anew. */
const carrying = (
  name: string,
  { named, ...alone }: Pick<CarriedForgery, 'named' | 'alone' | 'isLikeEarlier'>,
  change: (files: readonly PackFile[]) => readonly PackFile[],
): CarriedForgery => ({
  ...alone,
  name: `${name} within the PDF`,
  named: `record.pdf does not carry what was signed: ${named}`,
  make: async () => {
    const pdf = await fixedPdf(printedRecord, input, change(signedFiles(input)))
    return summed((await carryingPack(input)).set('record.pdf', Buffer.from(pdf)))
  },
})

const without =
  (name: string) =>
  (files: readonly PackFile[]): readonly PackFile[] =>
    files.filter(({ path }) => !path.endsWith(name))

const another =
  (name: string, edit: (bytes: Buffer) => Buffer) =>
  (files: readonly PackFile[]): readonly PackFile[] =>
    files.map(({ path, bytes }) => ({
      path,
      bytes: path.endsWith(name) ? edit(Buffer.from(bytes)) : bytes,
    }))

/** What somebody may do to the files that record.pdf carries. */
export const carriedForgeries: readonly CarriedForgery[] = [
  carrying(
    'another decision',
    { named: 'decision.json is another in it', alone: 'signs other bytes than these' },
    another('decision.json', (bytes) => Buffer.from(bytes.toString('utf8').replace('evening', 'morning'))),
  ),
  carrying(
    'one bit of a signature changed',
    { named: `sign-off/${signature} is another in it`, alone: 'signature does not verify' },
    another(signature, (bytes) => Buffer.from([(bytes[0] ?? 0) ^ 1, ...bytes.subarray(1)])),
  ),
  carrying(
    'the record taken out',
    { named: 'record.json is not in it', alone: 'record.json does not say whose it is' },
    without('record.json'),
  ),
  carrying(
    'the trail’s proof taken out',
    {
      named: 'audit/proof.json is not in it',
      alone: 'No proof leads from the head of the trail',
      isLikeEarlier: true,
    },
    without('proof.json'),
  ),
  carrying(
    'all taken out',
    { named: 'audit/checkpoint.txt is not in it', alone: 'carries nothing that was signed' },
    () => [],
  ),
  carrying(
    'a program',
    { named: 'setup.exe is only in it', alone: 'setup.exe: no pack has such a file' },
    (files) => [...files, { path: 'setup.exe', bytes: Buffer.from('MZ') }],
  ),
  carrying(
    'a statement of nobody',
    { named: 'nobody.json is only in it', alone: 'sign-off/nobody.json: not a statement' },
    (files) => [...files, { path: 'sign-off/nobody.json', bytes: Buffer.from('{}') }],
  ),
  {
    name: 'a second decision under the same name within the PDF',
    named: 'record.pdf does not carry what was signed',
    alone: 'carries nothing that was signed',
    make: async () => {
      const files = await carryingPack(input)
      const pdf = await editedPdf(files.get('record.pdf'), (one) =>
        one.attach(Buffer.from('{}'), 'decision.json'),
      )
      return summed(files.set('record.pdf', pdf))
    },
  },
]
