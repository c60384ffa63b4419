import { spansOf } from '../../../shared/kernel/typed-words.ts'
import type { Fits, Span } from '../../../shared/kernel/typed-words.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import type { Hidden } from '../kept/hidden.ts'
import type { Entry } from './select-entries.ts'

/** Between two texts of one entry, as migration 850 puts them. */
export const between = '\u001F'
/** Before whose it is, as migration 930 puts it. */
export const whose = '\u001E'

/** Letters before the first word, and in all. */
const [before, longest] = [60, 220]

/** The texts of an entry as this reader has them: each is cut by itself, as it is wherever else it is shown. */
export function shownParts(
  { words, caseId }: Pick<Entry, 'words' | 'caseId'>,
  hidden: Hidden,
): readonly string[] {
  const [said = ''] = words.split(whose)
  const parts = said.split(between).filter((text) => text.trim() !== '')
  return cutHidden(
    parts.map((text) => ({ caseId, text })),
    hidden,
    null,
  ).map(({ text }) => text)
}

/**
 * Some of the first text that has one of the words, from a little before it; null where the words are not all in what
 * is there, or in the name of whose it is.
 */
export function passageIn(
  parts: readonly string[],
  words: readonly string[],
  { fits, name = '' }: { readonly fits: Fits; readonly name?: string },
): string | null {
  const found = parts.map((text) => ({ text, spans: spansOf(text, words, fits) }))
  const all = words.every((typed) =>
    [...found, { text: name, spans: spansOf(name, words, fits) }].some(({ text, spans }) =>
      spans.some(({ from, to }) => spansOf(text.slice(from, to), [typed], fits).length > 0),
    ),
  )
  if (!all) return null
  const best = found.toSorted((a, b) => b.spans.length - a.spans.length)[0]
  const first = best?.spans[0]
  return best && first ? around(best.text, first) : null
}

function around(text: string, { from }: Span): string {
  const start = from <= before ? 0 : text.indexOf(' ', from - before) + 1
  const end = text.length - start <= longest ? text.length : text.lastIndexOf(' ', start + longest)
  const passage = text
    .slice(start, end > start ? end : start + longest)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `${start > 0 ? '… ' : ''}${passage}${end < text.length ? ' …' : ''}`
}
