import { literally } from './kernel/pattern.ts'

/** A short form as it stands in a text, and what it stands for. */
export interface Term {
  readonly short: string
  readonly expansion: string
}

/** A stretch of a text. The texts of all pieces that are not `added` are exactly the text that was read. */
export interface Piece {
  readonly text: string
  /** The term that this piece is, or that it explains. */
  readonly term: Term | null
  /** Put in to explain the piece before it; not part of what was written. */
  readonly added: boolean
}

/** Whole words only, letter case as given, with a plural s; the longest wins, so that "MCA DoLS" is not "MCA". */
function patternOf(terms: readonly Term[]): RegExp {
  const shorts = terms.map(({ short }) => literally(short)).toSorted((a, b) => b.length - a.length)
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${shorts.join('|')})s?(?![\p{L}\p{M}\p{N}_])`, 'gu')
}

// The same few lists read hundreds of texts a record, and building the pattern took nearly all of the time.
const patterns = new WeakMap<readonly Term[], RegExp>()

function pattern(terms: readonly Term[]): RegExp {
  const found = patterns.get(terms) ?? patternOf(terms)
  patterns.set(terms, found)
  return found
}

const plain = (text: string): Piece[] => (text === '' ? [] : [{ text, term: null, added: false }])

/** The text cut at every known term; the pieces joined are the text. */
export function termPieces(text: string, terms: readonly Term[]): Piece[] {
  if (terms.length === 0 || text === '') return plain(text)
  const known = new Map(terms.map((term) => [term.short, term]))
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(pattern(terms))) {
    const term = known.get(found) ?? known.get(found.replace(/s$/, ''))
    if (!term) continue
    pieces.push(...plain(text.slice(from, index)), { text: found, term, added: false })
    from = index + found.length
  }
  return [...pieces, ...plain(text.slice(from))]
}

/**
 * The same with each term explained where it is first used: "AMHP (approved mental health professional)". Words are
 * only ever added, never moved or replaced: the sentence stays its writer's, and its grammar stands. `seen` holds what
 * was explained before and grows; a term that the writer explained there themselves is left alone.
 */
export function spelledOut(text: string, terms: readonly Term[], seen: Set<string> = new Set()): Piece[] {
  const pieces = termPieces(text, terms)
  return pieces.flatMap((piece, index): Piece[] => {
    const { term } = piece
    if (!term || seen.has(term.short)) return [piece]
    seen.add(term.short)
    const [before, after] = [pieces[index - 1]?.text ?? '', pieces[index + 1]?.text ?? '']
    if (isExplained(term, before, after)) return [piece]
    return [piece, { text: ` (${expansionOf(piece.text, term)})`, term, added: true }]
  })
}

export const spellOut = (text: string, terms: readonly Term[], seen?: Set<string>): string =>
  spelledOut(text, terms, seen)
    .map((piece) => piece.text)
    .join('')

/** Those of the terms that stand in any of the texts, in the order of the list. */
export function termsIn(texts: Iterable<string>, terms: readonly Term[]): Term[] {
  const found = new Set<Term | null>()
  for (const text of texts) for (const { term } of termPieces(text, terms)) found.add(term)
  return terms.filter((term) => found.has(term))
}

/** "approved mental health professional (AMHP)" or "AMHP (approved …)", as the writer has it. */
function isExplained({ expansion }: Term, before: string, after: string): boolean {
  const words = fold(expansion)
  return (
    new RegExp(String.raw`${literally(words)}s?\s*[(‘“"']*$`, 'u').test(fold(before)) ||
    new RegExp(String.raw`^\s*(?:[(,:–—-]|stands for|means)\s*(?:an?\s|the\s)?${literally(words)}`, 'u').test(
      fold(after),
    )
  )
}

const fold = (text: string): string => text.toLocaleLowerCase('en-GB')

/** Several of them are said as several, where adding an s is right: not "resource allocation systemss". */
function expansionOf(found: string, { short, expansion }: Term): string {
  const isMany = found !== short
  const takesS = /[a-z]$/.test(expansion) && !/(?:s|y|ing|\b(?:of|for|in|to)\b.*)$/.test(expansion)
  return isMany && takesS ? `${expansion}s` : expansion
}
