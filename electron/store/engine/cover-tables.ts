import type Database from 'better-sqlite3'

/** Everything that hangs on a case, by its `caseId`; a table that is new is asked for by cover-tables.test.ts. */
export const hangOnCase = [
  'action',
  'agendaItem',
  'audienceMark',
  'budgetLine',
  'contribution',
  'decision',
  'goal',
  'measureScore',
  'plan',
  'recall',
  'record',
  'review',
  'reviewDue',
  'risk',
  'rollingEntry',
  'routeFlags',
  'ruleAnswer',
  'supportOffer',
  'together',
  'viewWriting',
] as const

const isKept = (column: string): string => `"${column}" in (select "id" from temp."keptId")`
const ofItself = `not ${isKept('id')}`
const ofItsCase = `("caseId" is null or not ${isKept('caseId')})`

/** Which rows are left of each table, as SQL. */
const left: Readonly<Record<string, string>> = {
  person: ofItself,
  referral: ofItself,
  case: ofItself,
  possibleMatch: `not ${isKept('firstPersonId')} and not ${isKept('secondPersonId')}`,
  searchEntry: `not ${isKept('entityId')} and ${ofItsCase}`,
  ...Object.fromEntries(hangOnCase.map((name) => [name, ofItsCase])),
}

/**
 * A temporary view stands before the table of its name, for every statement that names the table: lists, counts,
 * search and single rows alike, whatever query is written later. They live in memory and never in the file.
 */
const standUp = Object.entries(left)
  .map(([name, rows]) => `create temp view "${name}" as select * from main."${name}" where ${rows};`)
  .join('\n')

const takeDown = Object.keys(left)
  .map((name) => `drop view if exists temp."${name}";`)
  .join('\n')

export interface Cover {
  /** `ids`: of people, referrals and cases; none takes the cover away. */
  readonly over: (ids: readonly string[]) => void
  readonly isOn: () => boolean
}

export function coverTables(raw: Pick<Database.Database, 'exec' | 'prepare'>): Cover {
  raw.exec('create temp table "keptId" ("id" text primary key) without rowid;')
  // They are hundreds, the same from one query to the next.
  let kept: readonly string[] = []
  const keepThese = (ids: readonly string[]): void => {
    if (ids === kept || (ids.length === kept.length && ids.every((id, at) => id === kept[at]))) return
    raw.exec('delete from temp."keptId"')
    const keep = raw.prepare('insert or ignore into temp."keptId" ("id") values (?)')
    for (const id of ids) keep.run(id)
    kept = ids
  }
  let isOn = false
  return {
    isOn: () => isOn,
    over: (ids) => {
      raw.exec(takeDown)
      isOn = false
      if (ids.length === 0) return
      // First: whatever fails after it, nothing that is found is kept for another reader.
      isOn = true
      keepThese(ids)
      raw.exec(standUp)
    },
  }
}
