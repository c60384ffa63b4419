// Letters that Unicode does not take apart into a letter and an accent.
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

// The names of a row are folded several times, and many people share them.
const known = new Map<string, string>()
const mostKept = 20_000

/** A name for comparing only: case, accents, apostrophes, hyphens, spaces and other marks folded away. `D’Arcy` is `darcy`. */
export function foldName(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const folded = fold(name)
  if (known.size >= mostKept) known.clear()
  known.set(name, folded)
  return folded
}

function fold(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[ßæœøłđðþħı]/g, (letter) => apart[letter] ?? letter)
      // U+02BC and its neighbours are apostrophes that Unicode counts as letters.
      .replace(/[^\p{L}\p{N}]|[\u02B0-\u02FF]/gu, '')
  )
}
