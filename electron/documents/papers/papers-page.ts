import { confidentialLine, copyLine } from '../../../shared/paper-lines.ts'
import type { PaperBlock, PaperPage, Papers } from '../../../shared/papers.ts'
import { blockMarkup } from '../page/block-markup.ts'
import { markup, nothing } from '../page/markup.ts'
import type { Markup } from '../page/markup.ts'
import type { PrintSettings } from '../page/print-settings.ts'

/** Type that is a step smaller for each: a page that took more room than was reckoned keeps its number all the same. */
export const fits = ['fit-0', 'fit-1', 'fit-2', 'fit-3', 'fit-4'] as const
export type Fit = (typeof fits)[number]

/** These pages of the papers as a whole HTML document to print: each stands on one sheet, under its own number. */
export function papersPage(papers: Papers, numbers: readonly number[], fit: Fit = 'fit-0'): string {
  const chosen = papers.pages.filter(({ number }) => numbers.includes(number))
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>${papersTitle(papers)}</title>
<link rel="stylesheet" href="/print/papers.css" />
</head>
<body class="${fit}">
${chosen.map((page) => pageMarkup(papers, page))}</body>
</html>
`.value
}

/** What may stand in a window's or a printer's title: no name of a person. */
export const papersTitle = ({ heldOn, version }: Papers): string => `Papers ${heldOn}, version ${version}`

/** Header and footer stand in the page itself, so that a page printed alone has its own number. */
export const papersSettings: PrintSettings = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: false,
  headerTemplate: '',
  footerTemplate: '',
}

function pageMarkup(papers: Papers, page: PaperPage): Markup {
  const marks = page.marks.map((mark) => markup`<strong>${mark}</strong>`)
  return markup`<section class="page">
<header><span>${page.heading}</span><span class="marks">${marks}</span></header>
<div class="content">
${page.blocks.map(paperBlockMarkup)}</div>
<footer>
<p>${confidentialLine(papers.confidentiality)}</p>
<p><span>${copyLine(papers)}</span><span class="number">Page ${page.number} of ${papers.pages.length}</span></p>
</footer>
</section>
`
}

function paperBlockMarkup(block: PaperBlock): Markup {
  if (block.kind === 'title')
    return markup`<div class="title"><p class="eyebrow">${block.eyebrow}</p><h1 dir="auto">${block.text}</h1></div>\n`
  if (block.kind === 'section') return markup`<h2>${block.text}</h2>\n`
  if (block.kind === 'contents')
    return markup`<ol class="contents">\n${block.rows.map(contentsMarkup)}</ol>\n`
  return block.kind === 'quote' ? quoteMarkup(block) : blockMarkup(block)
}

/** On each page only the part of it that stands there: the words, who said them, or both. */
function quoteMarkup(block: Extract<PaperBlock, { kind: 'quote' }>): Markup {
  if (block.text === '') return markup`<p class="note" dir="auto">${block.by}</p>\n`
  return blockMarkup(block)
}

type Row = Extract<PaperBlock, { kind: 'contents' }>['rows'][number]

const contentsMarkup = ({ position, startsAt, title, note, page }: Row): Markup => markup`<li>
<span class="position">${position}</span><span class="time">${startsAt}</span><span class="what" dir="auto">${title}${
  note === '' ? nothing : markup`<span class="note">${note}</span>`
}</span><span class="at">${page === null ? '' : page}</span></li>\n`
