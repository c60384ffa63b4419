/** A file that the printed page asks its own origin for. `from` is below the project's root. */
export interface StaticFile {
  readonly servedAt: string
  readonly from: string
}

const sheets = [
  'record.css',
  'compact.css',
  'preview.css',
  'papers.css',
  'fonts.css',
  'blocks.css',
  'tables.css',
  'letter.css',
  'still.css',
]
const fonts = [
  'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-wght-italic.woff2',
  'atkinson-hyperlegible-next-latin-ext-wght-italic.woff2',
]

export const printStaticFiles: readonly StaticFile[] = [
  ...sheets.map((name) => ({ servedAt: `/print/${name}`, from: `electron/documents/print/${name}` })),
  ...fonts.map((name) => ({
    servedAt: `/print/fonts/${name}`,
    from: `node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/${name}`,
  })),
]
