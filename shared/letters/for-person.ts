import { putBack } from '../record-as-read.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock } from '../records.ts'
import { passagePattern } from '../rules/reading.ts'

/** Words that are not for the person: null where the whole of their block is meant. */
export interface NotForThem {
  readonly passage: string | null
}

/**
 * A record as the person’s letter is made from it: with what they pay, which is theirs to know; without what is not for
 * them, and without a word of that anything is kept back, since a letter is no copy of a record.
 */
export function forPerson(
  record: DecisionRecord,
  council: Pick<AgencyRecord, 'ownBlocks'>,
  marks: readonly NotForThem[],
): DecisionRecord {
  const charges = council.ownBlocks.filter((block) => 'pence' in block && isCharge(block))
  const places = new Map((record.notForThePerson ?? []).map(({ at }) => [at, true]))
  const patterns = marks.flatMap(({ passage }) => (passage === null ? [] : [passagePattern(passage)]))
  const said = (at: string, text: string): string => {
    const left = patterns.reduce((words, pattern) => words.replace(pattern, ''), text)
    // Where nothing of it was marked by its words, all of it was.
    return (places.has(at) && left === text ? '' : left).replace(marker, '').trim()
  }
  const paid = putBack(record, charges)
  if (places.size === 0 && patterns.length === 0 && JSON.stringify(record).search(marker) === -1) return paid
  return mapped(paid, '', said) as DecisionRecord
}

const marker = /\[Something is kept back here[^\]]*\]/g

const isCharge = (block: OwnBlock): boolean => block.at?.endsWith('/contributionPence') === true

function mapped(value: unknown, at: string, said: (at: string, text: string) => string): unknown {
  if (typeof value === 'string') return said(at, value)
  if (Array.isArray(value)) return value.map((one, index) => mapped(one, `${at}/${index}`, said))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapped(one, `${at}/${key}`, said)]),
  )
}
