import type Database from 'better-sqlite3'

/** Everything that hangs on a case, by its `caseId`; a table that is new is asked for by cover-tables.test.ts. */
export const hangOnCase = [
  'action',
  'actionOwed',
  'agendaItem',
  'audienceMark',
  'budgetLine',
  'caseCounted',
  'casePlace',
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

// Whoever begins to write finds the tables bare: what is taken down within a transaction would come back with it.
const needsBare = new RegExp(String.raw`^begin|\b(?:${Object.keys(left).join('|')})\b`)

export interface Cover {
  /** `ids`: of people, referrals and cases; none takes the cover away. */
  readonly over: (ids: readonly string[]) => void
  readonly isOn: () => boolean
  /** Before any statement is prepared. */
  readonly before: (sql: string) => void
}

/**
 * The views stay up from one query to the next: making them anew for each would have SQLite compile every statement again.
 * While nothing is covered, the first statement that names one of their tables takes them down.
 */
export function coverTables(raw: Pick<Database.Database, 'exec' | 'prepare'>): Cover {
  raw.exec('create temp table "keptId" ("id" text primary key) without rowid;')
  // They are hundreds, the same from one query to the next.
  let kept: readonly string[] = []
  const keepThese = (ids: readonly string[]): void => {
    if (ids === kept || (ids.length === kept.length && ids.every((id, at) => id === kept[at]))) return
    kept = []
    raw.exec('delete from temp."keptId"')
    const keep = raw.prepare('insert or ignore into temp."keptId" ("id") values (?)')
    for (const id of ids) keep.run(id)
    kept = ids
  }
  let isOn = false
  let areUp = false
  return {
    isOn: () => isOn,
    over: (ids) => {
      // First: whatever fails after it, nothing that is found is kept for another reader.
      isOn = ids.length > 0
      if (!isOn) return
      keepThese(ids)
      if (areUp) return
      raw.exec(takeDown)
      raw.exec(standUp)
      areUp = true
    },
    before: (sql) => {
      if (isOn || !areUp || !needsBare.test(sql)) return
      raw.exec(takeDown)
      areUp = false
    },
  }
}
