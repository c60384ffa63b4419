import type { Parsed } from './typed-value.ts'

export interface NumberLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Places after the point. 0: whole numbers only. */
  readonly decimals?: number | undefined
}

const refuse = (why: string): Parsed<number> => ({ ok: false, why })

/** `1,250` → 1250; within the limits, which are included. */
export function parseNumber(text: string, { min, max, decimals = 0 }: NumberLimits): Parsed<number> {
  const bare = text.replace(/\s/g, '')
  if (bare === '') return { ok: true, value: null }
  const match = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(bare)
  if (!match) return refuse('Type a number')
  if ((match[1]?.length ?? 0) > decimals) {
    return refuse(decimals === 0 ? 'Type a whole number' : `Type at most ${decimals} places after the point`)
  }
  const value = Number(bare.replaceAll(',', ''))
  if (min !== undefined && value < min) return refuse(`Type ${min} or more`)
  if (max !== undefined && value > max) return refuse(`Type ${max} or less`)
  return { ok: true, value }
}
