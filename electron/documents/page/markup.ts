import { printable } from '../printable.ts'

/** Text that is already safe to stand in a document. Only this module makes it. */
export class Markup {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

type Part = string | number | Markup | readonly Markup[]

/**
 * A template for HTML that is also well-formed XML. Everything put into it is escaped unless it is markup already,
 * so that forgetting to escape is not possible; values stand in text or in double-quoted attributes only.
 */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map((part, index) => safe(part) + (fixed[index + 1] ?? ''))
  return new Markup((fixed[0] ?? '') + written.join(''))
}

export const nothing = new Markup('')

function safe(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return part instanceof Markup ? part.value : part.map((one) => one.value).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeText = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** The lines of a text, with a break between each. */
export const lines = (text: string): readonly Markup[] =>
  text.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`))
