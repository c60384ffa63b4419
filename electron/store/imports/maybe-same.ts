import type { MaybeSame, ReferralInBrief } from '../../../shared/imports.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { inRuns } from '../kernel/lists.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { Analysis } from './analyse.ts'
import type { AcceptedRow } from './read.ts'

type MayBe = MaybeSame['mayBe'][number]

/** Rows of which somebody must say whether they are a referral that is here, each beside those that it may be. */
export async function maybeSame(db: ReadDb, { fresh, doubts }: Analysis, most: number): Promise<MaybeSame[]> {
  const rows = new Map(fresh.map((one) => [one.row, one]))
  const shown = [...doubts].toSorted(([a], [b]) => a - b).slice(0, most)
  const ids = shown.flatMap(([, mayBe]) => mayBe.flatMap(({ referralId }) => referralId ?? []))
  const here = await selectBrief(db, ids)
  return shown.flatMap(([row, mayBe]) => {
    const sent = rows.get(row)
    if (!sent) return []
    const { familyName, givenName, dateOfBirth, nhsNumber, postcode } = sent.referral
    const person = { familyName, givenName, dateOfBirth, nhsNumber, postcode }
    const one = mayBe.flatMap(({ referralId, row: other }) =>
      referralId === null ? inRow(rows.get(other)) : (here.get(referralId) ?? []),
    )
    return [{ row, line: sent.line, incoming: { ...person, ...brief(sent.referral) }, mayBe: one }]
  })
}

const brief = ({ referredOn, sourceId, reason, requestedBecause }: ReferralInBrief): ReferralInBrief => ({
  referredOn,
  sourceId,
  reason,
  requestedBecause,
})

const inRow = (sent: AcceptedRow | undefined): MayBe[] =>
  sent === undefined
    ? []
    : [
        {
          ...brief(sent.referral),
          referralId: null,
          row: sent.row,
          line: sent.line,
          personName: fullName(sent.referral),
        },
      ]

async function selectBrief(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, MayBe>> {
  const rows: Row<'referral'>[] = []
  for (const run of inRuns([...new Set(ids)]))
    rows.push(...(await db.selectFrom('referral').selectAll().where('id', 'in', run).execute()))
  const people = await selectPeopleById(
    db,
    rows.map(({ personId }) => personId),
  )
  return new Map(
    rows.map((row) => {
      const person = people.get(row.personId)
      const personName = person ? fullName(person) : ''
      return [row.id, { ...brief(row), referralId: row.id, row: null, line: null, personName }]
    }),
  )
}
