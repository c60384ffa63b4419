import { documentDocx } from './document-docx.ts'
import type { DocumentParts } from './document-docx.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import type { NamedFile } from '../write-files.ts'

/**
 * A document as Word and, where it was printed, as PDF, Word first; each is called `stem` with its ending. The same document
 * gives the same bytes.
 */
export async function wordAndPdf(
  stem: string,
  parts: DocumentParts,
  printed: Uint8Array | null,
): Promise<[word: NamedFile, ...pdf: NamedFile[]]> {
  const docx = await documentDocx(parts)
  const word = { name: `${stem}.docx`, bytes: docx }
  if (printed === null) return [word]
  const { title, at } = parts
  return [word, { name: `${stem}.pdf`, bytes: await fixPdf(printed, { title, at, idFrom: sha256Hex(docx) }) }]
}
