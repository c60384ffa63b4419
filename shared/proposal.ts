import type { PackInput } from './records.ts'

type Waiting = Pick<PackInput, 'bothSigned' | 'shortOf'> & {
  readonly record: Pick<PackInput['record'], 'amendment' | 'decision'>
}

/** A correction that says of each value what it was: those made before print as they did. */
export const isStructured = ({ amendment }: Pick<PackInput['record'], 'amendment'>): boolean =>
  amendment?.changes !== undefined

/** A correction that both agencies have not signed, with authority enough, is a proposal. */
export const isProposal = ({ record, bothSigned, shortOf }: Waiting): boolean =>
  isStructured(record) && !(bothSigned && shortOf.length === 0)

/** In every file of a proposal; empty for whatever is none. */
export function proposalWords(input: Waiting): string {
  if (!isProposal(input)) return ''
  const stands = input.record.amendment?.stands ?? null
  return `Proposed correction, not yet agreed: ${stands === null ? 'no version is agreed yet' : `version ${stands} stands`}`
}

/** The day and time that a version is dated by: of a correction its own, of whatever was read back that. */
export const datedAt = (record: Pick<PackInput['record'], 'amendment' | 'decision'>): string =>
  isStructured(record) ? (record.amendment?.madeAt ?? '') : record.decision.readBackAt
