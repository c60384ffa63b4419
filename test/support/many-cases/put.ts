import { newId } from '../../../shared/kernel/ids.ts'
import { emptyRisk } from '../../../shared/risks.ts'
import type { NewRow, Tables } from '../../../electron/store/kernel/schema.ts'
import { inRuns } from '../../../electron/store/kernel/lists.ts'
import type { TestStore } from '../../electron/store/test-store.ts'
import type { Madeup } from './make.ts'
import { editionRows, goalRows, measureRow, offerRows, scoreRows, togetherRows } from './rows-around.ts'
import {
  actionRows,
  caseRow,
  decisionRow,
  flagRow,
  heardAs,
  markRow,
  meetingRow,
  personRow,
  referralRows,
  reviewRow,
  signedBy,
} from './rows.ts'

type Db = ReturnType<TestStore['store']['desk']>['store']['db']

/** Puts invented cases into a store in as few statements as their rows allow, past every operation and rule. */
export const putCases = (test: TestStore, madeup: Madeup): Promise<void> =>
  putCasesIn(test.store.desk().store.db, test.coordinator.memberId, madeup)

/** All that somebody wrote or signed is of one member. */
export async function putCasesIn(db: Db, memberId: string, { cases, meetings }: Madeup): Promise<void> {
  const put: Put = async (table, rows) => {
    for (const run of inRuns(rows)) await db.insertInto(table).values(run).execute()
  }
  const first = await db.selectFrom('panel').selectAll().orderBy('id').executeTakeFirstOrThrow()
  const second = newId()
  await put('panel', [{ ...first, id: second, name: secondPanel }])
  const people = cases.map(() => newId())
  const personOf = (at: number): string => people[at] ?? ''
  await put('person', people.map(personRow))
  await put(
    'case',
    cases.map((one, at) => caseRow(one, at, personOf(at))),
  )
  await put(
    'plan',
    cases.map(({ id: caseId }) => ({ id: newId(), version: 1, caseId, body: '{}' })),
  )
  await put(
    'risk',
    cases.map(({ id: caseId }) => ({ id: newId(), version: 1, caseId, body: JSON.stringify(emptyRisk) })),
  )
  await put('routeFlags', cases.flatMap(flagRow))
  await put(
    'referral',
    cases.flatMap((one, at) => referralRows(one, personOf(at))),
  )
  await put(
    'meeting',
    meetings.map(({ id, kind, on, isSecond = false }) => ({
      ...meetingRow,
      id,
      kind,
      heldOn: on,
      panelId: isSecond ? second : null,
    })),
  )
  const heard = cases.flatMap((one) => one.items.map((item) => heardAs(one, item)))
  await put(
    'agendaItem',
    heard.map(({ item }) => item),
  )
  const decided = heard.filter(({ made }) => !made.isCarried)
  await put(
    'record',
    decided.flatMap(({ records }) => records),
  )
  await put(
    'decision',
    decided.map(({ item }) => decisionRow(item)),
  )
  await put(
    'review',
    decided.filter(({ made }) => made.isReview).map((one) => reviewRow(one, memberId)),
  )
  await put(
    'agreement',
    decided
      .filter(({ made }) => made.isDisagreed)
      .map(({ item }) => ({
        id: newId(),
        version: 1,
        itemId: item.id,
        memberId,
        position: 'disagree',
        words: 'Not now',
      })),
  )
  const signed = decided.flatMap((one) => signedBy(one, memberId))
  await put(
    'signOff',
    signed.map(({ signOff }) => signOff),
  )
  await put(
    'signOffItem',
    signed.map(({ signOff, recordId }) => ({
      signOffId: signOff.id,
      recordId,
      recordVersion: 1,
      position: 'agree',
    })),
  )
  await put(
    'budgetLine',
    cases.flatMap(({ id, lines }) =>
      lines.map((line, position) => ({
        id: line.id,
        version: 1,
        caseId: id,
        position,
        body: JSON.stringify({
          description: 'Help at home',
          replacesPence: line.replaces,
          freedHow: line.freedHow ?? null,
          bothPence: line.both ?? null,
          managementType: line.isDirect ? 'direct_payment' : 'notional',
          healthPence: line.health,
          socialCarePence: line.council,
          unitPence: line.annual,
          frequency: 'annual',
        }),
        annualPence: line.annual,
        healthPence: line.health,
        socialCarePence: line.council,
        contributionPence: 0,
      })),
    ),
  )
  await put(
    'audienceMark',
    cases.flatMap(({ id, lines }) =>
      lines.flatMap(({ id: lineId, only }) => (only === null ? [] : [markRow(id, lineId, only, memberId)])),
    ),
  )
  await put(
    'action',
    heard.flatMap(({ one, item, made }) => (made === one.items[0] ? actionRows(one, item) : [])),
  )
  await put(
    'reviewDue',
    cases.flatMap(({ id, reviewOn }) =>
      reviewOn === null
        ? []
        : [
            {
              id: newId(),
              version: 1,
              caseId: id,
              due: '[]',
              dueOn: reviewOn,
              healthOn: reviewOn,
              councilOn: reviewOn,
              healthShown: 1,
              councilShown: 1,
            } as const,
          ],
    ),
  )
  await putAround(put, cases, memberId)
}

export const secondPanel = 'The second panel'

type Put = <T extends keyof Tables>(table: T, rows: readonly NewRow<T>[]) => Promise<void>

async function putAround(put: Put, cases: Madeup['cases'], memberId: string): Promise<void> {
  await put('supportOffer', cases.flatMap(offerRows))
  await put('together', cases.flatMap(togetherRows))
  await put('goal', cases.flatMap(goalRows))
  await put('measure', [measureRow])
  await put('measureEdition', editionRows(memberId))
  await put(
    'measureScore',
    cases.flatMap((one) => scoreRows(one, memberId)),
  )
}
