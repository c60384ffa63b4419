import { letterClass } from '../../../shared/letters/lay-out.ts'
import type { LetterBlock, LetterPage, LetterPart } from '../../../shared/letters/lay-out.ts'
import { lines, markup, nothing } from '../page/markup.ts'
import type { Markup } from '../page/markup.ts'

/** The letter as a whole HTML document to print; it needs print/letter.css at `/print/letter.css` and nothing else. */
export function letterPage(page: LetterPage): string {
  const address = page.address.map((line) => markup`<p>${line}</p>\n`)
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>${letterTitle(page)}</title>
<link rel="stylesheet" href="/print/letter.css" />
</head>
<body class="${letterClass(page.format)}">
<header class="head">
<div><p class="from">${page.from}</p>
<p>${page.agencies}</p></div>
${page.address.length === 0 ? nothing : markup`<div class="address">${address}</div>`}
</header>
<div class="about">
<div class="to"><p class="name" dir="auto">${page.to}</p>
${page.toAddress.map((line) => markup`<p dir="auto">${line}</p>\n`)}</div>
<p class="date">${page.date}</p>
<p class="reference">Our reference: ${page.reference}</p>
</div>
${page.banner === '' ? nothing : markup`<p class="banner">${page.banner}</p>\n`}<main>
${page.parts.map(partMarkup)}</main>
</body>
</html>
`.value
}

/** For the title of the document: the reference and never a name, since windows and printers show it. */
export const letterTitle = ({ reference }: LetterPage): string => `Letter about ${reference}`

const partMarkup = ({ heading, blocks }: LetterPart): Markup =>
  markup`<section class="${heading === '' ? 'unheaded' : 'headed'}">
${heading === '' ? nothing : markup`<h2>${heading}</h2>\n`}${blocks.map(blockMarkup)}</section>\n`

function blockMarkup(block: LetterBlock): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p dir="auto">${lines(block.lines.join('\n'))}</p>\n`
    case 'list':
      return markup`<ul>\n${block.items.map((item) => markup`<li dir="auto">${item}</li>\n`)}</ul>\n`
    case 'picture':
      return markup`<div class="row"><div class="picture"></div><p dir="auto">${block.text}</p></div>\n`
  }
}
