import { nearness } from '../../../shared/kernel/near-word.ts'
import { begins, folded, typedWords } from '../../../shared/kernel/typed-words.ts'
import type { Fits } from '../../../shared/kernel/typed-words.ts'
import type { Input } from '../../../shared/contract.ts'
import type { FoundHit, FoundPage, Hit } from '../../../shared/search.ts'
import type { Hidden } from '../kept/hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { findMeetings } from './find-meetings.ts'
import { matchOf, nearMatchOf } from './match-entries.ts'
import { passageIn, shownParts, whose } from './passage.ts'
import { withReviews } from './review-words.ts'
import { withStanding } from './standing-words.ts'
import { selectEntries } from './select-entries.ts'
import type { Entry } from './select-entries.ts'
import { titlesOf } from './titles.ts'

type Asked = Input<'search.page'>

const perPage = 25
/** Entries read at once, and in all for one page: of a word that every text has, most may be somebody else’s. */
const [atOnce, most] = [100, 2000]

/** What has these words, the newest first, as this reader may read it; where nothing has them, what comes near. */
export async function findPage(db: ReadDb, asked: Asked, hidden: Hidden): Promise<FoundPage> {
  const words = typedWords(asked.text)
  if (words.length === 0) return { hits: [], next: null, isNear: false }
  const exact = await pageOf(db, asked, { match: matchOf(words), words, fits: begins, hidden })
  if (exact.hits.length > 0 || asked.after !== null) return { ...exact, isNear: false }
  const match = await nearMatchOf(db, words)
  if (match === null) return { ...exact, isNear: false }
  const fits: Fits = (typed, word) => begins(typed, word) || nearness(typed, word) !== null
  const near = await pageOf(db, asked, { match, words, fits, hidden })
  return { ...near, isNear: near.hits.length > 0 }
}

export interface Looking {
  readonly match: string
  readonly words: readonly string[]
  readonly fits: Fits
  readonly hidden: Hidden
}

/** As many as fill a page; those that this reader may not read are passed over. */
async function pageOf(db: ReadDb, asked: Asked, looking: Looking): Promise<Omit<FoundPage, 'isNear'>> {
  const { found, next } = await lookUp(db, asked, looking, perPage)
  const hits = await hitsOf(db, found)
  const meetings = isFirstOfMeetings(asked) ? await meetingsOf(db, asked, looking) : []
  return { hits: [...meetings, ...hits], next }
}

async function lookUp(
  db: ReadDb,
  asked: Asked,
  looking: Looking,
  wanted: number,
): Promise<{ readonly found: readonly Found[]; readonly next: number | null }> {
  const found: Found[] = []
  let { after } = asked
  for (let read = 0; read < most; read += atOnce) {
    const matched = await selectEntries(db, { ...asked, after }, looking.match, atOnce)
    const entries = await withReviews(db, await withStanding(db, matched), looking.hidden)
    for (const entry of entries) {
      if (found.length === wanted) return { found, next: after }
      after = entry.place
      const passage = readablePassage(entry, looking)
      if (passage !== null) found.push({ entry, passage })
    }
    if (entries.length < atOnce) return { found, next: null }
  }
  return { found, next: after }
}

/** What is found by its words alone, for the short list: the newest few. */
export async function findInWords(db: ReadDb, looking: Looking, limit: number): Promise<readonly Hit[]> {
  const { found } = await lookUp(db, inWords, looking, limit)
  const hits = await hitsOf(db, found)
  return hits.map(({ kind, id, title, note, passage }) => ({
    kind,
    id,
    title,
    note: [note, passage].filter(Boolean).join(' · '),
  }))
}

const inWords: Asked = {
  text: '',
  kinds: ['record', 'letter', 'minutes', 'review', 'goal'],
  personId: null,
  side: null,
  panelId: null,
  state: null,
  from: null,
  until: null,
  after: null,
}

interface Found {
  readonly entry: Entry
  readonly passage: string
}

/** Null: by nothing that this reader may read. */
function readablePassage(entry: Entry, { words, fits, hidden }: Looking): string | null {
  if (fits === begins && entry.kind !== 'case' && !saysAny(entry, words)) return null
  const shown = hidden.foundBy.get(entry.entityId)
  const name = entry.words.split(whose)[1] ?? ''
  const parts = shown === undefined ? shownParts(entry, hidden) : [shown]
  // A case is found by whose it is; a record by what it says, and by whose it is beside that.
  return passageIn(entry.kind === 'case' ? [...parts, name] : parts, words, { fits, name })
}

/** Whether it says one of them at all, whoever reads it: of somebody with many records most have the name alone. */
const saysAny = ({ words: said }: Entry, words: readonly string[]): boolean => {
  const text = folded(said.split(whose)[0] ?? '')
  return words.some((typed) => text.includes(typed))
}

async function hitsOf(db: ReadDb, found: readonly Found[]): Promise<FoundHit[]> {
  const titles = await titlesOf(
    db,
    found.map(({ entry }) => entry),
  )
  const hits = found.flatMap(({ entry, passage }): FoundHit[] => {
    const title = titles.get(entry.place)
    return title === undefined ? [] : [{ ...title, passage: saysIt(entry) ? '' : passage, on: entry.day }]
  })
  // Two who were joined are found once.
  return [...new Map(hits.map((hit) => [`${hit.kind} ${hit.id} ${hit.title} ${hit.passage}`, hit])).values()]
}

/** What a person, a case or an action is found by stands in its title and note. */
const saysIt = ({ kind }: Entry): boolean => kind === 'person' || kind === 'case' || kind === 'action'

/** Meetings are found by their day and place, and are of a panel, but of no person, agency or state. */
const isFirstOfMeetings = ({ after, kinds, personId, side, state }: Asked): boolean =>
  after === null &&
  personId === null &&
  side === null &&
  state === null &&
  (kinds.length === 0 || kinds.includes('meeting'))

async function meetingsOf(
  db: ReadDb,
  { panelId, from, until }: Asked,
  { words, fits }: Looking,
): Promise<FoundHit[]> {
  const meetings = await findMeetings(db, words, fits, panelId)
  return meetings
    .filter(({ on }) => (from === null || on >= from) && (until === null || on <= until))
    .slice(0, perPage)
    .map((meeting) => ({ ...meeting, passage: '' }))
}
