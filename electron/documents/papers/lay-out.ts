import type { Copy, PaperBlock, PaperItem, PaperPage, Papers } from '../../../shared/papers.ts'
import { fingerprintWords } from '../../proof/fingerprint.ts'
import { caseBlocks, nameIn } from './case-blocks.ts'
import { copyItems, copySha256 } from './copy.ts'
import type { CopiedItem, LeaveOut } from './copy.ts'
import { coverBlocks } from './cover.ts'
import type { CoverFacts } from './cover.ts'
import type { IssuedPapers } from './issued.ts'
import { paginate } from './paginate.ts'

export interface LayOut {
  readonly meetingId: string
  readonly version: number
  readonly issuedAt: string
  readonly issued: IssuedPapers
  /** The version before, from which "changed" is told; null for the first. */
  readonly before: IssuedPapers | null
  readonly copy: Copy
  readonly leaveOut: LeaveOut
  readonly member: { readonly id: string; readonly name: string; readonly agencyName: string }
  /** When this member read what has this digest. */
  readonly readAt: (itemId: string, sha256: string) => string | null
}

/** One member's papers, page by page. The pages are known here, before anything is drawn or printed. */
export function layOut(input: LayOut): Papers {
  const { issued, copy, member, version, issuedAt } = input
  const items = copyItems(issued, copy, input.leaveOut)
  const { changed, changes } = changesOf(input, items)
  const fingerprint = fingerprintWords(copySha256(issued, copy, items))
  const { name: memberName, agencyName } = member
  const said = { version, issuedAt, changes, fingerprint, memberName, agencyName }
  const pages = pagesOf(input, { ...said, issued, items, changed })
  return {
    ...said,
    meetingId: input.meetingId,
    panelName: issued.panelName,
    heldOn: issued.heldOn,
    copy,
    memberId: member.id,
    confidentiality: issued.confidentiality,
    items: items.map((item) => paperItem(item, input, changed, pages)),
    pages,
  }
}

function pagesOf({ copy }: LayOut, facts: Omit<CoverFacts, 'firstPages'>): readonly PaperPage[] {
  const cases = facts.items.filter(isPaper).map((item) => ({ item, pages: paginate(caseBlocks(item, copy)) }))
  // Page numbers take the same room whatever they are: the cover is as long before they are known as after.
  const start = paginate(coverBlocks({ ...facts, firstPages: new Map() })).length + 1
  const cover = paginate(coverBlocks({ ...facts, firstPages: firstPagesOf(cases, start) }))
  return [
    ...cover.map((blocks) => ({ itemId: null, heading: 'Contents', marks: [], blocks })),
    ...cases.flatMap(({ item, pages }) =>
      pages.map((blocks) => pageOf(item, blocks, facts.changed.has(item.itemId), facts.version)),
    ),
  ].map((page, index): PaperPage => ({ ...page, number: index + 1 }))
}

const isPaper = (item: CopiedItem): boolean => item.case !== null || item.leftOut !== null

function pageOf(
  item: CopiedItem,
  blocks: readonly PaperBlock[],
  isChanged: boolean,
  version: number,
): Omit<PaperPage, 'number'> {
  const marks = [item.isLate ? 'Late paper' : '', isChanged ? `Changed in version ${version}` : '']
  const heading = `Item ${item.position} · ${item.title}`
  return { itemId: item.itemId, heading, marks: marks.filter(Boolean), blocks }
}

function firstPagesOf(
  cases: readonly { readonly item: CopiedItem; readonly pages: readonly unknown[] }[],
  start: number,
): ReadonlyMap<string, number> {
  let next = start
  return new Map(
    cases.map(({ item, pages }) => {
      const first = next
      next += pages.length
      return [item.itemId, first]
    }),
  )
}

/** What differs, in this copy, from the version before; told only of what this copy says. */
function changesOf(
  { before, copy, leaveOut }: LayOut,
  items: readonly CopiedItem[],
): { readonly changed: ReadonlySet<string>; readonly changes: string } {
  if (before === null) return { changed: new Set(), changes: '' }
  const earlier = copyItems(before, copy, leaveOut)
  const old = new Map(earlier.map(({ itemId, sha256 }) => [itemId, sha256]))
  const changed = items.filter(({ itemId, sha256 }) => old.get(itemId) !== sha256)
  const gone = earlier.filter(({ itemId }) => !items.some((item) => item.itemId === itemId))
  const words = [
    changed.length === 0 ? '' : `changed: ${itemsWords(changed.map(({ position }) => position))}`,
    gone.length === 0 ? '' : `taken off: ${gone.map(({ title }) => title).join(', ')}`,
  ].filter(Boolean)
  return {
    changed: new Set(changed.map(({ itemId }) => itemId)),
    changes: words.length === 0 ? 'nothing changed in this copy' : words.join('; '),
  }
}

/** "item 4", "items 4, 7 and 9" */
export const itemsWords = (positions: readonly number[]): string =>
  `${positions.length === 1 ? 'item' : 'items'} ${new Intl.ListFormat('en-GB').format(positions.map(String))}`

function paperItem(
  item: CopiedItem,
  { readAt }: LayOut,
  changed: ReadonlySet<string>,
  pages: readonly PaperPage[],
): PaperItem {
  const own = pages.filter(({ itemId }) => itemId === item.itemId)
  return {
    itemId: item.itemId,
    position: item.position,
    caseId: item.case?.caseId ?? null,
    title: item.title,
    personName: item.case === null ? null : nameIn(item.case),
    firstPage: own[0]?.number ?? null,
    lastPage: own.at(-1)?.number ?? null,
    isLate: item.isLate,
    isChanged: changed.has(item.itemId),
    leftOut: item.leftOut,
    sha256: item.sha256,
    readAt: item.case === null ? null : readAt(item.itemId, item.sha256),
  }
}
