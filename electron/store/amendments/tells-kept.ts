import { formatPence } from '../../../shared/kernel/money.ts'
import { literally } from '../../../shared/kernel/pattern.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { mapLeaves, valueAt } from '../../../shared/corrections/moved.ts'
import { keptWords, swept } from './recut-text.ts'
import type { Readings } from './readings.ts'

/**
 * What is said of a correction is read by both: it tells nothing that the other agency may not read and whoever corrects
 * may. Of what they may not read themselves they are not told either.
 */
export function refuseTelling(field: string, text: string, readings: Readings, side: Side | null): void {
  if (side === null) return
  for (const other of sides.filter((one) => one !== side)) {
    const words = keptWords(readings[other], readings[side])
    if (swept(text, words, '') !== text || tellsAmount(text, readings, { side, other }))
      throw invalid({ [field]: 'tells what it hides' })
  }
}

function tellsAmount(
  text: string,
  readings: Readings,
  { side, other }: { readonly side: Side; readonly other: Side },
): boolean {
  const kept = new Set<string>()
  mapLeaves(readings[side], '', (mine, at) => {
    if (typeof mine === 'number' && at.endsWith('Pence') && mine > 0 && valueAt(readings[other], at) !== mine)
      kept.add(formatPence(mine))
    return mine
  })
  return [...kept].some((amount) => new RegExp(`${literally(amount)}(?![.,]?\\d)`, 'u').test(text))
}

/** Of each that is said, over the record as it was and as it is to be. */
export function refuseTellingOf(
  said: readonly (readonly [field: string, text: string])[],
  versions: readonly Readings[],
  side: Side | null,
): void {
  for (const readings of versions)
    for (const [field, text] of said) refuseTelling(field, text, readings, side)
}
