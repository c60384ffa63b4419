import { newId } from '../../../shared/ids.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import type { CommandHandler } from '../handler.ts'
import { selectPanel } from '../panels/select-panel.ts'
import { insertItems } from './insert-items.ts'
import type { ItemEntry } from './insert-items.ts'
import { selectAgenda } from './select-agenda.ts'

/** A draft, with the business items that every agenda of this panel starts and ends with. */
export const createMeeting: CommandHandler<'meetings.create'> = async (tx, input, context) => {
  const { terms } = await selectPanel(tx)
  const id = newId()
  await tx
    .insertInto('meeting')
    .values({
      id,
      version: 1,
      kind: 'panel',
      ...input,
      state: 'draft',
      startedAt: null,
      closedAt: null,
      shownItemId: null,
      hidden: 0,
    })
    .execute()
  await insertItems(tx, id, standingItems(terms), 'end', context)
  return selectAgenda(tx, id, context.today)
}

const standingItems = ({ businessItems }: PanelTerms): ItemEntry[] =>
  (['start', 'end'] as const).flatMap((place) =>
    businessItems
      .filter((item) => item.place === place)
      .map(({ title, minutes }) => ({
        kind: 'business' as const,
        title,
        minutes,
        closing: place === 'end' ? 1 : 0,
      })),
  )
