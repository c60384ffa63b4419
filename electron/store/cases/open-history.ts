import type { FieldOf } from '../../../shared/field-versions.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { isOpenByRole, readerOf } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** What a field said before is marked nowhere: whoever may not read all of it now reads none of that. */
export async function requireOpenHistory(
  db: ReadDb,
  wanted: FieldOf,
  who: Pick<Who, 'side' | 'role'>,
): Promise<void> {
  const key = keyOf(wanted)
  if (key === null) return
  const reader = readerOf(who)
  const kept = (await selectHidden(db, reader)).byId.get(wanted.id)
  const isKept = kept?.some((one) =>
    [...one.kept.keys()].some((of) => of === key || of.startsWith(`${key}.`)),
  )
  const isUsual =
    kept === undefined && key === 'risk.formulation' && reader !== 'health' && !isOpenByRole(key, reader)
  if (isKept === true || isUsual) throw notAllowed('keptFromYou')
}

function keyOf({ of, id, field }: FieldOf): string | null {
  if (of === 'businessNote') return null
  if (of === 'decision') return `decision.${id}.${field === 'conditions' ? 'condition' : field}`
  return of === 'case' ? field : `${of}.${field}`
}
