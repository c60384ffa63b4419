import type { Block, Section } from '../../../shared/blocks.ts'
import { blockMarkup } from './block-markup.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

export interface DocumentParts {
  /** Stands in a window's or a printer's title: no name. */
  readonly title: string
  readonly eyebrow: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
}

/** A whole HTML document to print; it needs print/record.css at `/print/record.css` and nothing else. */
export function documentPage({ title, eyebrow, heading, head, sections }: DocumentParts): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>${title}</title>
<link rel="stylesheet" href="/print/record.css" />
</head>
<body>
<header>
<p class="eyebrow">${eyebrow}</p>
<h1 dir="auto">${heading}</h1>
${head.map(blockMarkup)}</header>
<main>
${sections.map(sectionMarkup)}</main>
</body>
</html>
`.value
}

const sectionMarkup = (section: Section): Markup => markup`<section class="${section.slug}">
<h2>${section.heading}</h2>
<div>
${section.blocks.map(blockMarkup)}</div>
</section>
`
