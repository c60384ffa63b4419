import { sides } from '../../shared/kernel/text.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'

/** Then nothing is left to do on the page of a release, and nothing is offered first. */
export const areAllReceived = ({ records }: Pick<ReleaseStatus, 'records'>): boolean =>
  records.length > 0 && records.every(({ packs }) => sides.every((side) => packs[side].receivedOn !== null))
