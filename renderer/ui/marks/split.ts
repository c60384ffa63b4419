/** Who pays, in whole pence a year. */
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

const withPence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** £ with pence only where there are some. */
export const pounds = (pence: number) => (pence % 100 === 0 ? whole : withPence).format(pence / 100)

/** The bar in words. */
export function splitInWords(split: Split): string {
  if (healthShare(split) === null) return 'Nothing costed yet'
  const sides = [
    split.health > 0 && `health ${pounds(split.health)}`,
    split.socialCare > 0 && `council ${pounds(split.socialCare)}`,
  ]
  return `Who pays: ${sides.filter(Boolean).join(', ')}`
}
