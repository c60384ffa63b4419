import type { ImportPreview } from '../../shared/imports.ts'
import { plural } from '../words/time-words.ts'

export interface CountsInWords {
  /** The first says what will happen; the others what else there is. */
  readonly counts: readonly string[]
  readonly hasNothing: boolean
}

/** What the file holds, in sentences. */
export function countsInWords(preview: ImportPreview): CountsInWords {
  const { rows, accepted, alreadyHere, refusedTotal, matchedTotal, candidatesTotal } = preview
  const { objectionsTotal, differingTotal, maybeSameTotal } = preview
  const hasNothing = accepted === 0 && objectionsTotal === 0
  const first = hasNothing
    ? maybeSameTotal > 0
      ? 'Nothing is added before you say below which is which.'
      : alreadyHere > 0
        ? 'Nothing new: what can be added is here already.'
        : 'Nothing in this file can be added.'
    : accepted === 0
      ? `${plural(objectionsTotal, 'objection')} to sharing will be added to referrals that are here.`
      : `${plural(accepted, 'referral')} will be added.`
  const others = [
    `The file has ${plural(rows, 'row')}.`,
    alreadyHere > 0
      ? `${plural(alreadyHere, 'row is', 'rows are')} here already and will not be added again.`
      : '',
    objectionsTotal > 0
      ? `${plural(objectionsTotal, 'of them carries', 'of them carry')} an objection to sharing that is not here: it will be.`
      : '',
    differingTotal > 0
      ? `${plural(differingTotal, 'of them says', 'of them say')} something else than what is here: it stays as it is; see below.`
      : '',
    matchedTotal > 0
      ? `${plural(matchedTotal, 'person was', 'people were')} also referred by the other agency and will stand together in the queue.`
      : '',
    maybeSameTotal > 0
      ? `${plural(maybeSameTotal, 'row has no identifier and may be a referral', 'rows have no identifier and may be referrals')} that ${maybeSameTotal === 1 ? 'is' : 'are'} here: say below; what is not said is not added.`
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
