import type { PackInput } from '../../../shared/records.ts'
import { marking } from '../content/record-layout.ts'
import { shortStamp } from '../content/stamp.ts'
import { markup } from './markup.ts'

/** What Electron's `webContents.printToPDF` needs for a record. Tags and outline are off unless asked for. */
export interface PrintSettings {
  readonly pageSize: 'A4'
  readonly preferCSSPageSize: true
  readonly printBackground: true
  readonly generateTaggedPDF: true
  readonly generateDocumentOutline: true
  readonly displayHeaderFooter: boolean
  readonly headerTemplate: string
  readonly footerTemplate: string
}

export const printSettings = (input: PackInput): PrintSettings =>
  pageSettings(pageHeader(input), pageFooter(input))

export function pageSettings(headerTemplate: string, footerTemplate: string): PrintSettings {
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate,
    footerTemplate,
  }
}

// Chromium draws these in documents of their own, out of reach of any style sheet: their style has to stand in them.
// It fills in elements of the classes pageNumber and totalPages. The margins are those of print/record.css.
const row =
  'box-sizing:border-box;width:100%;padding:0 20mm;display:flex;justify-content:space-between;font:9pt sans-serif;color:#454d57'

/** At the left of every page: the case, and how it is to be kept. */
export const headLine = ({ record }: Pick<PackInput, 'record'>): string =>
  `${record.caseReference} · ${marking}`

/** Case reference and marking at the left; at the right the stamp, where the sign-off was not complete. */
export const pageHeader = (input: PackInput): string => headerRow(headLine(input), shortStamp(input))

export const headerRow = (left: string, stamp: string): string =>
  markup`<div style="${row}"><span>${left}</span><strong>${stamp}</strong></div>`.value

/** Which version it is, and its four words. */
export const versionLine = ({ record, fingerprint }: Pick<PackInput, 'record' | 'fingerprint'>): string =>
  `Version ${record.recordVersion} · ${fingerprint.join(' · ')}`

/** The record's four words at the left, the page number at the right. */
export const pageFooter = (input: PackInput): string => footerRow(versionLine(input))

/** What it is at the left, the page number at the right. */
export function footerRow(left: string): string {
  return markup`<div style="${row}"><span>${left}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
    .value
}
