import type { CSSOptions } from 'vite'

type PostCssPlugin = Extract<NonNullable<Exclude<CSSOptions['postcss'], string>>['plugins'], object>[number]

/** A dot more or less can be seen in these: lines, rings and shadows stay as thin as they are drawn. */
const staysThin =
  /^(?:border(?!-radius|-start|-end-)|outline|box-shadow|clip-path|text-decoration|column-rule|--ring|--lift)/

/** The wall grows with its own diagonal, and a sheet of paper is as large as paper. */
const ownSize = /shared-screen\/|\/letter-pages\.|\/wall-preview\.|\/visually-hidden\./

/** Less than this is an edge, and no length. */
const least = 3
const usualRoot = 16

/** The same in what a container is asked: `page (max-width: 47.5rem)`. */
export const growing = (value: string): string =>
  value.replace(/(?<![\w.#-])(\d+(?:\.\d+)?)px\b/g, (as, dots: string) =>
    Number(dots) < least ? as : `${Number(dots) / usualRoot}rem`,
  )

/** What a declaration says in lengths that grow with the root's type size, as `large-window.css` sets it. */
export function growingValue(file: string, property: string, value: string): string {
  if (!/\.module\.css$|\/tokens\.css$/.test(file) || ownSize.test(file)) return value
  if (staysThin.test(property) || value.includes('var(--diagonal)')) return value
  return growing(value)
}

/**
 * Style sheets are written in pixels of the usual root size, 16 px. On a very large window the root grows, and the
 * page with it: so does it for someone whose system has larger text.
 */
export const growingPixels: PostCssPlugin = {
  postcssPlugin: 'growing-pixels',
  Declaration(declaration: Declared) {
    const file = declaration.source?.input.file?.replaceAll('\\', '/') ?? ''
    const value = growingValue(file, declaration.prop, declaration.value)
    if (value !== declaration.value) declaration.value = value
  },
  AtRule: {
    container(rule: { params: string }) {
      const params = growing(rule.params)
      if (params !== rule.params) rule.params = params
    },
  },
}

interface Declared {
  readonly prop: string
  value: string
  readonly source?: { readonly input: { readonly file?: string } }
}
