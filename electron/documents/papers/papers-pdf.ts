import type { Papers } from '../../../shared/papers.ts'
import { canonicalJson } from '../../proof/jcs.ts'
import { countPages, fixPdf } from '../fixed-pdf.ts'
import { papersTitle } from './papers-page.ts'

/**
 * These pages of the papers, each on one sheet under its own number; null where one of them took more than its sheet. The
 * same papers give the same bytes.
 */
export async function papersPdf(
  papers: Papers,
  numbers: readonly number[],
  printed: Uint8Array,
): Promise<Uint8Array | null> {
  if ((await countPages(printed)) !== numbers.length) return null
  return fixPdf(printed, {
    title: papersTitle(papers),
    at: papers.issuedAt,
    idFrom: canonicalJson([papers.memberId, papers.fingerprint, numbers]),
  })
}
