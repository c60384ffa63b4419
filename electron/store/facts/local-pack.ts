import { LocalPack } from '../../../shared/rule-pack.ts'
import { ruleBook } from '../../../shared/rules/rule-book.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import type { LocalRules } from '../../../shared/rule-packs.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export const localPackRow = onceAQuery((db): Promise<Row<'localPack'>> =>
  db.selectFrom('localPack').selectAll().executeTakeFirstOrThrow(),
)

export const toLocalPack = ({ version, body }: Pick<Row<'localPack'>, 'version' | 'body'>): LocalPack =>
  LocalPack.parse({
    schema: 'accord/local-pack@1',
    id: 'panel',
    name: 'The panel’s own rules',
    version,
    ...(JSON.parse(body) as object),
  })

const readBook = onceAText((text) => ruleBook([toLocalPack(JSON.parse(text) as Row<'localPack'>)]), 4)

/** All the rules that this panel's plans are checked under; the same book as long as they are the same. */
export const selectRuleBook = async (db: ReadDb): Promise<RuleBook> =>
  readBook(JSON.stringify(await localPackRow(db)))

export async function selectLocalRules(db: ReadDb): Promise<LocalRules> {
  const pack = toLocalPack(await localPackRow(db))
  return { pack, ruleBook: ruleBook([pack]).version }
}
