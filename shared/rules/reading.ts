import type { AudienceMark, ReaderName } from '../audiences.ts'
import { plainLists } from '../audience-blocks.ts'
import type { Block } from '../audience-blocks.ts'
import type { Audience } from '../records.ts'
import { drivers } from '../kernel/op.ts'
import type { Side } from '../kernel/text.ts'
import { literally } from '../kernel/pattern.ts'
import type { Who } from '../session.ts'

/**
 * Whose eyes: a member of an agency or of neither; an agency's copy of what leaves; the shared screen, which both agencies
 * and the person see; the person; their doctor.
 */
export type Reader =
  ReaderName | 'socialCareDriver' | 'neither' | 'neitherDriver' | 'healthCopy' | 'socialCareCopy' | 'together'

/** Whoever runs the panel writes for both until somebody marks it, as they write their views (risk-views.ts). */
export function readerOf({ side, role }: Pick<Who, 'side' | 'role'>): Reader {
  if (side === 'health' || !drivers.includes(role)) return side ?? 'neither'
  return side === null ? 'neitherDriver' : 'socialCareDriver'
}
export const copyOf = (side: Side): Reader => (side === 'health' ? 'healthCopy' : 'socialCareCopy')

/** A mark as far as it is read: `seen` is the list's entry that it was made on. */
export interface ReadMark extends Pick<
  AudienceMark,
  'block' | 'passage' | 'audience' | 'reason' | 'silentAgreed' | 'silent' | 'decision' | 'madeBySide'
> {
  readonly id: string
  readonly seen: string
}

export const sideOf: Readonly<Record<Reader, Side | null>> = {
  health: 'health',
  healthCopy: 'health',
  gp: 'health',
  socialCare: 'socialCare',
  socialCareCopy: 'socialCare',
  socialCareDriver: 'socialCare',
  neither: null,
  neitherDriver: null,
  together: null,
  person: null,
}

type For = Pick<ReadMark, 'audience' | 'decision' | 'madeBySide'>

/** Whether a reader may read what is for an audience. */
export function reads(reader: Reader, { audience, decision, madeBySide }: For): boolean {
  const side = sideOf[reader]
  switch (audience) {
    case 'both':
      return true
    case 'health':
      return side === 'health'
    case 'social_care':
      return side === 'socialCare'
    case 'withhold_from_person':
      return reader !== 'person' && reader !== 'together'
    case 'third_party':
      // Until somebody decides it stays with those who were told; in no copy, and with no doctor.
      if (side !== null && decision?.shareWith.includes(side) === true) return true
      return side !== null && isMember(reader) && madeBySide === side
  }
}

const isMember = (reader: Reader): boolean =>
  reader === 'health' || reader === 'socialCare' || reader === 'socialCareDriver'

/** Something that a reader may not read: why, as its marker says it; silent: nothing shows. */
export interface KeptPart {
  readonly audience: Audience
  readonly reason: string
  readonly silent: boolean
}

export interface KeptBlock {
  /** The whole of it is kept. */
  readonly whole: KeptPart | null
  readonly passages: readonly (KeptPart & { readonly text: string })[]
}

/** Why a block is kept that nobody marked, by its key. */
export const usualReasons: Readonly<Record<string, string>> = {
  'risk.formulation': 'Clinical detail beyond the decision',
  'plan.meansTestNote': 'Detail of the council’s financial assessment',
  'plan.contribution': 'What the council’s financial assessment came to',
}

const partOf = ({ audience, reason, silent, silentAgreed }: ReadMark): KeptPart => ({
  audience,
  reason,
  silent: silent && silentAgreed !== null,
})

/** Words are meant however they are broken into lines and whichever of them are capitals. */
export function passagePattern(passage: string): RegExp {
  const words = passage.trim().split(/\s+/)
  return new RegExp(words.map(literally).join(String.raw`\s+`), 'giu')
}

export const saysStill = (text: string, passage: string): boolean => passagePattern(passage).test(text)

/** Where a mark stands by now: entries of a list have moved, and words may be gone. */
export interface Placed {
  readonly mark: ReadMark
  readonly block: Block
  /** Its words, or its entry, are no longer there: it keeps the whole. */
  readonly strayed: boolean
}

const entryOfList = new RegExp(String.raw`^(risk\.(?:${plainLists.join('|')}))\.\d+$`)

export function placeMarks(blocks: readonly Block[], marks: readonly ReadMark[]): readonly Placed[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  return marks.flatMap((mark) => {
    const list = entryOfList.exec(mark.block)?.[1]
    if (list !== undefined) return placeInList(blocks, list, mark)
    const block = byKey.get(mark.block)
    if (block === undefined) return []
    const strayed = mark.passage !== null && !saysStill(block.text, mark.passage)
    return [{ mark, block, strayed }]
  })
}

function placeInList(blocks: readonly Block[], list: string, mark: ReadMark): Placed[] {
  const entries = blocks.filter((block) => block.list === list)
  const same = entries.filter(({ text }) => text === mark.seen)
  const there = same.find(({ key }) => key === mark.block) ?? same[0]
  if (there) return [{ mark, block: there, strayed: false }]
  const { passage } = mark
  const saying = passage === null ? [] : entries.filter(({ text }) => saysStill(text, passage))
  if (saying.length > 0) return saying.map((block) => ({ mark, block, strayed: false }))
  // Edited or taken out, and which of them it has become nobody knows.
  return entries.map((block) => ({ mark, block, strayed: true }))
}

/** What this reader may not read of a case, by the block's key; blocks that they may read whole are not among them. */
export function keptFrom(
  blocks: readonly Block[],
  marks: readonly ReadMark[],
  reader: Reader,
): ReadonlyMap<string, KeptBlock> {
  const placed = Map.groupBy(placeMarks(blocks, marks), ({ block }) => block.key)
  const kept = blocks.flatMap((block): [string, KeptBlock][] => {
    const one = keptOf(block, placed.get(block.key) ?? [], reader)
    return one === null ? [] : [[block.key, one]]
  })
  return withParts(blocks, new Map(reader === 'together' ? kept.map(withoutReasons) : kept))
}

/** The person looks on as well: why something is kept is theirs to hear from somebody, not to read on a wall. */
const withoutReasons = ([key, { whole, passages }]: [string, KeptBlock]): [string, KeptBlock] => [
  key,
  {
    whole: whole && { ...whole, reason: '' },
    passages: passages.map((part) => ({ ...part, reason: '' })),
  },
]

/** Of what is kept as a whole each part is, and so is what says again words of which anything is kept. */
function withParts(blocks: readonly Block[], kept: Map<string, KeptBlock>): ReadonlyMap<string, KeptBlock> {
  for (const { key, under, quotes = [] } of blocks) {
    const whole = kept.get(under ?? '')?.whole ?? quotes.map((of) => firstOf(kept.get(of))).find(Boolean)
    if (whole) kept.set(key, { whole, passages: [] })
  }
  return kept
}

const firstOf = (kept: KeptBlock | undefined): KeptPart | undefined => kept?.whole ?? kept?.passages[0]

/** What either may not read: a page as somebody else has it tells whoever looks no more than they know. */
export function keptFromBoth(
  a: ReadonlyMap<string, KeptBlock>,
  b: ReadonlyMap<string, KeptBlock>,
): ReadonlyMap<string, KeptBlock> {
  const both = new Map(a)
  for (const [key, { whole, passages }] of b) {
    const other = both.get(key)
    both.set(key, {
      whole: other?.whole ?? whole,
      passages: [...(other?.passages ?? []), ...passages],
    })
  }
  return both
}

/** Something shows that it is kept back. */
export const isSeenKept = (kept: KeptBlock | undefined): boolean =>
  kept !== undefined && [kept.whole, ...kept.passages].some((part) => part !== null && !part.silent)

function keptOf(block: Block, placed: readonly Placed[], reader: Reader): KeptBlock | null {
  const wholes = placed.filter(({ mark, strayed }) => mark.passage === null || strayed)
  const unread = wholes.map(({ mark }) => mark).filter((mark) => !mayRead(reader, block.key, mark))
  const usual = wholes.some(({ strayed }) => !strayed) ? null : usualOf(block, reader)
  const whole = unread[0] ? partOf(unread[0]) : usual
  const passages = placed
    .filter(({ mark, strayed }) => !strayed && mark.passage !== null && !mayRead(reader, block.key, mark))
    .map(({ mark }) => ({ ...partOf(mark), text: mark.passage ?? '' }))
  return whole === null && passages.length === 0 ? null : { whole, passages }
}

function usualOf({ key, rule: { usual } }: Block, reader: Reader): KeptPart | null {
  if (isOpenByRole(key, reader)) return null
  if (mayRead(reader, key, { audience: usual, decision: null, madeBySide: null })) return null
  return { audience: usual, reason: usualReasons[key] ?? '', silent: false }
}

/** What is kept by its kind alone from an agency’s other members. */
export const isOpenByRole = (key: string, reader: Reader): boolean =>
  key === 'risk.formulation' && (reader === 'socialCareDriver' || reader === 'neitherDriver')

/** What somebody pays is theirs to know, however it was worked out. */
const mayRead = (reader: Reader, key: string, who: For): boolean =>
  reads(reader, who) || (key === 'plan.contribution' && reader === 'person' && who.audience === 'social_care')

/** Stands where something was; tells nothing of it. */
export const markerSentence = (reason: string): string =>
  reason === '' ? '[Something is kept back here]' : `[Something is kept back here: ${reason}]`

const markerOf = ({ silent, reason }: KeptPart): string => (silent ? '' : markerSentence(reason))

/** A text as its reader has it. Where marked words overlap, what one of them covers is covered. */
export function cutText(text: string, kept: KeptBlock | undefined): string {
  if (kept === undefined || text === '') return text
  if (kept.whole !== null) return markerOf(kept.whole)
  const spots = kept.passages
    .flatMap((part) =>
      [...text.matchAll(passagePattern(part.text))].map((found) => ({
        from: found.index,
        to: found.index + found[0].length,
        marker: markerOf(part),
      })),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  let done = ''
  let at = 0
  for (const { from, to, marker } of spots) {
    if (from >= at) done += text.slice(at, from) + marker
    at = Math.max(at, to)
  }
  return done + text.slice(at)
}
