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

// Characters that XML 1.0 cannot carry at all, even escaped; the store refuses them, but a pack must still open.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Paragraphs at blank lines; the line breaks inside them are the writer's. */
export function paragraphs(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** The lines of a text, with a break between each. */
export const lines = (text: string): readonly Markup[] =>
  text.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`))
