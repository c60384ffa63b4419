/** How many slips of the finger are forgiven in a typed word: none under four letters, one under eight, then two. */
export const slipsForgiven = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2)

/**
 * The fewest letters to add, drop, change or swap with their neighbour that turn what was typed into the beginning of
 * a word (optimal string alignment), or null where that is more than `most`. Both in lower case, without accents.
 */
export function slips(typed: string, word: string, most: number): number | null {
  if (word.length < typed.length - most) return null
  let [before, above] = [[] as number[], rowOf(word.length)]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1]
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      row.push(
        Math.min(
          at(above, j) + 1,
          at(row, j - 1) + 1,
          at(above, j - 1) + (same ? 0 : 1),
          swapped ? at(before, j - 2) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...row) > most) return null
    ;[before, above] = [above, row]
  }
  const least = Math.min(...above)
  return least <= most ? least : null
}

/**
 * As `slips`, with what is forgiven in a word of that length. The first letter of a shorter one is seldom wrong, and
 * without it too much comes near: "pass" would be "assistant".
 */
export function nearness(typed: string, word: string): number | null {
  const most = slipsForgiven(typed)
  const starts = word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0])
  return most === 0 || (most === 1 && !starts) ? null : slips(typed, word, most)
}

/** How the words begin that may have been meant, where no letter in place of the first was mistyped. */
export const startsMeant = (typed: string): readonly string[] => [
  ...new Set(typed.slice(0, slipsForgiven(typed) + 1)),
]

const rowOf = (length: number): number[] => Array.from({ length: length + 1 }, (_, j) => j)
const at = (row: readonly number[], j: number): number => row[j] ?? Infinity
