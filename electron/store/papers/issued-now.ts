import type { IssuedItem, IssuedPapers } from '../../documents/papers/issued.ts'
import { selectAgendaItems } from '../agenda/select-agenda.ts'
import { selectItems } from '../facts/select-meeting.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import { agencyNames, selectAgencies } from '../facts/select-agencies.ts'
import { selectPanel } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { issuedCase } from './prepared-case.ts'

/** What the papers of a meeting would say if they went out now. What was carried elsewhere is not in them. */
export async function issuedNow(db: ReadDb, meeting: Row<'meeting'>, today: string): Promise<IssuedPapers> {
  const panel = await selectPanel(db)
  const rows = (await selectItems(db, meeting.id)).filter(({ state }) => state !== 'carried')
  const facts = await selectCaseFacts(db, meeting, rows, today)
  const cases = new Map(facts.map((one) => [one.item.id, issuedCase(one)]))
  const agenda = (await selectAgendaItems(db, meeting)).filter(({ state }) => state !== 'carried')
  return {
    panelName: panel.name,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    confidentiality: panel.terms.confidentiality,
    agencyNames: agencyNames(await selectAgencies(db, meeting.heldOn)),
    items: agenda.map((item): IssuedItem => ({
      itemId: item.id,
      position: item.position,
      startsAt: item.startsAt,
      minutes: item.minutes,
      presenter: item.presenter,
      title: item.caseReference ?? item.title,
      isLate: item.late,
      carriedFrom: item.carriedFromHeldOn,
      case: cases.get(item.id) ?? null,
    })),
  }
}
