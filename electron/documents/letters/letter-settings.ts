import { letterFootSize } from '../../../shared/letters/lay-out.ts'
import type { LetterPage } from '../../../shared/letters/lay-out.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { markup } from '../page/markup.ts'

// Chromium draws it in a document of its own, out of reach of any style sheet.
export function letterSettings({ reference, format }: LetterPage): PrintSettings {
  const row = `box-sizing:border-box;width:100%;padding:0 20mm;display:flex;justify-content:space-between;font:${letterFootSize[format]} sans-serif;color:#454d57`
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      markup`<div style="${row}"><span>${reference}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
        .value,
  }
}
