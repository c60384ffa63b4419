import { dateAndTime, longDate } from '../../../shared/kernel/dates.ts'
import type { ContentsRow, PaperBlock } from '../../../shared/papers.ts'
import { facts, text } from '../../../shared/blocks.ts'
import { otherLine } from '../content/people.ts'
import { nameIn } from './case-blocks.ts'
import type { CopiedItem } from './copy.ts'
import type { IssuedPapers } from './issued.ts'

export interface CoverFacts {
  readonly issued: IssuedPapers
  readonly items: readonly CopiedItem[]
  readonly memberName: string
  readonly agencyName: string
  readonly version: number
  readonly issuedAt: string
  readonly changes: string
  readonly fingerprint: readonly string[]
  readonly changed: ReadonlySet<string>
  readonly firstPages: ReadonlyMap<string, number>
}

/** Whose papers these are, of which meeting and version, under what terms; and where everything is. */
export function coverBlocks(cover: CoverFacts): readonly PaperBlock[] {
  const { issued, version, changes } = cover
  const where = [longDate(issued.heldOn), issued.startsAt, issued.place].filter(Boolean).join(', ')
  const said = `Version ${version}${changes === '' ? '' : `, ${changes}`}. Out since ${dateAndTime(cover.issuedAt)}.`
  return [
    { kind: 'title', eyebrow: `Papers: ${issued.panelName}`, text: where },
    ...facts([
      { label: 'For', text: `${cover.memberName}, ${cover.agencyName}` },
      { label: 'These papers', text: said },
      { label: 'Guests', text: (issued.guests ?? []).map(otherLine).join('\n') },
      {
        label: 'Four words',
        text: `${cover.fingerprint.join(' · ')}\nWhoever reads the same four words has the same papers.`,
      },
    ]),
    ...text(issued.confidentiality, 'stamp'),
    { kind: 'section', text: 'Contents' },
    { kind: 'contents', rows: cover.items.map((item) => contentsRow(item, cover)) },
  ]
}

function contentsRow(item: CopiedItem, { changed, firstPages, version }: CoverFacts): ContentsRow {
  const name = item.case === null ? '' : `, ${nameIn(item.case)}`
  const notes = [
    item.leftOut === null ? '' : 'left out of this copy',
    item.guests ? `with ${item.guests.map(otherLine).join('; ')}` : '',
    item.isLate ? 'late' : '',
    changed.has(item.itemId) ? `changed in version ${version}` : '',
  ]
  return {
    position: item.position,
    startsAt: item.startsAt,
    title: `${item.title}${name}`,
    note: notes.filter(Boolean).join(', '),
    page: firstPages.get(item.itemId) ?? null,
  }
}
