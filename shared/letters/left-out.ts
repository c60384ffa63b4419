import type { AgencyRecord, OwnBlock } from '../records.ts'

/** A mark that keeps words from the person, as far as a letter asks. */
export interface KeptFromThem {
  readonly reason: string
  /** Two people agreed that nothing shows. */
  readonly isSilent: boolean
}

/** Of what stands in one agency's record alone and has no place in the common one, what a letter says is left out. */
const apart: readonly string[] = ['Formulation', 'Means-test note']

/**
 * Why some of a record is not in the person's letter, each reason once: what one agency has to itself, which its marker in
 * the other's record tells, and what is not for the person. What they pay is told to them, and what is silent is not told.
 */
export function leftOutOf(
  records: readonly Pick<AgencyRecord, 'ownBlocks'>[],
  marks: readonly KeptFromThem[],
): string[] {
  const silent = new Set(marks.filter((mark) => mark.isSilent).map(({ reason }) => reason))
  const markers = records.flatMap(({ ownBlocks }) => ownBlocks.flatMap(reasonOf))
  const told = marks.filter((mark) => !mark.isSilent).map(({ reason }) => reason)
  return [...new Set([...markers.filter((reason) => !silent.has(reason)), ...told])].filter(
    (reason) => reason.trim() !== '',
  )
}

function reasonOf(block: OwnBlock): string[] {
  if (!('withheld' in block)) return []
  const isKept = block.at === undefined ? apart.includes(block.heading) : !isCharge(block.at)
  return isKept ? [block.withheld] : []
}

const isCharge = (at: string): boolean => at.endsWith('/contributionPence')
