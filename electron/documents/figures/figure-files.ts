import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { wordAndPdf } from '../docx/word-and-pdf.ts'
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
  const stem = `figures-${scope.from}-to-${scope.to}`
  const [word, ...printed] = await wordAndPdf(stem, { ...text, stamp: 'For the board', foot, at }, pdf)
  const csv = { name: `${stem}.csv`, bytes: new TextEncoder().encode(figuresCsv(paper.figures)) }
  return [word, csv, ...printed]
}
