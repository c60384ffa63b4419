import type { PartToWrite } from '../../../shared/person-parts.ts'
import { documentDocx } from '../docx/document-docx.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { spelled } from '../minutes/printed-minutes.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import type { NamedFile } from '../write-files.ts'

const eyebrowOf = ({ reader }: PartToWrite): string => (reader === 'gp' ? 'Letter' : 'Summary')
const marking = 'Official-Sensitive: personal'

/** One part as a whole HTML document to print, and how it is printed. */
export function partPage(part: PartToWrite): { readonly html: string; readonly settings: PrintSettings } {
  const { text } = part
  return {
    html: documentPage({ ...text, eyebrow: eyebrowOf(part), sections: spelled(text), isCompact: true }),
    settings: pageSettings(headerRow(text.title, ''), footerRow(marking)),
  }
}

/** The files of one part, Word first. The same record gives the same bytes. */
export async function partFiles(at: string, part: PartToWrite, pdf: Uint8Array | null): Promise<NamedFile[]> {
  const { text, fileStem } = part
  const docx = await documentDocx({
    ...text,
    sections: spelled(text),
    stamp: eyebrowOf(part),
    foot: marking,
    at,
  })
  const word = { name: `${fileStem}.docx`, bytes: docx }
  if (pdf === null) return [word]
  const settled = await fixPdf(pdf, { title: text.title, at, idFrom: sha256Hex(docx) })
  return [word, { name: `${fileStem}.pdf`, bytes: settled }]
}
