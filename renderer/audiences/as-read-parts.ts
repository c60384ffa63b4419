import type { AsRead } from '../../shared/audiences.ts'
import { blockTitle, partOf } from './block-words.ts'

export type ReadBlock = AsRead['blocks'][number]

export interface ReadPart {
  readonly title: string
  readonly blocks: readonly ReadBlock[]
  /** The lines of the plan stand at its head. */
  readonly hasLines: boolean
}

const plan = partOf('line.a')
const ofLine = /^line\.([^.]+)\.(.+)$/

/** What is written of a case in the order of its page, with the lines of the plan where they stand. */
export function partsOf({ blocks, lines }: AsRead): readonly ReadPart[] {
  // Empty: kept without a word that says so.
  const said = blocks.filter(({ key, text }) => text !== '' && !ofLine.test(key))
  const byPart = new Map(
    [...Map.groupBy(said, ({ key }) => partOf(key))].map(([title, of]) => [title, [...of]] as const),
  )
  const titles = [...byPart.keys()]
  if (lines.length > 0 && !byPart.has(plan)) {
    const after = titles.findIndex((title) => afterPlan.has(title))
    titles.splice(after === -1 ? titles.length : after, 0, plan)
  }
  return titles.map((title) => ({
    title,
    blocks: byPart.get(title) ?? [],
    hasLines: title === plan && lines.length > 0,
  }))
}

const afterPlan: ReadonlySet<string> = new Set(
  ['decision.a.reasons', 'declaration.a', 'ruling.a', 'action.a'].map(partOf),
)

/** What is said of a line besides its name, each with what it is: "Who provides a line: Leisure Centre". */
export const saidOfLine = (
  { blocks }: AsRead,
  lineId: string,
): readonly { readonly title: string; readonly block: ReadBlock }[] =>
  blocks.flatMap((block) => {
    const [, id, field] = ofLine.exec(block.key) ?? []
    if (id !== lineId || field === 'description' || block.text === '') return []
    return [{ title: blockTitle(block.key), block }]
  })

/** Null where one of them is kept: the rest would tell it. */
export const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
