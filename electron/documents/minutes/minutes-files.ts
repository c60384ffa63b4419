import type { MinutesMaterial, MinutesToWrite } from '../../../shared/minutes.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { printedMinutes, spelled } from './printed-minutes.ts'
import { wordAndPdf } from '../docx/word-and-pdf.ts'
import type { NamedFile } from '../write-files.ts'

type Meeting = Omit<MinutesMaterial, 'copies'>

/** One copy as a whole HTML document to print, and how it is printed. */
export function minutesPage({ text }: MinutesToWrite): {
  readonly html: string
  readonly settings: PrintSettings
} {
  const { eyebrow, sections, top, stamp, foot } = printedMinutes(text)
  return {
    html: documentPage({ ...text, eyebrow, sections }),
    settings: pageSettings(headerRow(top, stamp), footerRow(foot)),
  }
}

/** The files of one copy, Word first. The same meeting gives the same bytes; a name says the day, the version and whose. */
export async function minutesFiles(
  meeting: Meeting,
  one: MinutesToWrite,
  pdf: Uint8Array | null,
): Promise<NamedFile[]> {
  const { text, copy } = one
  const version = meeting.version === 0 ? 'draft' : `v${meeting.version}`
  const stem = `minutes-${meeting.heldOn}-${version}-${copy.key}`
  const parts = { ...text, sections: spelled(text), stamp: 'Minutes', foot: text.title, at: meeting.at }
  return wordAndPdf(stem, parts, pdf)
}
