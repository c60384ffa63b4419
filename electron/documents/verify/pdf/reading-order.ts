import { hasRightToLeft } from '../../../../shared/kernel/text-direction.ts'

export interface Glyph {
  readonly text: string
  /** How far down the page, as the page itself measures. */
  readonly line: number
}

/**
 * Glyphs are drawn from the left. Words that run from right to left are turned back, line by line: from the first such
 * letter to the last, with the spaces and marks between them, up to a letter or figure that runs the other way.
 */
export function inReadingOrder(glyphs: readonly Glyph[]): string {
  const words: string[] = []
  for (let at = 0; at < glyphs.length;) {
    const end = turnedUntil(glyphs, at)
    const stretch = glyphs.slice(at, Math.max(end, at + 1)).map(({ text }) => text)
    words.push(...(end > at ? stretch.toReversed() : stretch))
    at += stretch.length
  }
  return words.join('')
}

const runsTheOtherWay = /[\p{L}\p{N}]/u

/** Where a stretch of right-to-left words that begins here ends; here, where none begins. */
function turnedUntil(glyphs: readonly Glyph[], from: number): number {
  let end = from
  for (let at = from; at < glyphs.length; at++) {
    const { text, line } = glyphs[at] as Glyph
    if (line !== glyphs[from]?.line) break
    if (hasRightToLeft(text)) end = at + 1
    else if (end === from || runsTheOtherWay.test(text)) break
  }
  return end
}
