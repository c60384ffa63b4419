import type { LettersOfMeeting } from '../../shared/letters.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'
import type { Side } from '../../shared/kernel/text.ts'

/** How many packs of an agency nothing stands against. */
export const mayLeaveFor = ({ records, blocks }: ReleaseStatus, side: Side): number =>
  records.filter(
    ({ recordId, recalled }) =>
      recalled === null &&
      blocks.every(
        (block) => block.recordId !== recordId || block.side !== side || block.decision?.share === true,
      ),
  ).length

/** Letters that go along: somebody has read them, and both agencies have signed. */
export function lettersReady(
  { records }: ReleaseStatus,
  letters: Pick<LettersOfMeeting, 'letters'> | undefined,
): number {
  const signed = new Set(
    records
      .filter(({ bothSigned, recalled }) => bothSigned && recalled === null)
      .map(({ recordId }) => recordId),
  )
  return (letters?.letters ?? []).filter(
    ({ recordId, state }) => signed.has(recordId) && (state === 'ready' || state === 'given'),
  ).length
}

/** Records with a correction that both agencies have not signed; it leaves only where that is asked for. */
export const proposalsWaiting = ({ records }: Pick<ReleaseStatus, 'records'>): ReleaseStatus['records'] =>
  records.filter(({ waits }) => waits !== null)
