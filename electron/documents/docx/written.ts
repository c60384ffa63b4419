import { Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { directionOf, hasRightToLeft } from '../../../shared/kernel/text-direction.ts'
import { paragraphs, printable } from '../printable.ts'

export interface Written extends Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'> {
  readonly isBold?: boolean
}

/** One paragraph of people's text, its line breaks kept, marked as Word needs it where it runs from right to left. */
export function written(text: string, { isBold = false, ...options }: Written = {}): Paragraph {
  return new Paragraph({
    ...options,
    ...(directionOf(text) === 'rtl' && { bidirectional: true }),
    children: runs(text, isBold),
  })
}

/** A paragraph at each blank line; where something runs from right to left at each line, since Word turns whole ones. */
export const writtenAll = (text: string, options: Written = {}): Paragraph[] =>
  paragraphs(text)
    .flatMap((each) => (hasRightToLeft(each) ? each.split('\n') : [each]))
    .map((each) => written(each, options))

/** The text as runs: one for each stretch of a direction and each line. */
export function runs(text: string, isBold = false): TextRun[] {
  const isTurned = directionOf(text) === 'rtl'
  return printable(text)
    .split('\n')
    .flatMap((line, index) =>
      stretches(line.replace(isolates, ''), isTurned).map(
        ({ words, rightToLeft }, place) =>
          new TextRun({
            text: words,
            ...(isBold && { bold: true }),
            ...(rightToLeft && { rightToLeft }),
            ...(index > 0 && place === 0 && { break: 1 }),
          }),
      ),
    )
}

// Word knows no isolates and draws a box for each; a run of its own does what they would.
const isolates = /[\u2066-\u2069]/g
const turned = String.raw`[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]`
// From the first letter of one direction to the last, with the spaces, marks and figures between them.
const rightToLeftStretch = new RegExp(String.raw`${turned}(?:[^\p{L}]*${turned})*`, 'u')
const leftToRightLetter = String.raw`(?!${turned})\p{L}`
const leftToRightStretch = new RegExp(
  String.raw`${leftToRightLetter}(?:(?:(?!${turned})[^\p{L}])*${leftToRightLetter}|[\p{M}\p{N}])*`,
  'u',
)

interface Stretch {
  readonly words: string
  readonly rightToLeft: boolean
}

/** What does not run as the paragraph does is cut out; the rest, with its full stops and brackets, runs with it. */
function stretches(line: string, isTurned: boolean): Stretch[] {
  const against = isTurned ? leftToRightStretch : rightToLeftStretch
  const parts = line.split(new RegExp(`(${against.source})`, 'u'))
  const all = parts.map((words, index) => ({ words, rightToLeft: (index % 2 === 1) !== isTurned }))
  const some = all.filter(({ words }) => words !== '')
  return some.length > 0 ? some : [{ words: '', rightToLeft: false }]
}
