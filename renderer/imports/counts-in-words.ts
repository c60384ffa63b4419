import type { ImportPreview } from '../../shared/imports.ts'
import { plural } from '../time-words.ts'

export interface CountsInWords {
  /** The first says what will happen; the others what else there is. */
  readonly counts: readonly string[]
  readonly hasNothing: boolean
}

/** What the file holds, in sentences. */
export function countsInWords(preview: ImportPreview): CountsInWords {
  const { rows, accepted, alreadyHere, refusedTotal, matchedTotal, candidatesTotal } = preview
  const hasNothing = accepted === 0
  const first = hasNothing
    ? alreadyHere > 0
      ? 'Nothing new: what can be added is here already.'
      : 'Nothing in this file can be added.'
    : `${plural(accepted, 'referral')} will be added.`
  const others = [
    `The file has ${plural(rows, 'row')}.`,
    alreadyHere > 0
      ? `${plural(alreadyHere, 'row is', 'rows are')} here already and will not be added again.`
      : '',
    matchedTotal > 0
      ? `${plural(matchedTotal, 'person was', 'people were')} also referred by the other agency and will stand together in the queue.`
      : '',
    candidatesTotal > 0
      ? `${plural(candidatesTotal, 'row looks', 'rows look')} like someone who is here: say below, or leave it for later.`
      : '',
    refusedTotal > 0
      ? `${plural(refusedTotal, 'row has', 'rows have')} something wrong and will be left out.`
      : '',
  ]
  return { counts: [first, ...others.filter(Boolean)], hasNothing }
}
