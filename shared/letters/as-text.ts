import type { LetterBlock, LetterPage } from './lay-out.ts'

/** For the body of an e-mail and for a screen reader: no table, no column, a blank line between any two things. */
export function letterText(page: LetterPage): string {
  const head = [
    [page.from, page.agencies, ...page.address].join('\n'),
    [page.to, page.date, `Our reference: ${page.reference}`].join('\n'),
    page.banner,
  ]
  const body = page.parts.flatMap(({ heading, blocks }) => [
    // A heading is told by its capitals where nothing can be bold.
    heading.toLocaleUpperCase('en-GB'),
    ...blocks.map(blockText),
  ])
  const said = [...head, ...body].map((text) => text.trim()).filter((text) => text !== '')
  return `${said.join('\n\n')}\n`
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'picture':
      return block.text
  }
}
