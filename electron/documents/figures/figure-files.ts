import { sha256Hex } from '../../proof/jcs.ts'
import { documentDocx } from '../docx/document-docx.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import type { NamedFile } from '../write-files.ts'
import { figuresCsv } from './figures-csv.ts'
import { paperText } from './paper.ts'
import type { FiguresPaper } from './paper.ts'

const foot = 'Counted from the panel’s own records'

/** The board paper as a whole HTML document to print, and how it is printed. */
export function figuresPage(paper: FiguresPaper): {
  readonly html: string
  readonly settings: PrintSettings
} {
  const text = paperText(paper)
  return {
    html: documentPage({ ...text, eyebrow: 'For the board' }),
    settings: pageSettings(headerRow(text.title, ''), footerRow(foot)),
  }
}

/** Word first, then CSV, then the printed one. The same figures give the same bytes; a name says the months. */
export async function figureFiles(paper: FiguresPaper, pdf: Uint8Array | null): Promise<NamedFile[]> {
  const text = paperText(paper)
  const { at, scope } = paper.figures
  const docx = await documentDocx({ ...text, stamp: 'For the board', foot, at })
  const stem = `figures-${scope.from}-to-${scope.to}`
  const files: NamedFile[] = [
    { name: `${stem}.docx`, bytes: docx },
    { name: `${stem}.csv`, bytes: new TextEncoder().encode(figuresCsv(paper.figures)) },
  ]
  if (pdf === null) return files
  const settled = await fixPdf(pdf, { title: text.title, at, idFrom: sha256Hex(docx) })
  return [...files, { name: `${stem}.pdf`, bytes: settled }]
}
