import type { Block, Section } from './blocks.ts'
import type { Side } from './kernel/text.ts'
import type { Printed } from './printed.ts'

/** What stands at one height: the same in both copies, in one alone, or with other words in each. */
export type Row =
  | { readonly kind: 'same'; readonly block: Block }
  | ({ readonly kind: 'different' } & Readonly<Record<Side, Block>>)
  | { readonly kind: 'only'; readonly side: Side; readonly block: Block }

export interface SectionRow {
  readonly slug: string
  readonly headings: Readonly<Record<Side, string>>
  readonly rows: readonly Row[]
  /** How many of them are not the same. */
  readonly differences: number
}

/** Both copies of a record beside each other, section by section, what is the same at one height. */
export function sideBySide({ health, socialCare }: Readonly<Record<Side, Printed>>): SectionRow[] {
  const top = sectionRow('head', { health: head(health), socialCare: head(socialCare) })
  const slugs = aligned(
    health.sections.map(({ slug }) => slug),
    socialCare.sections.map(({ slug }) => slug),
  ).map(([ours, theirs]) => ours ?? theirs ?? '')
  return [
    top,
    ...slugs.map((slug) =>
      sectionRow(slug, { health: sectionOf(health, slug), socialCare: sectionOf(socialCare, slug) }),
    ),
  ]
}

type Part = Pick<Section, 'heading' | 'blocks'>

const head = ({ heading, head: blocks }: Printed): Part => ({ heading, blocks })
const sectionOf = ({ sections }: Printed, slug: string): Part =>
  sections.find((section) => section.slug === slug) ?? { heading: '', blocks: [] }

function sectionRow(slug: string, parts: Readonly<Record<Side, Part>>): SectionRow {
  const { health, socialCare } = parts
  const rows = paired(aligned(pieces(health.blocks), pieces(socialCare.blocks)))
  return {
    slug,
    headings: { health: health.heading, socialCare: socialCare.heading },
    rows,
    differences: rows.filter(({ kind }) => kind !== 'same').length,
  }
}

/** The smallest that may differ by itself: a line of facts, an item of a list. */
const pieces = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'facts') return block.rows.map((row) => ({ kind: 'facts', rows: [row] }))
    if (block.kind === 'list') return block.items.map((item) => ({ kind: 'list', items: [item] }))
    return [block]
  })

type Pair<T> = readonly [T | undefined, T | undefined]

/** Two lists with what is the same in both opposite itself (the longest such choice), and all else alone. */
function aligned<T>(ours: readonly T[], theirs: readonly T[]): Pair<T>[] {
  const [a, b] = [ours.map((one) => JSON.stringify(one)), theirs.map((one) => JSON.stringify(one))]
  const longest = common(a, b)
  const pairs: Pair<T>[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) pairs.push([ours[i++], theirs[j++]])
    else if (j >= b.length || (i < a.length && (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)))
      pairs.push([ours[i++], undefined])
    else pairs.push([undefined, theirs[j++]])
  }
  return pairs
}

/** How much of two lists is the same from each place on. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  let below: readonly number[] = Array.from({ length: b.length + 1 }, () => 0)
  const rows = [below]
  for (const one of a.toReversed()) {
    const row = Array.from({ length: b.length + 1 }, () => 0)
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = one === b[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    rows.unshift(row)
    below = row
  }
  return rows
}

/** Between two places that are the same, what is of one kind on both sides stands opposite each other. */
function paired(pairs: readonly Pair<Block>[]): Row[] {
  const rows: Row[] = []
  const ours: Block[] = []
  const theirs: Block[] = []
  const settle = (): void => {
    rows.push(...opposite(ours.splice(0), theirs.splice(0)))
  }
  for (const [a, b] of pairs) {
    if (a !== undefined && b !== undefined) {
      settle()
      rows.push({ kind: 'same', block: a })
    } else if (a !== undefined) ours.push(a)
    else if (b !== undefined) theirs.push(b)
  }
  settle()
  return rows
}

function opposite(ours: readonly Block[], theirs: readonly Block[]): Row[] {
  const rows: Row[] = []
  let at = 0
  for (const health of ours) {
    const found = theirs.findIndex((one, index) => index >= at && one.kind === health.kind)
    if (found < 0) {
      rows.push({ kind: 'only', side: 'health', block: health })
      continue
    }
    for (const block of theirs.slice(at, found)) rows.push({ kind: 'only', side: 'socialCare', block })
    const socialCare = theirs[found]
    if (socialCare) rows.push({ kind: 'different', health, socialCare })
    at = found + 1
  }
  for (const block of theirs.slice(at)) rows.push({ kind: 'only', side: 'socialCare', block })
  return rows
}
