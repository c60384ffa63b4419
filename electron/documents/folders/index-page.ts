import { cell, list, text } from '../../../shared/blocks.ts'
import type { Block } from '../../../shared/blocks.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { marking } from '../content/record-layout.ts'
import { documentPage } from '../page/document-page.ts'
import { footerRow, headerRow, pageSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import type { IndexRow } from './index-rows.ts'

export const indexTitle = 'Index of records'

/** The index on paper: which folder is whose, and what lies in each. */
export function indexPage(
  side: Side,
  rows: readonly IndexRow[],
): { readonly html: string; readonly settings: PrintSettings } {
  const meetings = Map.groupBy(rows, ({ meeting }) => meeting)
  return {
    html: documentPage({
      title: indexTitle,
      eyebrow: 'Records of shared decisions',
      heading: rows[0]?.agency ?? indexTitle,
      head: text(
        'One folder a record. Its name tells nothing about the person; this page does, by initials.',
      ),
      sections: [
        ...[...meetings].map(([day, ofDay]) => ({
          slug: 'folders',
          heading: `Meeting of ${longDate(day)}`,
          blocks: [tableOf(day, ofDay)],
        })),
        { slug: 'inside', heading: 'What is in each folder', blocks: list(inside[side]) },
      ],
    }),
    settings: pageSettings(headerRow(indexTitle, ''), footerRow(marking)),
  }
}

const tableOf = (day: string, rows: readonly IndexRow[]): Block => ({
  kind: 'table',
  caption: `Folders of ${shortDate(day)}`,
  columns: [{ label: 'Folder' }, { label: 'Case' }, { label: 'Initials' }, { label: 'Signed' }],
  rows: rows.map(({ folder, case: reference, initials, version, signed }) => [
    cell(folder),
    cell(reference, version === '1' ? [] : [`version ${version}`]),
    cell(initials),
    cell(signed),
  ]),
})

const common = [
  'record.pdf: the record to read and to file. It carries the signed decision inside it.',
  'record.docx: the same in Word.',
  'decision.json, record.json, sign-off: what was signed, and the signatures.',
]
const last = 'VERIFY.txt: how to check all this without Accord, on Windows, Mac or Linux.'
const inside: Readonly<Record<Side, readonly string[]>> = {
  health: [...common, 'fhir: the same for a clinical system.', last],
  socialCare: [...common, 'csv: budget, actions, attendance, risks and decision, for a spreadsheet.', last],
}
