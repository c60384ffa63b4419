import { hasRightToLeft } from '../../../../shared/kernel/text-direction.ts'
import type { Passage } from './passages.ts'

/** Stands where words were found, so that each is found once and the place of the others stays. */
const found = '\0'
/** Letters. What a page's end parts has at least so many before it; fewer would be found anywhere. */
const shortestPiece = 4

const mirrored: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}

/**
 * Words as they can be compared: a page has spaces where its lines end and nowhere else for certain, ligatures and
 * narrow forms where the writer had letters, and brackets turned with the direction of what is in them.
 */
export const comparable = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\0\p{Cf}\u{FE00}-\u{FE0F}]/gu, '')
    .replace(/[)\]}>»›]/g, (bracket) => mirrored[bracket] ?? bracket)

/** The words of a document's pages, from which passages are taken away one by one. */
export class PagedWords {
  #words: string
  readonly #starts: readonly number[]

  constructor(pages: readonly string[]) {
    this.#words = pages.join('')
    let end = 0
    this.#starts = [0, ...pages.map((page) => (end += page.length))]
  }

  /** What is on the pages and in no passage that was taken. */
  get left(): readonly string[] {
    return this.#words.split(/\0+/).filter((words) => words !== '')
  }

  takeWhole(words: string): boolean {
    const at = this.#words.indexOf(words)
    if (at !== -1) this.#blank({ at, length: words.length })
    return at !== -1
  }

  /** A row that is longer than a page begins on one and goes on on the next ones, with other columns between. */
  takeOverPages(words: string): boolean {
    for (let page = 0; page + 1 < this.#starts.length; page++) {
      const pieces = this.#piecesFrom(words, page)
      if (pieces === null) continue
      for (const piece of pieces) this.#blank(piece)
      return true
    }
    return false
  }

  #blank({ at, length }: { readonly at: number; readonly length: number }): void {
    this.#words = this.#words.slice(0, at) + found.repeat(length) + this.#words.slice(at + length)
  }

  #piecesFrom(words: string, page: number): { at: number; length: number }[] | null {
    const [start, end] = [this.#starts[page], this.#starts[page + 1]]
    if (start === undefined || end === undefined) return null
    const text = this.#words.slice(start, end)
    const longest = longestBeginning(words, text)
    if (longest === words.length) return [{ at: start + text.indexOf(words), length: words.length }]
    // What stands after the end of a piece may begin as its next piece does, by chance.
    for (let length = longest; length >= Math.max(shortestPiece, longest - 2); length--) {
      const rest = this.#piecesFrom(words.slice(length), page + 1)
      if (rest !== null) return [{ at: start + text.indexOf(words.slice(0, length)), length }, ...rest]
    }
    return null
  }
}

function longestBeginning(words: string, text: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const length = Math.ceil((low + high) / 2)
    if (text.includes(words.slice(0, length))) low = length
    else high = length - 1
  }
  return low
}

interface Sought {
  readonly words: string
  readonly passage: Passage
}

const sought = (passage: Passage): Sought[] => {
  const words = comparable(passage.words)
  return words === '' ? [] : [{ words, passage }]
}

const longestFirst = (a: { words: string }, b: { words: string }): number => b.words.length - a.words.length

/**
 * Takes every passage, whole where it stands whole, else in its parts, the longest first, so that no short one is taken
 * out of the middle of a longer. Answers whether all were there. `again` may be there more than once.
 */
export function takeAll(pages: PagedWords, passages: readonly Passage[], again: readonly string[]): boolean {
  const turned: string[] = []
  let isMissing = false
  for (let waiting = passages.flatMap(sought).toSorted(longestFirst); waiting.length > 0;) {
    const [next, ...others] = waiting as [Sought, ...Sought[]]
    waiting = others
    if (pages.takeWhole(next.words)) continue
    const { words, parts } = next.passage
    if (parts.length > 0) waiting = [...others, ...parts.flatMap(sought)].toSorted(longestFirst)
    else if (hasRightToLeft(words)) turned.push(words)
    else if (!pages.takeOverPages(next.words)) isMissing = true
  }
  for (const words of again) while (pages.takeWhole(words));
  return takeTurned(pages, turned) && !isMissing
}

/**
 * A line in two directions is drawn from left to right, stretch by stretch, so a passage in them is in pieces: each of
 * its words must be there, and each mark between them.
 */
const takeTurned = (pages: PagedWords, passages: readonly string[]): boolean =>
  passages
    .flatMap(
      (passage) =>
        passage.normalize('NFKC').match(/[\p{L}\p{M}\p{Cf}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}\p{Cf}]/gu) ?? [],
    )
    .flatMap((words) => sought({ words, parts: [] }))
    .toSorted(longestFirst)
    .every(({ words }) => pages.takeWhole(words))
