import type { LocalPack } from '../../../shared/rule-pack.ts'
import type { Invalid } from '../../../shared/kernel/invalid.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { faultsInLocalPack } from '../../../shared/rules/rule-book.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { localPackRow, selectLocalRules, toLocalPack } from '../facts/local-pack.ts'

export const saveLocal: CommandHandler<'rules.saveLocal'> = async (tx, { version, ...own }, context) => {
  const row = await localPackRow(tx)
  const before = toLocalPack(row)
  const faults = { ...faultsInLocalPack({ ...before, ...own }), ...faultsInRules(before, own) }
  if (Object.keys(faults).length > 0) throw invalid(faults)
  await updateRow(tx, 'localPack', row.id, version, { body: JSON.stringify(own) }, context)
  return selectLocalRules(tx)
}

/** A record may name any rule there ever was, so that none goes, and none ends before it starts. */
function faultsInRules(
  before: LocalPack,
  { rules, overrides }: Pick<LocalPack, 'rules' | 'overrides'>,
): Record<string, Invalid> {
  const gone = before.rules.filter(({ id }) => !rules.some((rule) => rule.id === id))
  const backwards = rules.filter(
    ({ inForceFrom, inForceTo }) => inForceTo !== null && inForceTo < inForceFrom,
  )
  const changes = overrides.filter(
    ({ inForceFrom, inForceTo }) => (inForceTo ?? '9999') < (inForceFrom ?? ''),
  )
  return Object.fromEntries([
    ...changes.map(({ rule }) => [rule, 'the change ends before it starts']),
    ...gone.map(({ id }) => [id, 'is ended by its last day, not taken out']),
    ...backwards.map(({ id }) => [id, 'ends before it starts']),
  ])
}
