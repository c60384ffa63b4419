import { LocalPack } from '../../../shared/rule-pack.ts'
import { ruleBook } from '../../../shared/rules/rule-book.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import type { LocalRules } from '../../../shared/rule-packs.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export const localPackRow = (db: ReadDb): Promise<Row<'localPack'>> =>
  db.selectFrom('localPack').selectAll().executeTakeFirstOrThrow()

export const toLocalPack = ({ version, body }: Pick<Row<'localPack'>, 'version' | 'body'>): LocalPack =>
  LocalPack.parse({
    schema: 'accord/local-pack@1',
    id: 'panel',
    name: 'The panel’s own rules',
    version,
    ...(JSON.parse(body) as object),
  })

/** All the rules that this panel's plans are checked under. */
export const selectRuleBook = async (db: ReadDb): Promise<RuleBook> =>
  ruleBook([toLocalPack(await localPackRow(db))])

export async function selectLocalRules(db: ReadDb): Promise<LocalRules> {
  const pack = toLocalPack(await localPackRow(db))
  return { pack, ruleBook: ruleBook([pack]).version }
}
