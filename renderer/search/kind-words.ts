import type { HitKind } from '../../shared/search.ts'

/** What one is called, and many of them. */
export const kindWords: Readonly<Record<HitKind, readonly [one: string, many: string]>> = {
  person: ['Person', 'People'],
  case: ['Case', 'Cases'],
  meeting: ['Meeting', 'Meetings'],
  action: ['Action', 'Actions'],
  record: ['Record', 'Records'],
  letter: ['Letter', 'Letters'],
  minutes: ['Minutes', 'Minutes'],
  review: ['Review', 'Reviews'],
  goal: ['Goal', 'Goals'],
}
