import type Database from 'better-sqlite3'

/**
 * A temporary view stands before the table of its name, for every statement that names the table: lists, counts,
 * search and single rows alike, whatever query is written later. Everything that hangs on a case is among them. They
 * live in memory and never in the file.
 */
const standUp = `
create temp table "keptId" ("id" text primary key) without rowid;
create temp view "person" as select * from main."person" where "id" not in (select "id" from temp."keptId");
create temp view "referral" as select * from main."referral" where "id" not in (select "id" from temp."keptId");
create temp view "possibleMatch" as select * from main."possibleMatch"
  where "firstPersonId" not in (select "id" from temp."keptId")
  and "secondPersonId" not in (select "id" from temp."keptId");
create temp view "case" as select * from main."case" where "id" not in (select "id" from temp."keptId");
create temp view "risk" as select * from main."risk" where "caseId" not in (select "id" from temp."keptId");
create temp view "plan" as select * from main."plan" where "caseId" not in (select "id" from temp."keptId");
create temp view "budgetLine" as select * from main."budgetLine"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "agendaItem" as select * from main."agendaItem"
  where "caseId" is null or "caseId" not in (select "id" from temp."keptId");
create temp view "action" as select * from main."action" where "caseId" not in (select "id" from temp."keptId");
create temp view "record" as select * from main."record" where "caseId" not in (select "id" from temp."keptId");
create temp view "routeFlags" as select * from main."routeFlags"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "ruleAnswer" as select * from main."ruleAnswer"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "viewWriting" as select * from main."viewWriting"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "contribution" as select * from main."contribution"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "goal" as select * from main."goal"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "measureScore" as select * from main."measureScore"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "rollingEntry" as select * from main."rollingEntry"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "supportOffer" as select * from main."supportOffer"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "together" as select * from main."together"
  where "caseId" not in (select "id" from temp."keptId");
create temp view "searchEntry" as select * from main."searchEntry"
  where "entityId" not in (select "id" from temp."keptId")
  and ("caseId" is null or "caseId" not in (select "id" from temp."keptId"));
`

const takeDown = `
drop view if exists temp."person";
drop view if exists temp."referral";
drop view if exists temp."possibleMatch";
drop view if exists temp."case";
drop view if exists temp."risk";
drop view if exists temp."plan";
drop view if exists temp."budgetLine";
drop view if exists temp."agendaItem";
drop view if exists temp."action";
drop view if exists temp."record";
drop view if exists temp."routeFlags";
drop view if exists temp."ruleAnswer";
drop view if exists temp."viewWriting";
drop view if exists temp."contribution";
drop view if exists temp."goal";
drop view if exists temp."measureScore";
drop view if exists temp."rollingEntry";
drop view if exists temp."supportOffer";
drop view if exists temp."together";
drop view if exists temp."searchEntry";
drop table if exists temp."keptId";
`

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
