import type { Block, Cell, Column, Fact, Table } from '../../../shared/blocks.ts'
import { chartMarkup } from './chart-markup.ts'
import { lines, markup, nothing } from './markup.ts'
import type { Markup } from './markup.ts'
import { paragraphs } from '../printable.ts'
import { shareWords } from '../../../shared/share-words.ts'

const width = 1000
const gap = 6

/** Who pays how much of a total, as a bar: health plain, social care striped, so that it reads without colour. */
function shareMarkup(share: Extract<Block, { kind: 'share' }>): Markup {
  const { healthPence, socialCarePence, words } = share
  const split = Math.round((width * healthPence) / (healthPence + socialCarePence))
  const space = healthPence > 0 && socialCarePence > 0 ? gap / 2 : 0
  return markup`<figure class="share">
<svg role="img" aria-label="${shareWords(share)}" viewBox="0 0 ${width} 24" preserveAspectRatio="none">
<defs><pattern id="stripes" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="plum" width="12" height="12" /><rect class="stripe" width="4" height="12" /></pattern></defs>
<rect class="blue" width="${Math.max(0, split - space)}" height="24" />
<rect x="${split + space}" width="${Math.max(0, width - split - space)}" height="24" fill="url(#stripes)" />
</svg>
<figcaption><span class="health">Health ${words.health}</span> <span class="social-care">Social care ${words.socialCare}</span></figcaption>
</figure>\n`
}

// dir="auto": a person's words may be in a script that runs the other way.

/** One block of the record as the printed page shows it; classes are those of print/record.css. */
export function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h3 dir="auto">${block.text}</h3>\n`
    case 'text':
      return textMarkup(block.text, block.voice)
    case 'quote':
      return quoteMarkup(block)
    case 'list':
      return markup`<ul>\n${block.items.map((item) => markup`<li dir="auto">${lines(item)}</li>\n`)}</ul>\n`
    case 'facts':
      return markup`<dl>\n${block.rows.map(factMarkup)}</dl>\n`
    case 'table':
      return tableMarkup(block)
    case 'share':
      return shareMarkup(block)
    case 'chart':
      return chartMarkup(block)
    case 'code':
      return codeMarkup(block.label, block.lines)
  }
}

const textMarkup = (text: string, voice: string): Markup =>
  markup`${paragraphs(text).map((each) => markup`<p class="${voice}" dir="auto">${lines(each)}</p>\n`)}`

function codeMarkup(label: string, each: readonly string[]): Markup {
  const values = each.map((line) => markup`<dd>${line}</dd>`)
  return markup`<dl class="code">\n<div><dt>${label}</dt>${values}</div>\n</dl>\n`
}

function quoteMarkup({ text, by, voice }: Extract<Block, { kind: 'quote' }>): Markup {
  const said = paragraphs(text).map((each) => markup`<p dir="auto">${lines(each)}</p>`)
  return markup`<figure class="said ${voice}">
<blockquote>${said}</blockquote>
<figcaption dir="auto">${by}</figcaption>
</figure>\n`
}

const sideClass = { health: 'health', socialCare: 'social-care' } as const

function factMarkup({ label, text, side }: Fact): Markup {
  const values = paragraphs(text).map((each) => markup`<dd dir="auto">${lines(each)}</dd>`)
  const className = side === undefined ? 'plain' : sideClass[side]
  return markup`<div class="${className}"><dt>${label}</dt>${values}</div>\n`
}

function tableMarkup({ caption, columns, rows, totals }: Table): Markup {
  const classes = columns.map(columnClass)
  const heads = columns.map(
    ({ label }, index) => markup`<th scope="col" class="${classes[index] ?? ''}">${label}</th>`,
  )
  const body = rows.map(
    (row) =>
      markup`<tr>${row.map((cell, index) => cellMarkup(cell, index === 0, classes[index] ?? ''))}</tr>\n`,
  )
  return markup`<table>
<caption>${caption}</caption>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${body}</tbody>
${totals === undefined ? nothing : totalsMarkup(totals, classes)}</table>\n`
}

function totalsMarkup(totals: readonly (readonly string[])[], classes: readonly string[]): Markup {
  const rows = totals.map((total) => {
    const cells = total.map((part, index) =>
      index === 0
        ? markup`<th scope="row">${part}</th>`
        : markup`<td class="${classes[index] ?? ''}">${part}</td>`,
    )
    return markup`<tr>${cells}</tr>\n`
  })
  return markup`<tfoot>\n${rows}</tfoot>\n`
}

const columnClass = (column: Column): string =>
  [column.isAmount === true ? 'amount' : 'words', column.side === undefined ? '' : sideClass[column.side]]
    .filter((name) => name !== '')
    .join(' ')

function cellMarkup(cell: Cell, isHeader: boolean, className: string): Markup {
  const notes = (cell.notes ?? []).map((note) => markup`<span class="note" dir="auto">${note}</span>`)
  const inside = markup`<span dir="auto">${lines(cell.text)}</span>${notes}`
  return isHeader
    ? markup`<th scope="row" class="${className}">${inside}</th>`
    : markup`<td class="${className}">${inside}</td>`
}
