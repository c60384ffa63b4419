import type { Recall, RecallHolder } from '../../../shared/recalls.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { shortId } from '../short-id.ts'
import type { NamedFile } from '../write-files.ts'
import { noticePage, noticeTitle } from './notice-page.ts'

type Print = (pages: ReturnType<typeof noticePage>[]) => Promise<Uint8Array[]>

/** One PDF a holder, under a name that says whose neither the copy nor the notice is. The same notice gives the same bytes. */
export async function noticeFiles(
  recall: Recall,
  holders: readonly RecallHolder[],
  print: Print,
): Promise<NamedFile[]> {
  const pages = holders.map((holder) => noticePage(recall, holder))
  const printed = await print(pages)
  return Promise.all(
    holders.map(async ({ id }, index): Promise<NamedFile> => {
      const idFrom = sha256Hex(pages[index]?.html ?? '')
      const settled = { title: noticeTitle(recall), at: recall.openedAt, idFrom }
      return {
        name: `recall-notice-${shortId(id)}.pdf`,
        bytes: await fixPdf(printed[index] ?? new Uint8Array(), settled),
      }
    }),
  )
}
