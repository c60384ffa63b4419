/** A file that the printed page asks its own origin for. `from` is below the project's root. */
export interface StaticFile {
  readonly servedAt: string
  readonly from: string
}

const fonts = [
  'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-wght-italic.woff2',
  'atkinson-hyperlegible-next-latin-ext-wght-italic.woff2',
]

export const printStaticFiles: readonly StaticFile[] = [
  { servedAt: '/print/record.css', from: 'electron/packs/print/record.css' },
  ...fonts.map((name) => ({
    servedAt: `/print/fonts/${name}`,
    from: `node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/${name}`,
  })),
]
