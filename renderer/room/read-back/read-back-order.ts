import type { AgendaItem } from '../../../shared/meetings.ts'

/** Where a confirmed read-back goes on: another one to read, or the next that is still to be heard. */
export type AfterReadBack =
  | { readonly kind: 'readBack'; readonly itemId: string }
  | { readonly kind: 'hear'; readonly itemId: string }
  | null

/**
 * In the running order from the item on, then from the start; what is dealt with is passed over. A case that was left
 * behind, waiting for a quorum say, comes before the business that ends the agenda.
 */
export function afterReadBack(items: readonly AgendaItem[], itemId: string): AfterReadBack {
  const at = items.findIndex(({ id }) => id === itemId)
  const isOpen = ({ state }: AgendaItem): boolean => state === 'heard' || state === 'waiting'
  const ahead = items.slice(at + 1).filter(isOpen)
  const behind = items.slice(0, Math.max(0, at)).filter(isOpen)
  const leftBehind = behind.find(({ kind }) => kind === 'case')
  const isCaseAhead = ahead.some(({ kind }) => kind === 'case')
  const next = isCaseAhead || !leftBehind ? (ahead[0] ?? behind[0]) : leftBehind
  if (!next) return null
  const isHeardCase = next.kind === 'case' && next.state === 'heard'
  return { kind: isHeardCase ? 'readBack' : 'hear', itemId: next.id }
}

/** Those that were heard and are not confirmed, in the running order. */
export const toReadBack = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(({ kind, state }) => kind === 'case' && state === 'heard')

/** The one before or after among them; stays where there is none. */
export function stepThrough(items: readonly AgendaItem[], itemId: string, by: 1 | -1): string {
  const open = items.filter((item) => item.id === itemId || toReadBack([item]).length > 0)
  const at = open.findIndex(({ id }) => id === itemId)
  return open[at + by]?.id ?? itemId
}
