import { invalid } from '../../../shared/reply.ts'
import { whyPanelWords } from '../../../shared/rules/route-facts.ts'
import { selectRoutes } from '../cases/route.ts'
import type { Context } from '../handler.ts'
import { updateRows } from '../history-many.ts'
import type { Row, WriteDb } from '../schema.ts'

interface Given {
  readonly caseId: string
  readonly whyPanel: string
}

/**
 * Panels are the exception, so "why at panel?" is mandatory (Care and support statutory guidance 10.85): in somebody's
 * words, or else in those of the scheme of delegation. Words given now replace what the case says.
 */
export async function sayWhyPanel(
  tx: WriteDb,
  cases: readonly Row<'case'>[],
  given: readonly Given[],
  context: Context,
): Promise<void> {
  const words = new Map(given.map(({ caseId, whyPanel }) => [caseId, whyPanel]))
  const silent = cases.filter(({ id, whyPanel }) => !words.has(id) && whyPanel.trim() === '')
  const routes = await selectRoutes(
    tx,
    silent.map(({ id }) => id),
    context.today,
  )
  for (const { caseId, reasons } of routes.values()) words.set(caseId, whyPanelWords(reasons))
  refuseWithoutReason(silent.filter(({ id }) => words.get(id) === ''))
  const said = cases.flatMap((old) => {
    const whyPanel = words.get(old.id)
    return whyPanel === undefined || whyPanel === old.whyPanel ? [] : { old, changes: { whyPanel } }
  })
  await updateRows(tx, 'case', said, context)
}

function refuseWithoutReason(cases: readonly Row<'case'>[]): void {
  if (cases.length === 0) return
  const which = cases.map(({ reference }) => reference).join(', ')
  throw invalid({
    reason: `this can be signed at the front line, so say why the panel: ${which}`,
    ...Object.fromEntries(cases.map(({ id }) => [id, 'say why the panel'])),
  })
}
