import type { Block, Section } from '../../../shared/blocks.ts'
import { blockMarkup } from './block-markup.ts'
import { markup, nothing } from './markup.ts'
import type { Markup } from './markup.ts'

export interface DocumentParts {
  /** Stands in a window's or a printer's title: no name. */
  readonly title: string
  readonly eyebrow: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
  /** Sets it closer: for a record, which is filed and read by the page. */
  readonly isCompact?: boolean
}

/** A whole HTML document to print; it needs the sheets of `print` below `/print/` and nothing else. */
export function documentPage(parts: DocumentParts): string {
  const { title, eyebrow, heading, head, sections, isCompact = false } = parts
  const compact = isCompact ? markup`<link rel="stylesheet" href="/print/compact.css" />\n` : nothing
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>${title}</title>
<link rel="stylesheet" href="/print/record.css" />
${compact}</head>
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
