/**
 * Text that runs from right to left, and the marks it needs. Unicode's bidirectional algorithm (UAX 9) shows text in
 * another order than its bytes; an isolate keeps that to the words it stands round.
 */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}](?<=\p{L})/u
const strong = /\p{L}/u

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text)

/** As a page with `dir="auto"` decides it: by the first letter. */
export const directionOf = (text: string): 'rtl' | 'ltr' => {
  const first = strong.exec(text)?.[0]
  return first !== undefined && hasRightToLeft(first) ? 'rtl' : 'ltr'
}

// LRM, RLM, ALM; embeddings LRE, RLE and their end PDF, and LRO; isolates LRI, RLI, FSI and their end PDI.
const marks = /[\u200E\u200F\u061C\u202A-\u202D\u2066-\u2069]/g
const isolateOf: Readonly<Record<string, string>> = { '\u202A': '\u2066', '\u202B': '\u2067' }
const endOfEmbedding = '\u202C'
const endOfIsolate = '\u2069'

/**
 * Keeps the marks in text with letters that run from right to left; elsewhere they turn round nothing but figures, and
 * go. Embeddings become isolates, and each isolate ends on its own line.
 */
export const balanced = (text: string): string =>
  hasRightToLeft(text) ? text.split('\n').map(balancedLine).join('\n') : text.replace(marks, '')

function balancedLine(line: string): string {
  const open: ('embedding' | 'isolate')[] = []
  const kept = line.replace(/[\u202A-\u202C\u2066-\u2069]/g, (mark) => {
    if (mark === endOfEmbedding) return open.at(-1) === 'embedding' && open.pop() ? endOfIsolate : ''
    if (mark === endOfIsolate) return closed(open)
    open.push(mark in isolateOf ? 'embedding' : 'isolate')
    return isolateOf[mark] ?? mark
  })
  return kept + endOfIsolate.repeat(open.length)
}

/** Ends the innermost isolate, and every embedding that began inside it. */
function closed(open: ('embedding' | 'isolate')[]): string {
  const at = open.lastIndexOf('isolate')
  return at < 0 ? '' : endOfIsolate.repeat(open.splice(at).length)
}

/** For words inside another sentence: what runs the other way turns nothing round but itself. */
export const isolated = (text: string): string =>
  hasRightToLeft(text) ? `\u2068${text}${endOfIsolate}` : text
