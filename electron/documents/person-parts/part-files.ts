import type { PartToWrite } from '../../../shared/person-parts.ts'
import { spelled } from '../minutes/printed-minutes.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { wordAndPdf } from '../docx/word-and-pdf.ts'
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
export const partFiles = (at: string, part: PartToWrite, pdf: Uint8Array | null): Promise<NamedFile[]> =>
  wordAndPdf(
    part.fileStem,
    { ...part.text, sections: spelled(part.text), stamp: eyebrowOf(part), foot: marking, at },
    pdf,
  )
