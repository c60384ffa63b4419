import type {
  Candidate,
  ImportPreview,
  ReadingNotes,
  RowOfPerson,
  UnreadCell,
} from '../../../shared/imports.ts'
import { foldHeading, labelHeadings } from '../../../shared/imports/column-map.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { ReadPreview } from './previews.ts'
import type { AcceptedRow } from './read.ts'
import { maybeSame } from './maybe-same.ts'
import { why } from './refused-csv.ts'
import { asRefused, initialsOf } from './refused-row.ts'

// Longer lists are not read on a screen; the totals say how many there are, and nothing undecided is lost.
const most = 1000

/** A preview as the screen shows it. */
export async function describe(db: ReadDb, { id, side, read, answers }: ReadPreview): Promise<ImportPreview> {
  if (read === null) throw invalid({ previewId: 'columns not said yet' })
  const { fresh, matches, alreadyHere, objections, differing, doubts } = read.analysis
  const rows = new Map(fresh.map((one) => [one.row, one]))
  const matched = new Map(
    matches.flatMap(({ row, nhsNumber, joinsAgencies }) => {
      const sent = rows.get(row)
      if (!joinsAgencies || nhsNumber === null || !sent) return []
      const { familyName, givenName } = sent.referral
      return [[nhsNumber, { nhsNumber, familyName, givenName }] as const]
    }),
  )
  const candidates = candidatePairs(read.analysis)
  const unread = fresh.flatMap(unreadCells)
  return {
    previewId: id,
    side,
    rows: read.accepted.length + read.refused.length,
    accepted: fresh.length - doubts.size,
    alreadyHere,
    objections: objections.slice(0, most).map(named),
    objectionsTotal: objections.length,
    differing: differing.slice(0, most).map((one) => ({ ...named(one), ...compared(one) })),
    differingTotal: differing.length,
    refused: read.refused.slice(0, most).map((row) => asRefused(row, read.file.columns)),
    refusedTotal: read.refused.length,
    unread: unread.slice(0, most),
    unreadTotal: unread.length,
    notes: notesOf(read, answers),
    matched: [...matched.values()].slice(0, most),
    matchedTotal: matched.size,
    candidates: await withPeople(db, candidates.slice(0, most), rows),
    candidatesTotal: candidates.length,
    maybeSame: await maybeSame(db, read.analysis, most),
    maybeSameTotal: doubts.size,
    mapName: read.mapName,
  }
}

const named = ({ row, line, referral: { familyName, givenName } }: AcceptedRow): RowOfPerson => ({
  row,
  line,
  familyName,
  givenName,
})

const compared = ({ fields, personId, version, values }: Analysis['differing'][number]) => ({
  fields,
  personId,
  version,
  values,
})

const unreadCells = ({ line, referral, unread }: AcceptedRow): UnreadCell[] =>
  unread.map((one) => ({ ...one, line, initials: initialsOf(referral.givenName, referral.familyName) }))

/** How a file was read. */
export function notesOf(
  { file, survey, style, analysis }: NonNullable<ReadPreview['read']>,
  answers: ReadPreview['answers'],
): ReadingNotes {
  return {
    headingLine: file.headingLine,
    totals: survey.totals.map(({ line, text }) => ({ line, text })),
    windows: survey.windows,
    twice: survey.twice.cells === 0 ? null : { cells: survey.twice.cells, how: answers.twice ?? 'leaveOut' },
    capitals: capitalsIn(analysis),
    ...columnsIn(file),
    dates: file.columns.flatMap(({ field, heading }) => {
      const found = style.dates[field]
      if (found === undefined || (!found.isSerial && found.order === 'dayFirst')) return []
      return [{ column: heading, how: found.isSerial ? 'serial' : 'monthFirst' }]
    }),
  }
}

function capitalsIn({ fresh }: Analysis): ReadingNotes['capitals'] {
  const changed = fresh.filter(({ sentName }) => sentName !== '')
  const [one] = changed
  const example = one ? { sent: one.sentName, usual: fullName(one.referral) } : null
  return { rows: changed.length, example }
}

/** Which columns were not read. */
function columnsIn({
  header,
  columns,
  passedOver,
}: NonNullable<ReadPreview['read']>['file']): Pick<ReadingNotes, 'notRead' | 'sameHeading'> {
  const labels = labelHeadings(header)
  const folded = header.map(foldHeading)
  const read = new Set(columns.map(({ index }) => index))
  const isUnread = (index: number): boolean => !read.has(index) && !passedOver.includes(index)
  return {
    notRead: labels.filter((label, index) => label !== '' && label !== why && isUnread(index)),
    sameHeading: columns.flatMap(({ index, heading }) => {
      const others = passedOver.filter((other) => folded[other] === folded[index])
      return others.length === 0
        ? []
        : [{ read: heading, notRead: others.map((other) => labels[other] ?? '') }]
    }),
  }
}

interface CandidatePair {
  readonly row: number
  readonly why: string
  readonly personId: string
}

type Analysis = NonNullable<ReadPreview['read']>['analysis']

/** People already here; a pair within the file is shown as a possible match once both are here. */
const candidatePairs = ({ matches }: Analysis): CandidatePair[] =>
  matches
    .filter((match) => match.same === null)
    .flatMap(({ row, review, possible }) =>
      [...review, ...possible].flatMap(({ who, why }) =>
        who.personId === null ? [] : [{ row, why, personId: who.personId }],
      ),
    )

async function withPeople(
  db: ReadDb,
  pairs: readonly CandidatePair[],
  rows: ReadonlyMap<number, AcceptedRow>,
): Promise<Candidate[]> {
  const people = await selectPeopleById(
    db,
    pairs.map((pair) => pair.personId),
  )
  return pairs.flatMap(({ row, why, personId }) => {
    const [existing, sent] = [people.get(personId), rows.get(row)]
    if (!existing || !sent) return []
    const { familyName, givenName, dateOfBirth, nhsNumber, postcode } = sent.referral
    return [
      {
        row,
        line: sent.line,
        why,
        incoming: { familyName, givenName, dateOfBirth, nhsNumber, postcode },
        existing,
      },
    ]
  })
}
