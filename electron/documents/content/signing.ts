import type { PackInput } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { dateAndTime } from '../../../shared/kernel/dates.ts'
import { audienceWords, sideWords } from '../../../shared/words.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { signaturesOf, signedAt } from '../../proof/signatures.ts'
import type { Signature } from '../../proof/signatures.ts'
import { cell, text, under } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { notComplete, onlyDissent } from './stamp.ts'

/** This agency's own blocks, and in words what is kept from it. */
export function ownSection({ record }: PackInput): Section {
  const placed = record.ownBlocks.filter((block) => !('withheld' in block) && block.at !== undefined)
  const apart = record.ownBlocks.filter((block) => !placed.includes(block))
  const blocks = onceEach(apart).flatMap((block) =>
    'withheld' in block
      ? under(
          block.heading,
          text(
            `Withheld from this copy. ${audienceWords[block.audience]}. The reason: ${block.withheld}`,
            'note',
          ),
        )
      : under(`${block.heading} (${audienceWords[block.audience].toLowerCase()})`, text(block.text)),
  )
  if (placed.length > 0) blocks.unshift(...text(placedWords, 'note'))
  return { slug: 'own', heading: `In ${sideWords[record.side].toLowerCase()}’s copy only`, blocks }
}

const placedWords =
  'Words or amounts in the pages before this one stand in this copy alone: record.json says which and where.'

/** Of several places that are kept for the same reason, one marker says it. */
function onceEach(blocks: PackInput['record']['ownBlocks']): PackInput['record']['ownBlocks'] {
  const said = (block: (typeof blocks)[number]): string =>
    'withheld' in block ? `${block.audience} ${block.heading} ${block.withheld}` : ''
  return blocks.filter(
    (block, index) => said(block) === '' || blocks.findIndex((one) => said(one) === said(block)) === index,
  )
}

export function signaturesSection(input: PackInput): Section {
  const signatures = signaturesOf(input)
  const waiting = sides.filter((side) => signedAt(signatures, side) === null)
  const blocks: Block[] = []
  if (signatures.length > 0) blocks.push(signatureTable(signatures))
  for (const side of waiting) blocks.push(...text(`${sideWords[side]} has not signed.`, 'strong'))
  for (const words of [...(input.bothSigned ? notComplete(input) : []), ...onlyDissent(input)])
    blocks.push(...text(words, 'strong'))
  for (const words of new Set(signatures.map(({ statement }) => statement.statement)))
    blocks.push({ kind: 'quote', text: words, by: signersOf(signatures, words), voice: 'member' })
  return { slug: 'signatures', heading: 'Signatures', blocks }
}

const signersOf = (signatures: readonly Signature[], words: string): string =>
  `Signed by ${signatures
    .filter(({ statement }) => statement.statement === words)
    .map(({ statement }) => statement.signer.name)
    .join('; ')}`

function signatureTable(signatures: readonly Signature[]): Block {
  return {
    kind: 'table',
    caption: 'Each signed by their own key, one statement for the whole meeting',
    columns: [{ label: 'Who' }, { label: 'Agency' }, { label: 'Position' }, { label: 'Signed' }],
    rows: signatures.map(({ statement, item }) => [
      cell(statement.signer.name, [statement.signer.role]),
      cell(sideWords[statement.signer.agency], [
        statement.signer.agencyName,
        statement.signer.odsCode || 'No ODS code given',
      ]),
      cell(positionOf(statement, item)),
      cell(dateAndTime(statement.claimedAt)),
    ]),
  }
}

function positionOf(statement: Signature['statement'], item: Signature['item']): string {
  if (statement.kind === 'void') return `Withdrawn from version ${item.recordVersion}`
  return item.position === 'agree' ? 'Agree' : 'Dissent'
}

export function checkSection(input: PackInput): Section {
  const blocks: Block[] = [
    ...text(
      'This page is for reading. What was signed is decision.json and record.json in the same folder. VERIFY.txt there says how to check them with openssl and sha256sum, without Accord. Both agencies’ copies show the same four words.',
    ),
    { kind: 'code', label: 'Four words', lines: [input.fingerprint.join(' ')] },
    { kind: 'code', label: 'SHA-256 of decision.json', lines: [sha256Hex(input.decisionJson)] },
    { kind: 'code', label: 'SHA-256 of record.json', lines: [sha256Hex(input.recordJson)] },
    ...signaturesOf(input).map(({ statement: { signer } }): Block => ({
      kind: 'code',
      label: `SHA-256 of the key of ${signer.name}`,
      lines: [signer.keySha256],
    })),
    { kind: 'code', label: 'Head of the audit trail', lines: input.checkpoint.trim().split('\n') },
  ]
  return { slug: 'check', heading: 'How to check this record', blocks }
}
