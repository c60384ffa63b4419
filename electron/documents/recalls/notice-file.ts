import type { Recall, RecallHolder } from '../../../shared/recalls.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { shortId } from '../short-id.ts'
import type { NamedFile } from '../write-files.ts'
import { noticePage, noticeTitle } from './notice-page.ts'

/** One holder's PDF, under a name that says whose neither the copy nor the notice is. The same notice gives the same bytes. */
export async function noticeFile(
  recall: Recall,
  holder: RecallHolder,
  printed: Uint8Array,
): Promise<NamedFile> {
  const idFrom = sha256Hex(noticePage(recall, holder).html)
  const settled = { title: noticeTitle(recall), at: recall.openedAt, idFrom }
  return { name: `recall-notice-${shortId(holder.id)}.pdf`, bytes: await fixPdf(printed, settled) }
}
