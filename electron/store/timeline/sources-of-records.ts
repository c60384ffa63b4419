import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

type Source = (personId: string) => RawBuilder<unknown>

const ofRecord = {
  caseId: sql`r."caseId"`,
  meetingId: sql`r."meetingId"`,
  recordId: sql`r."id"`,
} as const

/** Of every version: who signed it, declined, or withdrew what was signed. */
export const ofSignature: Source = (personId) =>
  entriesOf(
    'signature',
    {
      ...ofRecord,
      id: sql`s."id" || '/' || r."id" || '/' || r."recordVersion"`,
      at: sql`s."at"`,
      what: sql`s."kind"`,
      side: sql`s."side"`,
      by: sql`m."name"`,
      words: sql`s."reason"`,
      more: sql`cast(r."recordVersion" as text)`,
    },
    sql`from "record" r
      join "signOffItem" i on i."recordId" = r."id" and i."recordVersion" = r."recordVersion"
      join "signOff" s on s."id" = i."signOffId"
      join "member" m on m."id" = s."memberId"
      where r."caseId" in ${casesOf(personId)}`,
  )

export const ofPack: Source = (personId) =>
  entriesOf(
    'pack',
    {
      ...ofRecord,
      id: sql`p."id"`,
      at: sql`p."at"`,
      what: sql`case when p."oneAgencyOnly" = 1 then 'oneAgencyOnly' else 'whole' end`,
      side: sql`p."side"`,
      by: sql`m."name"`,
      words: sql`p."recipient"`,
      more: sql`cast(r."recordVersion" as text)`,
    },
    sql`from "record" r
      join "release" p on p."recordId" = r."id" and p."recordVersion" = r."recordVersion"
      join "member" m on m."id" = p."memberId"
      where r."caseId" in ${casesOf(personId)}`,
  )

/** That packs were sent, or have come; what was said and taken back says so. One delivery has several packs of a case. */
export const ofReceipt: Source = (personId) =>
  entriesOf(
    'receipt',
    {
      ...ofRecord,
      id: sql`d."id" || '/' || r."id"`,
      // Said the same day, it stands after what had been written for them then.
      at: sql`case when substr(d."at", 1, 10) = d."dayOn" then d."at" else d."dayOn" end`,
      what: sql`case when b."deliveryId" is null then d."step" else d."step" || 'TakenBack' end`,
      side: sql`d."side"`,
      by: sql`case when d."step" = 'sent' then d."sender" else d."whom" end`,
      words: sql`coalesce(b."reason", case when d."step" = 'sent' then d."whom" else '' end)`,
    },
    sql`from "record" r
      join "release" p on p."recordId" = r."id" and p."recordVersion" = r."recordVersion"
      join "deliveryPack" k on k."releaseId" = p."id"
      join "delivery" d on d."id" = k."deliveryId"
      left join "deliveryTakenBack" b on b."deliveryId" = d."id"
      where r."caseId" in ${casesOf(personId)}
      group by d."id", r."id"`,
  )

/** Letters that left; and that the person was told, with what was written down by mistake. */
export const ofLetter: Source = (personId) =>
  and(
    entriesOf(
      'letter',
      {
        ...ofRecord,
        id: sql`l."id"`,
        at: sql`l."at"`,
        what: sql`l."kind"`,
        by: sql`m."name"`,
        words: sql`l."language"`,
        more: sql`l."format"`,
      },
      sql`from "record" r
        join "letterRelease" l on l."meetingId" = r."meetingId"
          and l."recordId" = r."id" and l."recordVersion" = r."recordVersion"
        join "member" m on m."id" = l."memberId"
        where r."caseId" in ${casesOf(personId)}`,
    ),
    entriesOf(
      'letter',
      {
        ...ofRecord,
        id: sql`t."id"`,
        // Said the same day, it stands after what was written that day.
        at: sql`case when substr(t."at", 1, 10) = t."toldOn" then t."at" else t."toldOn" end`,
        what: sql`case when t."takenBackAt" is null then 'told' else 'toldTakenBack' end`,
        by: sql`t."toldBy"`,
        words: sql`coalesce(t."takenBackReason", '')`,
        more: sql`t."how"`,
      },
      sql`from "record" r
        join "personTold" t on t."recordId" = r."id" and t."recordVersion" = r."recordVersion"
        where r."caseId" in ${casesOf(personId)}`,
    ),
  )

/** Copies that left wrong and were asked for again, and where that was called off. */
export const ofRecall: Source = (personId) =>
  and(
    entriesOf(
      'recall',
      {
        id: sql`a."id"`,
        at: sql`a."at"`,
        what: sql`'asked'`,
        caseId: sql`a."caseId"`,
        by: sql`m."name"`,
        more: sql`a."reasons"`,
      },
      sql`from "recall" a join "member" m on m."id" = a."memberId"
        where a."caseId" in ${casesOf(personId)}`,
    ),
    entriesOf(
      'recall',
      {
        id: sql`a."id" || '/off'`,
        at: sql`o."at"`,
        what: sql`'calledOff'`,
        caseId: sql`a."caseId"`,
        by: sql`m."name"`,
        words: sql`o."reason"`,
        more: sql`a."reasons"`,
      },
      sql`from "recall" a join "recallCalledOff" o on o."recallId" = a."id"
        join "member" m on m."id" = o."memberId"
        where a."caseId" in ${casesOf(personId)}`,
    ),
  )
