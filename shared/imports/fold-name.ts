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

/** A name for comparing only: case, accents, apostrophes, hyphens, spaces and other marks folded away. `D’Arcy` is `darcy`. */
export function foldName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[ßæœøłđðþħı]/g, (letter) => apart[letter] ?? letter)
      // U+02BC and its neighbours are apostrophes that Unicode counts as letters.
      .replace(/[^\p{L}\p{N}]|[\u02B0-\u02FF]/gu, '')
  )
}
