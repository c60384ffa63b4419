import type { Kysely } from 'kysely'
import * as panel from './0010-panel.ts'
import * as peopleAndCases from './0020-people-and-cases.ts'
import * as meetings from './0030-meetings.ts'
import * as records from './0040-records.ts'
import * as delegation from './0050-delegation.ts'
import * as rules from './0060-rules.ts'
import * as chargesAndCarers from './0070-charges-and-carers.ts'
import * as departures from './0080-departures.ts'
import * as agenda from './0090-agenda.ts'
import * as papers from './0100-papers.ts'
import * as consoleOfRoom from './0110-console.ts'
import * as roomState from './0120-room-state.ts'
import * as acronymsAndMinutes from './0130-acronyms-and-minutes.ts'
import * as letters from './0140-letters.ts'
import * as search from './0150-search.ts'
import * as unreadCells from './0160-unread-cells.ts'
import * as corrections from './0170-corrections.ts'
import * as joins from './0180-joins.ts'
import * as clock from './0190-clock.ts'
import * as unsavedTexts from './0210-unsaved-texts.ts'
import * as preferences from './0230-preferences.ts'
import * as agencyNames from './0240-agency-names.ts'
import * as viewWriters from './0250-view-writers.ts'
import * as knownWithoutId from './0270-known-without-id.ts'
import * as sentNames from './0280-sent-names.ts'
import * as letterDelivery from './0290-letter-delivery.ts'
import * as pins from './0320-pins.ts'
import * as passphraseGiven from './0340-passphrase-given.ts'
import * as fileDepartures from './0350-file-departures.ts'
import * as lookups from './0430-lookups.ts'
import * as itemSharing from './0450-item-sharing.ts'
import * as guests from './0460-guests.ts'
import * as deliveries from './0470-deliveries.ts'
import * as wordsInMinutes from './0480-words-in-minutes.ts'
import * as keys from './0490-keys.ts'
import * as authority from './0500-authority.ts'
import * as renewedKeys from './0510-renewed-keys.ts'
import * as auditNodes from './0530-audit-nodes.ts'
import * as actionOwners from './0540-action-owners.ts'
import * as observers from './0560-observers.ts'

export interface Migration {
  /** Tens, ascending; also SQLite's user_version once it has run. */
  readonly number: number
  readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** Ascending, or a store that is opened again runs an earlier one twice. A released one is frozen: a change is a new number. */
export const migrations: readonly Migration[] = [
  { number: 10, up: panel.up },
  { number: 20, up: peopleAndCases.up },
  { number: 30, up: meetings.up },
  { number: 40, up: records.up },
  { number: 50, up: delegation.up },
  { number: 60, up: rules.up },
  { number: 70, up: chargesAndCarers.up },
  { number: 80, up: departures.up },
  { number: 90, up: agenda.up },
  { number: 100, up: papers.up },
  { number: 110, up: consoleOfRoom.up },
  { number: 120, up: roomState.up },
  { number: 130, up: acronymsAndMinutes.up },
  { number: 140, up: letters.up },
  { number: 150, up: search.up },
  { number: 160, up: unreadCells.up },
  { number: 170, up: corrections.up },
  { number: 180, up: joins.up },
  { number: 190, up: clock.up },
  { number: 210, up: unsavedTexts.up },
  { number: 230, up: preferences.up },
  { number: 240, up: agencyNames.up },
  { number: 250, up: viewWriters.up },
  { number: 270, up: knownWithoutId.up },
  { number: 280, up: sentNames.up },
  { number: 290, up: letterDelivery.up },
  { number: 320, up: pins.up },
  { number: 340, up: passphraseGiven.up },
  { number: 350, up: fileDepartures.up },
  { number: 430, up: lookups.up },
  { number: 450, up: itemSharing.up },
  { number: 460, up: guests.up },
  { number: 470, up: deliveries.up },
  { number: 480, up: wordsInMinutes.up },
  { number: 490, up: keys.up },
  { number: 500, up: authority.up },
  { number: 510, up: renewedKeys.up },
  { number: 530, up: auditNodes.up },
  { number: 540, up: actionOwners.up },
  { number: 560, up: observers.up },
]
