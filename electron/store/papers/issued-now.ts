import { pick } from '../../../shared/kernel/told.ts'
import type { IssuedGuest, IssuedItem, IssuedPapers, IssuedCase } from '../../documents/papers/issued.ts'
import type { Guest } from '../../../shared/guests.ts'
import { selectAgendaItems } from '../agenda/select-agenda.ts'
import { selectItems } from '../facts/select-meeting.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import { agencyNames, selectAgencies } from '../facts/select-agencies.ts'
import { selectGuests } from '../facts/select-guests.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { decisionRecord } from '../records/decision-record.ts'
import { ownBlocks } from '../records/own-blocks.ts'

/** What the papers of a meeting would say if they went out now. What was carried elsewhere is not in them. */
export async function issuedNow(db: ReadDb, meeting: Row<'meeting'>, today: string): Promise<IssuedPapers> {
  const panel = await selectPanelOf(db, meeting)
  const rows = (await selectItems(db, meeting.id)).filter(({ state }) => state !== 'carried')
  const facts = await selectCaseFacts(db, meeting, rows, today)
  const cases = new Map(facts.map((one) => [one.item.id, issuedCase(one)]))
  const agenda = (await selectAgendaItems(db, meeting)).filter(({ state }) => state !== 'carried')
  const coming = Map.groupBy(await selectGuests(db, meeting.id), ({ itemId }) => itemId)
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
      ...named(coming.get(item.id)),
    })),
    ...named(coming.get(null)),
  }
}

/** Nothing where nobody comes: papers that name nobody stay the same to the byte. */
const named = (guests: readonly Guest[] = []): { readonly guests?: readonly IssuedGuest[] } =>
  guests.length === 0
    ? {}
    : { guests: guests.map(({ part, name, title, side }) => ({ part, name, title, side })) }

/** The record as far as it exists before the meeting: what is decided, said and done there is not part of a paper. */
function issuedCase(facts: CaseFacts): IssuedCase {
  const frame = { recordId: '', recordVersion: 0, supersedes: null }
  const record = decisionRecord(facts, frame, { verdict: 'withdrawn', readBackAt: '' })
  const { support, senders, glossary, review, offers = [], together, course } = record
  const common = {
    ...pick(record, ['caseReference', 'agencies', 'person', 'words', 'ask', 'risk', 'plan', 'findings']),
    ...(support && { support }),
    ...(senders && { senders }),
    ...(review && { review }),
    ...(offers.length > 0 && { offers }),
    ...(together && { together }),
    ...(course && { course }),
  }
  return {
    caseId: facts.case.id,
    prepared: glossary ? { ...common, glossary } : common,
    own: [],
    ownOf: {
      health: ownBlocks(facts, 'health'),
      socialCare: ownBlocks(facts, 'socialCare'),
      neither: ownBlocks(facts, null),
    },
  }
}
