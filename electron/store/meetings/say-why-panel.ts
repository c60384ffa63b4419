import { invalid } from '../../../shared/kernel/reply.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { giveWhyPanel } from '../cases/move-cases.ts'
import type { Context } from '../kernel/handler.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

interface Given {
  readonly caseId: string
  readonly whyPanel: string
}

interface Said {
  readonly cases: readonly Row<'case'>[]
  readonly given: readonly Given[]
  readonly kind: PanelKind
}

/**
 * Panels are the exception, so "why at panel?" is mandatory (Care and support statutory guidance 10.85), and in
 * somebody's words: it is read back, signed and given to the person. Words given now replace what the case says.
 */
export async function sayWhyPanel(
  tx: WriteDb,
  { cases, given, kind }: Said,
  context: Context,
): Promise<void> {
  const words = new Map(given.map(({ caseId, whyPanel }) => [caseId, whyPanel]))
  // A team talks about everybody whom it works with: that is no exception, and needs no reason.
  if (kind !== 'multidisciplinary_team')
    refuseWithoutReason(cases.filter(({ id, whyPanel }) => (words.get(id) ?? whyPanel).trim() === ''))
  const said = cases.flatMap((old) => {
    const whyPanel = words.get(old.id)
    return whyPanel === undefined || whyPanel === old.whyPanel ? [] : { old, changes: { whyPanel } }
  })
  await giveWhyPanel(tx, said, context)
}

function refuseWithoutReason(cases: readonly Row<'case'>[]): void {
  if (cases.length === 0) return
  const which = cases.map(({ reference }) => reference).join(', ')
  throw invalid({
    reason: `say in one sentence why the panel: ${which}`,
    ...Object.fromEntries(cases.map(({ id }) => [id, 'say why the panel'])),
  })
}
