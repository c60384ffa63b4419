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
const standUp = [
  'create temp table "keptId" ("id" text primary key) without rowid;',
  ...Object.entries(left).map(
    ([name, rows]) => `create temp view "${name}" as select * from main."${name}" where ${rows};`,
  ),
].join('\n')

const takeDown = [
  ...Object.keys(left).map((name) => `drop view if exists temp."${name}";`),
  'drop table if exists temp."keptId";',
].join('\n')

/** `ids`: of people, referrals and cases; none takes the cover away. */
export function coversOver(
  raw: Pick<Database.Database, 'exec' | 'prepare'>,
): (ids: readonly string[]) => void {
  return (ids) => {
    raw.exec(takeDown)
    if (ids.length === 0) return
    raw.exec(standUp)
    const keep = raw.prepare('insert into temp."keptId" ("id") values (?)')
    for (const id of ids) keep.run(id)
  }
}
