import type { Call } from '../../shared/contract.ts'
import type { ImportPreview, MaybeSame } from '../../shared/imports.ts'

export const anotherOne = 'another'

type MayBe = MaybeSame['mayBe'][number]
type Said = NonNullable<Call<'imports.apply'>['referrals']>

/** The name that a choice and what was chosen share. */
export const mayBeKey = ({ referralId, row }: Pick<MayBe, 'referralId' | 'row'>): string =>
  referralId ?? `row ${row}`

/** What was said, as it is sent: only of rows that still ask. */
export const saidOfReferrals = (
  { maybeSame }: Pick<ImportPreview, 'maybeSame'>,
  said: ReadonlyMap<number, string>,
): Said =>
  maybeSame.flatMap(({ row, mayBe }) => {
    const answer = said.get(row)
    if (answer === undefined) return []
    const one = mayBe.find((may) => mayBeKey(may) === answer)
    if (one === undefined && answer !== anotherOne) return []
    return [{ row, referralId: one?.referralId ?? null, ofRow: one?.row ?? null }]
  })

/** Said to be one of its own. */
export const isAnother = ({ referralId, ofRow }: Said[number]): boolean =>
  referralId === null && (ofRow ?? null) === null
