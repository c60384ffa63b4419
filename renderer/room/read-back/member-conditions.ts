import { newId } from '../../../shared/kernel/ids.ts'
import type { Agreement, Condition } from '../../../shared/room.ts'

/** What a member made their agreement hang on, in their words, and has not been made a condition yet. */
export interface OfferedCondition {
  readonly memberId: string
  readonly name: string
  readonly text: string
}

/** A condition made from somebody's words bears their id, so that they are offered once, however it is edited then. */
export function offeredConditions(
  agreements: readonly Agreement[],
  conditions: readonly Condition[],
): readonly OfferedCondition[] {
  const made = new Set(conditions.flatMap(({ id, text }) => [id, text]))
  return agreements.flatMap(({ memberId, name, position, words }) => {
    // A condition is one line; what was said stays as it was said.
    const text = words.replaceAll(/\s+/g, ' ').trim()
    const isOffered = position === 'agree_with_conditions' && text !== ''
    return isOffered && !made.has(memberId) && !made.has(text) ? [{ memberId, name, text }] : []
  })
}

export const withOffered = (
  conditions: readonly Condition[],
  { memberId, text }: OfferedCondition,
): Condition[] => [...conditions, { id: memberId, text }]

/** A condition keeps its id while its text stays, and while it is edited in its place. */
export function conditionsOf(lines: readonly string[], known: readonly Condition[]): Condition[] {
  const sameLength = lines.length === known.length
  return lines.map((text, index) => {
    const same = known.find((condition) => condition.text === text)
    const edited = sameLength && !lines.includes(known[index]?.text ?? '') ? known[index] : undefined
    return { id: (same ?? edited)?.id ?? newId(), text }
  })
}
