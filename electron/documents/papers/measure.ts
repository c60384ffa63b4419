// How much room text takes on paper, without asking a browser: so that the pages are known before anything is printed,
// and are the same on screen, in print and in the PDF. It errs on the wide side: a page with room to spare is no harm.

const narrow = /[iljI.,:;'’‘!|()[\]\-‐ ]/
const medium = /[frt/"“”*]/
const wide = /[mwMW@%—…]/
const upper = /[A-Z&]/

/** Of the app's own typeface, in ems, rounded up; scripts it does not have are taken from other faces, as wide as high. */
function widthOf(character: string): number {
  if (narrow.test(character)) return 0.31
  if (medium.test(character)) return 0.42
  if (wide.test(character)) return 0.9
  if (upper.test(character)) return 0.68
  const code = character.codePointAt(0) ?? 0
  if (/[0-9]/.test(character)) return 0.62
  if (code < 0x80) return 0.56
  return code < 0x500 ? 0.72 : 1.1
}

const mmOfPt = 25.4 / 72

/** The width of a text in millimetres at most. */
export function widthMm(text: string, pt: number): number {
  let ems = 0
  for (const character of text) ems += widthOf(character)
  return ems * pt * mmOfPt
}

/** The lines that a text takes at most, each as a stretch of it; joined they are the text again. */
export function wrap(text: string, width: number, pt: number): readonly string[] {
  return text.split(/(?<=\n)/).flatMap((line) => wrapLine(line, width, pt))
}

function wrapLine(line: string, width: number, pt: number): string[] {
  const lines: string[] = []
  let [current, used] = ['', 0]
  for (const word of line.split(/(?<=\s)(?=\S)/)) {
    const wordWidth = widthMm(word.trimEnd(), pt)
    if (current !== '' && used + wordWidth > width) {
      lines.push(current)
      ;[current, used] = ['', 0]
    }
    if (wordWidth > width) {
      const pieces = breakWord(word, width, pt)
      lines.push(...pieces.slice(0, -1))
      current = pieces.at(-1) ?? ''
    } else {
      current += word
    }
    used = widthMm(current, pt)
  }
  return [...lines, current]
}

/** One longer than the column is broken anywhere, as the printer does. */
function breakWord(word: string, width: number, pt: number): string[] {
  const pieces = ['']
  for (const character of word) {
    const last = pieces.at(-1) ?? ''
    if (last !== '' && widthMm(last + character, pt) > width) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}
