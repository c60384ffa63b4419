import type { Block, Table } from '../../../shared/blocks.ts'
import { shareWords } from '../../../shared/share-words.ts'
import { lines, markup, nothing } from '../page/markup.ts'
import type { Markup } from '../page/markup.ts'
import { paragraphs } from '../printable.ts'
import type { Narrative } from './types.ts'

/** A section as FHIR lets it be told: basic HTML only (rule txt-1), so the same words without the page's figures. */
export function narrative(blocks: readonly Block[]): Narrative {
  const inside = blocks.map(blockNarrative)
  return { status: 'generated', div: markup`<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`.value }
}

function blockNarrative(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h3>${block.text}</h3>`
    case 'text':
      return plain(block.text)
    case 'quote':
      return markup`<blockquote>${plain(block.text)}</blockquote>${plain(block.by)}`
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${lines(item)}</li>`)}</ul>`
    case 'facts':
      return markup`<dl>${block.rows.map(({ label, text }) => markup`<dt>${label}</dt><dd>${lines(text)}</dd>`)}</dl>`
    case 'table':
      return tableNarrative(block)
    case 'chart':
      return nothing
    case 'share':
      return plain(`${shareWords(block)}.`)
    case 'code':
      return plain(`${block.label}: ${block.lines.join(' ')}`)
  }
}

const plain = (text: string): Markup =>
  markup`${paragraphs(text).map((each) => markup`<p>${lines(each)}</p>`)}`

function tableNarrative({ caption, columns, rows, totals = [] }: Table): Markup {
  const heads = columns.map(({ label }) => markup`<th>${label}</th>`)
  const body = rows.map(
    (row) => markup`<tr>${row.map(({ text, notes }) => cell([text, ...(notes ?? [])]))}</tr>`,
  )
  const last = totals.map((total) => markup`<tr>${total.map((text) => cell([text]))}</tr>`)
  return markup`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}${last}</tbody></table>`
}

const cell = (parts: readonly string[]): Markup => markup`<td>${lines(parts.join('\n'))}</td>`
