import { expect, test } from 'vitest'
import { hangOnCase } from '../../../../electron/store/engine/cover-tables.ts'
import { storeAt } from '../../../support/store-at.ts'

/** Each by a rule of its own. */
const covered = ['referral', 'searchEntry']

test('every table with a case in it is kept from whom the case is kept', async () => {
  const { raw } = await storeAt(Infinity)
  const names = raw
    .prepare<unknown[], { name: string }>(
      `select t."name" from sqlite_master t join pragma_table_info(t."name") c on c."name" = 'caseId'
        where t."type" = 'table' order by t."name"`,
    )
    .all()
    .map(({ name }) => name)
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !covered.includes(name))).toEqual([...hangOnCase])
})
