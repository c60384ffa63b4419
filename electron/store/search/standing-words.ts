import { selectWhichStands } from '../facts/which-stands.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { between, whose } from './passage.ts'
import type { Entry } from './select-entries.ts'

/**
 * Entries of records with the words of the version that stands: the index has those of every version, also of what was
 * only proposed, or proposed and taken back.
 */
export async function withStanding(db: ReadDb, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const several = await corrected(
    db,
    entries.flatMap(({ kind, entityId }) => (kind === 'record' ? [entityId] : [])),
  )
  if (several.size === 0) return entries
  const caseIds = entries.flatMap(({ entityId, caseId }) => (several.has(entityId) ? (caseId ?? []) : []))
  const stands = await selectWhichStands(db, 'caseId', caseIds)
  return entries.map((entry) => {
    const versions = entry.kind === 'record' ? several.get(entry.entityId) : undefined
    if (versions === undefined) return entry
    const standing = versions.get(stands.get(entry.entityId)?.stands.recordVersion ?? 0)
    const said = standing === undefined ? [] : textsIn(JSON.parse(standing))
    const name = entry.words.split(whose)[1] ?? ''
    return { ...entry, words: `${said.join(between)}${whose}${name}` }
  })
}

/** Of those that have more than one version, each version as it was frozen. */
async function corrected(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const found = new Map<string, Map<number, string>>()
  for (const run of inRuns(ids)) {
    const rows = await db
      .selectFrom('record')
      .select(['id', 'recordVersion', 'decisionJson'])
      .where('id', 'in', (eb) =>
        eb.selectFrom('record').select('id').where('id', 'in', run).where('recordVersion', '>', 1),
      )
      .execute()
    for (const { id, recordVersion, decisionJson } of rows)
      found.set(id, (found.get(id) ?? new Map<number, string>()).set(recordVersion, decisionJson))
  }
  return found
}

/** As migration 930 has them. */
const parts =
  /^\/(words\/(text|note)|ask|risk\/|decision\/|plan\/|review|agreements.*\/words|contributions.*\/words|offers|together\/|course\/goals)/

function textsIn(value: unknown, at = ''): string[] {
  if (typeof value === 'string')
    return parts.test(at) && !at.includes('ViewBy/') && value.trim().includes(' ') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${at}/${key}`))
}
