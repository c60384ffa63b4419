import { partText, readerWords } from '../../documents/person-parts/part-text.ts'
import { letterTermsOf } from '../../../shared/letters/terms.ts'
import { asRead } from '../../../shared/record-as-read.ts'
import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { partReaders, sideOfReader } from '../../../shared/person-parts.ts'
import type {
  PartKept,
  PartReader,
  PartsMaterial,
  PartToWrite,
  PersonParts,
} from '../../../shared/person-parts.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { requirePanel } from '../facts/states.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { mayLeave, selectReleaseFacts } from '../releases/select-facts.ts'
import type { RecordFacts } from '../releases/select-facts.ts'

interface Standing {
  readonly standing: readonly RecordFacts[]
  readonly unsigned: number
}

/** Everybody whom a team talked about and whose record stands: confirmed by the chair, or signed by both. */
async function selectStanding(db: ReadDb, meeting: Row<'meeting'>): Promise<Standing> {
  const { terms } = await selectPanelOf(db, meeting)
  // What another panel decides leaves as packs and letters.
  if (terms.kind !== 'multidisciplinary_team') return { standing: [], unsigned: 0 }
  const { records } = await selectReleaseFacts(db, meeting.id)
  const standing = records.filter(({ record, bothSigned }) => record.row.confirmed === 1 || bothSigned)
  return { standing, unsigned: records.length - standing.length }
}

export async function selectPersonParts(db: ReadDb, meetingId: string): Promise<PersonParts> {
  const meeting = await selectMeeting(db, meetingId)
  requirePanel(meeting)
  const { standing, unsigned } = await selectStanding(db, meeting)
  return {
    meetingId,
    panelId: meeting.panelId,
    heldOn: meeting.heldOn,
    unsigned,
    parts: standing.map((facts) => ({
      recordId: facts.record.row.id,
      position: facts.record.decision.meeting.item,
      reference: facts.record.decision.caseReference,
      initials: initialsOf(facts.person),
      kept: partReaders.flatMap((reader): PartKept[] => {
        const why = keptWhy(facts, reader)
        return why === null ? [] : [{ reader, why }]
      }),
    })),
  }
}

/** Whatever keeps an agency's pack of the record keeps its part as well; their doctor is health's. */
function keptWhy({ recalled, packs }: RecordFacts, reader: PartReader): string | null {
  if (recalled !== null) return 'It was found wrong, and waits to be put right'
  const pack = packs[sideOfReader[reader]]
  return mayLeave(pack) ? null : (pack.block?.why ?? '')
}

export async function selectPartsMaterial(
  db: ReadDb,
  meetingId: string,
  readers: readonly PartReader[],
): Promise<PartsMaterial> {
  const meeting = await selectMeeting(db, meetingId)
  requirePanel(meeting)
  const { standing } = await selectStanding(db, meeting)
  const { address, contact } = letterTermsOf((await selectPanelOf(db, meeting)).terms)
  const partOf = (facts: RecordFacts, reader: PartReader): PartToWrite[] => {
    if (keptWhy(facts, reader) !== null) return []
    const { row, decision } = facts.record
    const own = sideOfReader[reader] === 'health' ? row.healthJson : row.socialCareJson
    return [
      {
        recordId: row.id,
        recordVersion: row.recordVersion,
        position: decision.meeting.item,
        reader,
        fileStem: stemOf(meeting.heldOn, decision.caseReference, reader),
        text: partText(asRead(JSON.parse(own) as AgencyRecord), reader, { address, contact }),
      },
    ]
  }
  return {
    meetingId,
    at: meeting.closedAt ?? `${meeting.heldOn}T12:00:00.000Z`,
    parts: standing.flatMap((facts) => readers.flatMap((reader) => partOf(facts, reader))),
  }
}

/** `2026-11-19-ac-2026-0020-summary-health`: of one person the files stand together, and none has a name. */
const stemOf = (heldOn: string, reference: string, reader: PartReader): string =>
  `${heldOn}-${reference.toLowerCase()}-${reader === 'gp' ? 'letter-gp' : `summary-${readerWords[reader]}`}`
