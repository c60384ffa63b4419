/** What a page's content is made of (ISO 32000-1 §7.8.2): operands, and the operators that they come before. */
export type Token =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  | { readonly kind: 'name' | 'operator'; readonly word: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Brackets of arrays and dictionaries; what stands in them follows one by one. */
  | { readonly kind: 'bracket' }

const next =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(?:<(?<hex>[\dA-Fa-f\s]*)>|(?<literal>\()|\/(?<name>[^\0\t\n\f\r ()<>[\]{}/%]*)|(?<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?<operator>[A-Za-z'"][A-Za-z\d*'"]*)|(?<bracket><<|>>|[[\]])|(?<end>$))/y

/** Throws where the content holds anything else; a picture within it does. */
export function* contentTokens(content: Uint8Array): Generator<Token> {
  const text = Buffer.from(content).toString('latin1')
  for (let at = 0; ;) {
    next.lastIndex = at
    const groups = next.exec(text)?.groups
    if (groups === undefined) throw new TypeError('not the content of a page')
    if (groups['end'] !== undefined) return
    at = next.lastIndex
    if (groups['literal'] === undefined) yield tokenOf(groups)
    else {
      const end = endOfLiteral(text, at)
      yield { kind: 'text', bytes: Buffer.from(unescaped(text.slice(at, end)), 'latin1') }
      at = end + 1
    }
  }
}

function tokenOf({ hex, name, number, operator }: Partial<Record<string, string>>): Token {
  if (hex !== undefined) {
    const digits = hex.replace(/\s/g, '')
    return { kind: 'text', bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex') }
  }
  if (name !== undefined) return { kind: 'name', word: name }
  if (number !== undefined) return { kind: 'number', value: Number(number) }
  return operator === undefined ? { kind: 'bracket' } : { kind: 'operator', word: operator }
}

/** Where the bracket that opened before `from` closes; those within are counted, those after a backslash are not. */
function endOfLiteral(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') open++
    else if (text[at] === ')' && --open === 0) return at
  }
  throw new TypeError('a string without an end')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (literal: string): string =>
  literal
    .replace(/\r\n?/g, '\n')
    .replace(/\\(?:([0-7]{1,3})|(\n)|([^]))/g, (_, octal?: string, broken?: string, character?: string) =>
      octal === undefined
        ? broken === undefined
          ? (escapes[character ?? ''] ?? character ?? '')
          : ''
        : String.fromCodePoint(Number.parseInt(octal, 8) & 0xff),
    )
