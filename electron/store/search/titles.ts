import { longDate } from '../../../shared/kernel/dates.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { Hit } from '../../../shared/search.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectNamesOfCases } from '../facts/names-of-cases.ts'
import { actionHits } from './action-hits.ts'
import { caseHits, firstLine } from './case-hits.ts'
import { personHits } from './person-hits.ts'
import type { Entry } from './select-entries.ts'

/** What each entry is called and where it leads, by its place; one that is not there any more is in none. */
export async function titlesOf(db: ReadDb, entries: readonly Entry[]): Promise<ReadonlyMap<number, Hit>> {
  const idsOf = (kind: Entry['kind']): string[] =>
    entries.filter((one) => one.kind === kind).map(({ entityId }) => entityId)
  const people = byId(await personHits(db, idsOf('person'), []))
  const joined = await selectJoined(db, idsOf('person'))
  const cases = byId(await caseHits(db, idsOf('case'), []))
  const actions = byId(await actionHits(db, idsOf('action')))
  const minutes = await minutesHits(db, idsOf('minutes'))
  const goals = await goalHits(db, idsOf('goal'))
  const names = await selectNamesOfCases(db, [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))])
  const hitOf = ({ kind, entityId, caseId }: Entry): Hit | undefined => {
    switch (kind) {
      case 'person':
        return people.get(joined.get(entityId) ?? entityId)
      case 'case':
        return cases.get(entityId)
      case 'action':
        return actions.get(entityId)
      case 'minutes':
        return minutes.get(entityId)
      case 'goal':
        return goals.get(entityId)
      case 'record':
      case 'letter':
      case 'review': {
        const name = names.get(caseId ?? '')
        // A record is read on its case’s page.
        const id = kind === 'record' ? (caseId ?? '') : entityId
        if (name === undefined) return undefined
        return { kind, id, title: `${titles[kind]}${name.reference} · ${name.personName}`, note: '' }
      }
    }
  }
  return new Map(
    entries.flatMap((entry) => {
      const hit = hitOf(entry)
      return hit === undefined ? [] : [[entry.place, hit] as const]
    }),
  )
}

const titles = { record: 'Record of ', letter: 'Letter about ', review: 'Review of ' } as const

const byId = (hits: readonly Hit[]): ReadonlyMap<string, Hit> => new Map(hits.map((hit) => [hit.id, hit]))

/** Whoever was joined to another stands as that one. */
async function selectJoined(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'joinedTo']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, joinedTo }) => [id, joinedTo ?? id]))
}

async function minutesHits(db: ReadDb, itemIds: readonly string[]): Promise<ReadonlyMap<string, Hit>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id', 'agendaItem.title', 'agendaItem.meetingId', 'meeting.heldOn'])
    .where('agendaItem.id', 'in', itemIds)
    .execute()
  return new Map(
    rows.map(({ id, title, meetingId, heldOn }) => [
      id,
      { kind: 'minutes', id: meetingId, title: `Minutes of ${longDate(heldOn)}`, note: title },
    ]),
  )
}

async function goalHits(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, Hit>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('goal')
    .innerJoin('case', 'case.id', 'goal.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .select([
      'goal.id',
      'goal.words',
      'goal.caseId',
      'case.reference',
      'person.familyName',
      'person.givenName',
    ])
    .where('goal.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        kind: 'goal',
        id: row.caseId,
        title: firstLine(row.words),
        note: `${row.reference} · ${fullName(row)}`,
      },
    ]),
  )
}
