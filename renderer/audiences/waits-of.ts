import type { CaseAudiences } from '../../shared/audiences.ts'

type Waiting = CaseAudiences['waiting'][number]

/** What whoever is here may do about a mark that waits. */
export const waitsOf = ({ waiting }: CaseAudiences, markId: string): readonly Waiting['what'][] =>
  waiting.filter((one) => one.mine && one.markId === markId).map(({ what }) => what)

export interface WaitsHere extends Waiting {
  readonly block: string
}

/** What waits in a case, each with the block that it is of. */
export const waitsIn = ({ blocks, waiting }: CaseAudiences): readonly WaitsHere[] =>
  waiting.flatMap((one) => {
    const block = blocks.find(({ marks }) => marks.some(({ id }) => id === one.markId))
    return block ? [{ ...one, block: block.key }] : []
  })
