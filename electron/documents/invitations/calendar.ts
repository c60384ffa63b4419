import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Invitation } from '../../../shared/invitations.ts'
import type { NamedFile } from '../write-files.ts'
import { shortId } from '../short-id.ts'

/**
 * The invitation as RFC 5545 has it. Times are UTC, so that every calendar shows them right on both sides of a change
 * of the clocks without a table of time zones. The stamp is that of the last change: the same meeting, the same bytes.
 */
export function calendarFile(invitation: Invitation): NamedFile {
  const { uid, heldOn } = invitation
  const name = `meeting-${heldOn}-${shortId(uid)}.ics`
  return { name, bytes: Buffer.from(calendarText(invitation), 'utf8') }
}

function calendarText(invitation: Invitation): string {
  const { uid, sequence, changedAt, isCancelled, panelName, startsAt, endsAt, place } = invitation
  const calendar = ical({ prodId: { company: 'Accord', product: 'Accord', language: 'EN' } })
  // Who is invited is not known here: nobody has an e-mail address in Accord, and nothing is sent.
  calendar.method(isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: panelName,
    location: place === '' ? null : place,
    description: description(invitation),
    // RFC 5546 wants one; the address is in the domain that is kept from ever existing (RFC 2606).
    organizer: { name: panelName, email: 'panel@accord.invalid' },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return `${calendar.toString()}\r\n`
}

function description({ isCancelled, caseReferences }: Invitation): string {
  if (isCancelled) return 'This meeting is cancelled.'
  const cases = caseReferences.length === 0 ? 'No case is listed yet.' : `Cases: ${caseReferences.join(', ')}`
  return `${cases}\nThe agenda and the papers are in Accord.`
}
