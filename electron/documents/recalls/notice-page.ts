import { noticePrinted } from '../../../shared/recall-notice.ts'
import type { Recall, RecallHolder } from '../../../shared/recalls.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'

/** For the title of the document: no name, since windows and printers show it. */
export const noticeTitle = ({ caseReference }: Pick<Recall, 'caseReference'>): string =>
  `Copies called back, ${caseReference}`

/** One holder's notice as a whole HTML document to print, and how it is printed. */
export function noticePage(
  recall: Recall,
  holder: RecallHolder,
): { readonly html: string; readonly settings: PrintSettings } {
  const { eyebrow, heading, head, sections, top, stamp, foot } = noticePrinted(recall, holder)
  return {
    html: documentPage({ title: noticeTitle(recall), eyebrow, heading, head, sections }),
    settings: pageSettings(headerRow(top, stamp), footerRow(foot)),
  }
}
