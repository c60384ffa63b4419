import type { Block } from '../../../shared/audience-blocks.ts'
import { passagePattern } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'
import { markAsPassage } from '../audiences/rows/to-passage.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** Nothing shows of any of it. */
export const isSilent = ({ whole, passages }: KeptBlock): boolean =>
  [whole, ...passages].every((part) => part === null || part.silent)

interface Beside {
  readonly block: Block
  readonly marks: readonly KeptMark[]
  readonly kept: KeptBlock
  readonly typed: string
}

/**
 * What is written by somebody who sees nothing of what is kept: theirs, and behind it, in a paragraph of its own, what was
 * kept. Where the whole was, its mark is of those words from now on, so that they see their own.
 */
export async function besideSilent(
  tx: WriteDb,
  { block, marks, kept, typed }: Beside,
  context: Context,
): Promise<string> {
  if (kept.whole === null) return [typed, ...passagesIn(block.text, kept)].filter(Boolean).join('\n\n')
  const text = block.text.trim()
  if (typed.trim() === '') return text
  for (const mark of marks)
    if (mark.block === block.key && mark.passage === null) await markAsPassage(tx, mark, text, context)
  return `${typed}\n\n${text}`
}

/** As they stand in the text; each once. */
const passagesIn = (text: string, { passages }: KeptBlock): string[] => [
  ...new Set(passages.flatMap(({ text: words }) => text.match(passagePattern(words)) ?? [])),
]
