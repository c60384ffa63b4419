import type { Panel } from '../../../shared/panels.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { liveStates } from '../facts/states.ts'
import { selectFirstPanel, selectPanels } from '../facts/select-panel.ts'
import { insertSeats } from './seats.ts'

export const openPanel: CommandHandler<'panels.open'> = async (
  tx,
  { name, authority, terms, memberIds },
  _context,
) => {
  await refuseTakenName(tx, name)
  const id = newId()
  const row = { id, version: 1, name, authority, terms: JSON.stringify(terms) }
  await tx.insertInto('panel').values(row).execute()
  await insertSeats(tx, id, memberIds)
  return selectPanelById(tx, id)
}

export const updateTerms: CommandHandler<'panels.updateTerms'> = async (
  tx,
  { panelId, version, name, authority, terms },
  context,
) => {
  const { id } = panelId === undefined ? await selectFirstPanel(tx) : await selectPanelById(tx, panelId)
  await refuseTakenName(tx, name, id)
  await updateRow(tx, 'panel', id, version, { name, authority, terms: JSON.stringify(terms) }, context)
  return selectPanelById(tx, id)
}

/** Its terms, meetings and records stay to be read. */
export const endPanel: CommandHandler<'panels.end'> = async (tx, { panelId, version }, context) => {
  // What is of no panel goes by the first one's terms.
  if ((await selectFirstPanel(tx)).id === panelId) throw notAllowed('firstPanel')
  const live = await tx
    .selectFrom('meeting')
    .select('id')
    .where('panelId', '=', panelId)
    .where('state', 'in', liveStates)
    .limit(1)
    .execute()
  if (live.length > 0) throw notAllowed('panelMeets')
  await updateRow(tx, 'panel', panelId, version, { retiredAt: context.at }, context)
  return selectPanelById(tx, panelId)
}

export const resumePanel: CommandHandler<'panels.resume'> = async (tx, { panelId, version }, context) => {
  await updateRow(tx, 'panel', panelId, version, { retiredAt: null }, context)
  return selectPanelById(tx, panelId)
}

async function selectPanelById(db: ReadDb, panelId: string): Promise<Panel> {
  const panel = (await selectPanels(db)).find(({ id }) => id === panelId)
  if (!panel) throw notFound()
  return panel
}

/** Lists, papers and records tell panels by their names alone. */
async function refuseTakenName(db: ReadDb, name: string, own?: string): Promise<void> {
  const called = name.toLowerCase()
  const panels = await selectPanels(db)
  if (panels.some((one) => one.id !== own && one.name.toLowerCase() === called))
    throw invalid({ name: 'another panel’s name' })
}
