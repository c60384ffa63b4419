import { formatPence } from '../../../shared/kernel/money.ts'

/** Who pays, in whole pence: what the bar is drawn by. */
export interface Split {
  readonly health: number
  readonly socialCare: number
}

/** Health's width in per cent of the bar; null where nothing is costed. A negative amount counts as nothing. */
export function healthShare({ health, socialCare }: Split): number | null {
  const h = Math.max(0, health)
  const total = h + Math.max(0, socialCare)
  return total === 0 ? null : (h / total) * 100
}

/** The bar in words. */
export function splitInWords(split: Split): string {
  if (healthShare(split) === null) return 'Nothing costed yet'
  const sides = [
    split.health > 0 && `health ${formatPence(split.health)}`,
    split.socialCare > 0 && `council ${formatPence(split.socialCare)}`,
  ]
  return `Who pays: ${sides.filter(Boolean).join(', ')}`
}
