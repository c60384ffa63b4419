import type { PackInput } from '../../../shared/records.ts'
import { datedAt, proposalWords } from '../../../shared/proposal.ts'
import { recordLayout } from '../content/record-layout.ts'
import { documentDocx } from './document-docx.ts'

const courtesy =
  'Courtesy copy in Word, for reading aloud, large print and other formats. It is not signed. What was signed is decision.json and record.json in the same folder.'

/** The record for Word. The same input and layout give the same bytes. */
export function recordDocx(input: PackInput, layout = recordLayout): Promise<Uint8Array> {
  const { record, fingerprint } = input
  return documentDocx({
    ...layout(input),
    stamp: courtesy,
    foot: [
      `${record.caseReference}, version ${record.recordVersion}`,
      proposalWords(input),
      fingerprint.join(' '),
    ]
      .filter((part) => part !== '')
      .join(', '),
    at: datedAt(record),
  })
}
