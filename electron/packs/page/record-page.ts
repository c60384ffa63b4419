import type { PackInput } from '../../../shared/records.ts'
import type { Section } from '../../../shared/blocks.ts'
import { recordContent } from '../content/record-content.ts'
import { blockMarkup } from './block-markup.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** The record as a whole HTML document to print; it needs print/record.css at `/print/record.css` and nothing else. */
export function recordPage(input: PackInput): string {
  const { title, heading, head, sections } = recordContent(input)
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>${title}</title>
<link rel="stylesheet" href="/print/record.css" />
</head>
<body>
<header>
<p class="eyebrow">Record of a shared decision</p>
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
