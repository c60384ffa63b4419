import { passagePattern } from '../../../shared/rules/reading.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { mapLeaves, valueAt } from '../../../shared/corrections/moved.ts'

const marker = /\[Something is kept back here(?:: [^\]]*)?\]/g

interface Read {
  /** As this reader had it: with markers, or without words that were left out silently. */
  readonly seen: string
  readonly there: string
}

/** Words of a text that a reader did not have, each with what stood there for them; null: which they are cannot be told. */
function keptPassages({ seen, there }: Read): readonly (readonly [words: string, marker: string])[] | null {
  const markers = seen.match(marker) ?? []
  const open = seen.split(marker)
  if (markers.length === 0) return silentPassage({ seen, there })
  const kept: [string, string][] = []
  if (!there.startsWith(open[0] ?? '')) return null
  let at = (open[0] ?? '').length
  for (const [index, shown] of markers.entries()) {
    const next = open[index + 1] ?? ''
    const isLast = index === markers.length - 1
    const end =
      next === '' && isLast ? there.length : isLast ? there.length - next.length : there.indexOf(next, at)
    if (end < at || (isLast && !there.endsWith(next))) return null
    kept.push([there.slice(at, end), shown])
    at = end + next.length
  }
  return kept
}

function silentPassage({ seen, there }: Read): readonly (readonly [string, string])[] | null {
  let start = 0
  while (start < seen.length && seen[start] === there[start]) start += 1
  let end = 0
  while (end < seen.length - start && seen.at(-1 - end) === there.at(-1 - end)) end += 1
  return start + end === seen.length ? [[there.slice(start, there.length - end), '']] : null
}

/** Nothing else stands there: the whole of it is kept. */
const isWhole = (seen: string): boolean => seen.replaceAll(marker, '').trim() === ''

/**
 * A corrected text as a reader has it from whom words of it were kept. Where those words are no longer in it, the whole
 * of it is kept until somebody has looked (DESIGN §7.3).
 */
export function recutText(value: string, read: Read): string {
  if (value === '') return ''
  if (isWhole(read.seen)) return read.seen
  const kept = keptPassages(read)
  const shown = kept?.map(([, one]) => one).join(' ') ?? ''
  if (kept === null) return read.seen.match(marker)?.[0] ?? ''
  const isThere = kept.every(([words]) => words.trim() === '' || passagePattern(words).test(value))
  if (!isThere) return shown
  return kept
    .filter(([words]) => words.trim() !== '')
    .reduce((left, [words, one]) => left.replace(passagePattern(words), () => one), value)
}

type Words = readonly (readonly [pattern: RegExp, to: string])[]

// Fewer letters stand in many words.
const longEnough = 4
/** Who and where: a name in it is no word that was marked. */
const isFrame = /^\/(schema|recordId|caseReference|meeting|agencies|person|attendance|othersPresent|quorum)\b/

/** Whatever is kept from a reader, wherever else it may be quoted. */
export function keptWords(view: DecisionRecord, whole: DecisionRecord): Words {
  const words: [RegExp, string][] = []
  mapLeaves(whole, '', (there, at) => {
    const seen = valueAt(view, at)
    if (typeof there !== 'string' || typeof seen !== 'string' || seen === there) return there
    const kept = isWhole(seen) ? [[there, seen] as const] : (keptPassages({ seen, there }) ?? [])
    for (const [one, to] of kept) if (one.trim().length >= longEnough) words.push([passagePattern(one), to])
    return there
  })
  return words
}

export const swept = (text: string, words: Words, at: string): string =>
  isFrame.test(at) ? text : words.reduce((left, [pattern, to]) => left.replace(pattern, () => to), text)
