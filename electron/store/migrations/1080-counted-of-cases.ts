import { sql } from 'kysely'
import { migration } from './migration.ts'

const sent = `from "referral" r where r."caseId" = c."id"`
const isSentBy = (side: string): string => `exists (select 1 ${sent} and r."side" = '${side}')`
const thought = (side: string): string => `(select max(r."indicativePence") ${sent} and r."side" = '${side}')`

const line = (field: string): string => `json_extract(l."body", '$.${field}')`
const ofLines = (said: string): string =>
  `(select coalesce(sum(${said}), 0) from "budgetLine" l where l."caseId" = c."id")`
const replaced = (how: string): string =>
  `case when ${line('freedHow')} ${how} then ${line('replacesPence')} end`

/** As figures/facts has each where something of a case is kept from whoever asks. */
const columns: Readonly<Record<string, string>> = {
  caseId: 'c."id"',
  panelId: 'c."panelId"',
  team: `(select r."team" ${sent} order by r."referredOn", r."id" limit 1)`,
  agency: `case when ${isSentBy('health')} and ${isSentBy('socialCare')} then 'both'
    when ${isSentBy('health')} then 'health' when ${isSentBy('socialCare')} then 'socialCare' else 'neither' end`,
  sentOn: `(select min(r."referredOn") ${sent})`,
  healthThought: thought('health'),
  councilThought: thought('socialCare'),
  advocate: `c."advocate" <> ''`,
  broker: `c."broker" <> ''`,
  keyWorker: `c."keyWorker" <> ''`,
  ownWords: `c."wordsSource" <> 'not_sought' and c."words" <> ''`,
  health: ofLines('l."healthPence"'),
  council: ofLines('l."socialCarePence"'),
  year: ofLines('l."annualPence"'),
  replaced: ofLines(line('replacesPence')),
  freed: ofLines(replaced(`in ('cash', 'block_freed')`)),
  tied: ofLines(replaced(`= 'block_tied'`)),
  unsaid: ofLines(replaced('is null')),
  both: ofLines(line('bothPence')),
  direct: ofLines(`case when ${line('managementType')} = 'direct_payment' then 1 else 0 end`),
}

const names = Object.keys(columns)
const listed = `(${names.map((name) => `"${name}"`).join(', ')})`
const counted = `select ${Object.values(columns).join(',\n  ')} from "case" c`
const texts: ReadonlySet<string> = new Set(['panelId', 'team', 'agency', 'sentOn'])

/** Of the cases there are: here, and after a store was filled without its triggers. */
export const fillCounted: readonly string[] = [
  'delete from "caseCounted"',
  `insert into "caseCounted" ${listed} ${counted}`,
]

interface Read {
  readonly table: string
  /** What of a row is read; whatever else changes leaves all of it as it was. */
  readonly read: readonly string[]
  /** Whose it is; `of` is `new` or `old`. */
  readonly caseId: string
  readonly events: readonly ('insert' | 'update' | 'delete')[]
  /** Whether a column says something else now, where less is read of it than it says. */
  readonly changed?: (column: string) => string
}

const isEmpty = (column: string): string =>
  column === 'panelId' || column === 'wordsSource'
    ? `old."${column}" is not new."${column}"`
    : `(old."${column}" = '') <> (new."${column}" = '')`

const read: readonly Read[] = [
  {
    table: 'case',
    read: ['panelId', 'advocate', 'broker', 'keyWorker', 'words', 'wordsSource'],
    caseId: 'id',
    events: ['insert', 'update'],
    // Somebody types in it for long.
    changed: isEmpty,
  },
  {
    table: 'referral',
    read: ['caseId', 'referredOn', 'side', 'team', 'indicativePence'],
    caseId: 'caseId',
    events: ['insert', 'update', 'delete'],
  },
  {
    table: 'budgetLine',
    read: ['caseId', 'healthPence', 'socialCarePence', 'annualPence', 'body'],
    caseId: 'caseId',
    events: ['insert', 'update', 'delete'],
  },
]

const rowsOf = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const
const isOther = (column: string): string => `old."${column}" is not new."${column}"`

const triggers: readonly string[] = read.flatMap(
  ({ table, read: parts, caseId, events, changed = isOther }) =>
    events.map((event) => {
      const [of, when] =
        event === 'update'
          ? [`of ${parts.map((part) => `"${part}"`).join(', ')}`, `when ${parts.map(changed).join(' or ')}`]
          : ['', '']
      const again = rowsOf[event].map(
        (row) => `insert into "caseCounted" ${listed} ${counted} where c."id" = ${row}."${caseId}"
        on conflict ("caseId") do update set ${names
          .slice(1)
          .map((name) => `"${name}" = excluded."${name}"`)
          .join(', ')};`,
      )
      return `create trigger "place_counted_${table}_${event}" after ${event} ${of} on "${table}" ${when} begin
      ${again.join('\n')} end`
    }),
)

const indexes: readonly string[] = [
  // Which cases were decided, without their records, which are long.
  `"record_decided" on "record" ("meetingId", "recordVersion", "confirmed", "caseId", "itemId", "id")`,
  // At which items somebody disagreed: at most nobody did.
  `"agreement_dissent" on "agreement" ("itemId") where "position" = 'disagree'`,
  // Whom somebody is not to be told of, and who that is.
  `"person_untold" on "person" ("id", "notToBeTold") where "notToBeTold" <> '[]'`,
  // In which cases whole lines are marked: their sums are each reader’s own.
  `"audienceMark_lines" on "audienceMark" ("caseId") where "passage" is null and "block" >= 'line.' and "block" < 'line/'`,
  // Whose open actions they are, and when each is due.
  `"action_ofCase" on "action" ("state", "caseId", "dueOn")`,
]

/**
 * What figures count of a case stands in one short row, as the database itself keeps it: whose it is, and what its plan comes
 * to. What is kept from somebody is no part of what they are told: of such a case it is worked out anew (figures/facts).
 */
export const countedOfCases = migration(1080, async (db) => {
  const typed = names.slice(1).map((name) => `"${name}" ${texts.has(name) ? 'text' : 'integer'}`)
  const statements = [
    `create table "caseCounted" ("caseId" text primary key references "case" ("id") on delete cascade,
       ${typed.join(', ')}) without rowid`,
    ...fillCounted,
    ...triggers,
    'drop index "person_kept"',
    ...indexes.map((index) => `create index ${index}`),
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
})
