import { addDays, daysInMonth, longDate } from '../../shared/kernel/dates.ts'
import { joined } from './slots.ts'
import type { Parts, Slot, Slots } from './slots.ts'
import type { Planned } from './plan.ts'

interface Others {
  /** Words of its people, by those of the story. */
  readonly words: ReadonlyMap<string, string>
  /** References of its cases, by those of the story. */
  readonly references: ReadonlyMap<string, string>
  /** By how many milliseconds its ids are later. */
  readonly idMs: number
}

/** One copy of the story: what each slot is in it. */
export class Copy {
  readonly planned: Planned
  /** Sums of its records, by those of the story. */
  readonly sums = new Map<string, string>()
  readonly #slots: Slots
  readonly #others: Others
  #values: (string | undefined)[] = []

  constructor(planned: Planned, slots: Slots, others: Others) {
    this.planned = planned
    this.#slots = slots
    this.#others = others
  }

  /** Kept for the next time, while the copy's rows are written. */
  readonly value = (slot: number): string => (this.#values[slot] ??= this.fresh(slot))

  readonly fresh = (slot: number): string => {
    const found = this.#slots.slots[slot]
    return found === undefined ? '' : this.#made(found)
  }

  text(parts: Parts, valueOf = this.value): string {
    return joined(parts, valueOf)
  }

  /** Thousands of copies would not fit into memory with what they have kept. */
  forget(): void {
    this.#values = []
  }

  #made({ kind, text }: Slot): string {
    switch (kind) {
      case 'id':
        return laterId(text, this.#others.idMs)
      case 'instant':
        return new Date(Date.parse(text) + this.planned.ms).toISOString()
      case 'day':
        return addDays(text, this.planned.days)
      case 'month':
        return laterWords(text, this.planned.days)
      case 'sum':
        return this.sums.get(text) ?? text
      case 'reference':
        return this.#others.references.get(text) ?? text
      case 'said':
        return this.#others.words.get(text) ?? text
    }
  }
}

/** The same id, made so much later (RFC 9562: the first 48 bits are milliseconds); order among them stays. */
export function laterId(id: string, ms: number): string {
  const at = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + ms
  const hex = at.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}${id.slice(13)}`
}

const monthNames = Array.from(
  { length: 12 },
  (_, month) => longDate(`2026-${String(month + 1).padStart(2, '0')}-01`).split(' ')[2] ?? '',
)

/** `4 May 2026` or `May 2026`, so many days later. */
function laterWords(text: string, days: number): string {
  const words = text.split(' ')
  const [year, month] = [Number(words.at(-1)), monthNames.indexOf(words.at(-2) ?? '') + 1]
  const day = words.length === 3 ? Number(words[0]) : 15
  if (month === 0 || day < 1 || day > daysInMonth(year, month)) return text
  const from = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  const [toYear = '', toMonth = '', toDay = ''] = addDays(from, days).split('-')
  const name = monthNames[Number(toMonth) - 1] ?? ''
  return [...(words.length === 3 ? [Number(toDay)] : []), name, toYear].join(' ')
}
