import type { AudienceMark, CaseAudiences, MarkedBlock } from '../../shared/audiences.ts'
import type { Audience } from '../../shared/records.ts'
import { audienceWords, keptWords, markWords } from './audience-words.ts'

export interface ShownBadge {
  /** Null: by its kind, or kept from whoever reads. */
  readonly markId: string | null
  /** Null: kept from whoever reads. */
  readonly audience: Audience | null
  readonly words: string
}

export interface ShownBlock {
  readonly isKept: boolean
  readonly badges: readonly ShownBadge[]
}

/** By key, what shows beside a block; nothing of one that both agencies read whole. */
export const shownBlocks = ({ blocks }: CaseAudiences): Readonly<Record<string, ShownBlock>> =>
  Object.fromEntries(
    blocks
      .map((block): [string, ShownBlock] => [block.key, { isKept: block.kept, badges: badgesOf(block) }])
      .filter(([, { isKept, badges }]) => isKept || badges.length > 0),
  )

function badgesOf(block: MarkedBlock): readonly ShownBadge[] {
  if (block.kept)
    return [{ markId: null, audience: null, words: `${keptWords(block.text)}, so not changed here` }]
  const whole = block.marks.some(({ passage, strayed }) => passage === null && !strayed)
  const byKind: readonly ShownBadge[] =
    whole || block.usual === 'both'
      ? []
      : [{ markId: null, audience: block.usual, words: audienceWords[block.usual].badge }]
  return [...byKind, ...block.marks.filter(({ audience }) => audience !== 'both').map(badgeOf)]
}

const badgeOf = (mark: AudienceMark): ShownBadge => ({
  markId: mark.id,
  audience: mark.audience,
  words: markWords(mark),
})
