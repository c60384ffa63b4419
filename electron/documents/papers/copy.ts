import type { Copy } from '../../../shared/papers.ts'
import type { OwnBlock } from '../../../shared/records.ts'
import { blockFor, withheld } from '../../../shared/rules/sharing.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { putBack } from '../../../shared/record-as-read.ts'
import type { IssuedCase, IssuedItem, IssuedPapers } from './issued.ts'

/** An item as one copy may have it. */
export interface CopiedItem extends IssuedItem {
  /** Why the case is left out of this copy; its content is then gone from here. */
  readonly leftOut: string | null
  /** Digest of what this copy says about it. */
  readonly sha256: string
}

/** Why a case stays out of a copy; null: nothing stands against it. */
export type LeaveOut = (caseId: string) => string | null

/** The blocks that one copy may carry, the others as markers without their text (DESIGN §7.3). */
export function copyItems(issued: IssuedPapers, copy: Copy, leaveOut: LeaveOut): readonly CopiedItem[] {
  return issued.items.map((item) => copyItem(item, copy, leaveOut))
}

function copyItem(item: IssuedItem, copy: Copy, leaveOut: LeaveOut): CopiedItem {
  const leftOut = item.case === null ? null : leaveOut(item.case.caseId)
  const { case: content, guests, ...rest } = item
  const mine = content === null || leftOut !== null ? null : caseFor(copy, content)
  // Its place, its time and who comes are the agenda's: an item that only moved says nothing new.
  const said = { title: item.title, isLate: item.isLate, leftOut, case: mine }
  // Who comes for a case that is left out would say whose it is.
  const named = guests && leftOut === null ? { guests } : {}
  return { ...rest, ...named, case: mine, leftOut, sha256: sha256Hex(canonicalJson(said)) }
}

function caseFor(copy: Copy, { ownOf, prepared, own, ...content }: IssuedCase): IssuedCase {
  if (ownOf === undefined) return { ...content, prepared, own: own.map((block) => ownFor(copy, block)) }
  const mine = ownOf[copy]
  // What stands in its place is not said again.
  const apart = mine.filter((block) => 'withheld' in block || block.at === undefined)
  return { ...content, prepared: putBack(prepared, mine), own: apart }
}

/** Of papers from before reasons were a block's own. Whoever belongs to neither agency reads what both may, and no agency's own. */
const ownFor = (copy: Copy, block: OwnBlock): OwnBlock =>
  copy === 'neither'
    ? { ...withheld(block.audience), heading: block.heading }
    : { ...blockFor(copy, block), heading: block.heading }

/** The same for every copy that says the same about the same items in the same order. */
export const copySha256 = (issued: IssuedPapers, copy: Copy, items: readonly CopiedItem[]): string =>
  sha256Hex(
    canonicalJson({
      copy,
      meeting: [issued.heldOn, issued.startsAt, issued.place, issued.panelName, issued.confidentiality],
      items: items.map(({ itemId, position, sha256, guests }) => [
        itemId,
        position,
        sha256,
        ...(guests ? [guests] : []),
      ]),
      ...(issued.guests && { guests: issued.guests }),
    }),
  )
