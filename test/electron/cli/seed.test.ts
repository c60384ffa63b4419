import { spawnSync } from 'node:child_process'
import { createHash, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationPassphrase } from '../../../electron/demonstration/make.ts'
import { checkTrail } from '../../../electron/store/audit/check-trail.ts'
import { hasBadPage } from '../../../electron/store/engine/pages.ts'
import { selectPins } from '../../../electron/store/keys/pins.ts'
import { Store } from '../../../electron/store/app/service.ts'
import type { ReadDb } from '../../../electron/store/kernel/schema.ts'
import { hasValidCheckDigit } from '../../../shared/kernel/nhs-number.ts'

// The demonstration once, and twice again.
const cases = 70
const evening = '2026-11-20T23:59:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'accord-seed-'))
const dataDir = join(folder, 'made')
const store = new Store(dataDir)
const db = (): ReadDb => store.desk().store.db

function accord(...args: readonly string[]): { status: number | null; output: unknown } {
  const { status, stdout } = spawnSync(process.execPath, [resolve('electron/cli/accord.mjs'), ...args], {
    encoding: 'utf8',
  })
  return { status, output: JSON.parse(stdout) }
}

beforeAll(async () => {
  const { status } = accord('seed', '--cases', String(cases), '--data', dataDir, '--today', '2026-11-20')
  if (status !== 0) throw new Error('the store could not be made')
  await store.unlock('panel', 'amara', demonstrationPassphrase)
}, 900_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('a store with many invented cases', () => {
  it('has at least as many as were asked for, each by a reference of its own in the order of its year', async () => {
    const rows = await db().selectFrom('case').select(['reference', 'openedAt']).orderBy('openedAt').execute()
    expect(rows.length).toBeGreaterThanOrEqual(cases)
    for (const year of ['2025', '2026']) {
      const numbers = rows
        .filter(({ reference }) => reference.startsWith(`AC-${year}`))
        .map(({ reference }) => Number(reference.slice(8)))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    }
  })

  it('has no page that reads as damaged, though much was let go while it was written', () => {
    const { pages } = store.desk().store
    expect(pages.count()).toBeGreaterThan(1000)
    expect(hasBadPage(pages)).toBe(false)
  })

  it('has cases in more states than one, and nothing that is still to come', async () => {
    const states = await db().selectFrom('case').select('state').distinct().execute()
    expect(states.length).toBeGreaterThan(2)
    const late = await db().selectFrom('audit').select('seq').where('at', '>', evening).execute()
    expect(late).toEqual([])
  })

  it('has a trail that follows entry by entry, with its nodes, at times that rise', async () => {
    expect(await checkTrail(db())).toMatchObject({ sound: true })
    const entries = await db().selectFrom('audit').select('at').orderBy('seq').execute()
    expect(entries.every(({ at }, index) => index === 0 || at >= (entries[index - 1]?.at ?? ''))).toBe(true)
  })

  it('has records by whose sums they were signed, and which the trail holds', async () => {
    const records = await db().selectFrom('record').selectAll().execute()
    expect(records.length).toBeGreaterThan(40)
    for (const one of records) {
      expect(sha256(one.decisionJson)).toBe(one.decisionSha256)
      expect(sha256(one.healthJson)).toBe(one.healthSha256)
      expect(sha256(one.socialCareJson)).toBe(one.socialCareSha256)
    }
    const pins = records.map((one) =>
      [one.id, one.recordVersion, one.decisionSha256, one.healthSha256, one.socialCareSha256].join('/'),
    )
    expect(await selectPins(db(), pins)).toHaveLength(pins.length)
  })

  it('has signatures that verify, over those sums, under a head that the trail had', async () => {
    const signed = await db().selectFrom('signOff').selectAll().where('statementJson', '<>', '').execute()
    const sums = new Set(
      (await db().selectFrom('record').select('decisionSha256').execute()).map((one) => one.decisionSha256),
    )
    expect(signed.length).toBeGreaterThan(20)
    const heads = new Set<string>()
    for (const { statementJson, publicKeyPem, signature } of signed) {
      const text = new TextEncoder().encode(statementJson)
      expect(verify(null, text, publicKeyPem, signature)).toBe(true)
      const statement = JSON.parse(statementJson) as {
        auditHead: string
        items: { decisionSha256: string }[]
      }
      expect(statement.items.every((item) => sums.has(item.decisionSha256))).toBe(true)
      heads.add(statement.auditHead)
    }
    expect(heads.size).toBe(signed.length)
  })

  it('has people with numbers of the invented range, and two who have the same are alike', async () => {
    const people = await db()
      .selectFrom('person')
      .select(['nhsNumber', 'foldedName', 'dateOfBirth'])
      .where('joinedTo', 'is', null)
      .where('nhsNumber', 'is not', null)
      .execute()
    const numbers = people.map(({ nhsNumber }) => nhsNumber ?? '')
    for (const same of Map.groupBy(people, ({ nhsNumber }) => nhsNumber).values())
      expect(
        new Set(same.map((one) => one.foldedName)).size === 1 ||
          new Set(same.map((one) => one.dateOfBirth)).size === 1,
      ).toBe(true)
    expect(numbers.every((one) => one.startsWith('999') && hasValidCheckDigit(one))).toBe(true)
  })

  it('names in a copy nobody of the story that it was made from', async () => {
    const [first] = await db().selectFrom('case').select(['id', 'personId']).orderBy('openedAt').execute()
    const { familyName, nhsNumber } = await db()
      .selectFrom('person')
      .selectAll()
      .where('id', '=', first?.personId ?? '')
      .executeTakeFirstOrThrow()
    const own = await db()
      .selectFrom('case')
      .select('id')
      .where('personId', '=', first?.personId ?? '')
      .execute()
    const records = await db()
      .selectFrom('record')
      .select(['caseId', 'decisionJson', 'healthJson', 'socialCareJson'])
      .execute()
    const others = records.filter(({ caseId }) => !own.some(({ id }) => id === caseId))
    for (const { decisionJson, healthJson, socialCareJson } of others)
      for (const word of [familyName, nhsNumber ?? ''])
        expect(`${decisionJson}${healthJson}${socialCareJson}`.includes(word)).toBe(false)
  })

  it('is found by the words that its people have', async () => {
    const person = await db()
      .selectFrom('person')
      .select(['givenName', 'familyName'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const text = `${person.givenName} ${person.familyName}`
    const found = await store.call('search.find', { text, limit: 20 })
    expect(found).toMatchObject({ ok: true, value: [{ kind: 'person', title: text }] })
  })

  it('has in its index of words what the store itself would keep there', async () => {
    const kept = await db()
      .selectFrom('searchEntry')
      .innerJoin('searchText', 'searchText.rowid', 'searchEntry.id')
      .innerJoin('case', 'case.id', 'searchEntry.entityId')
      .innerJoin('person', 'person.id', 'case.personId')
      .select(['searchText.words', 'day', 'reference', 'ask', 'openedAt', 'givenName', 'familyName'])
      .where('kind', '=', 'case')
      .execute()
    expect(kept.length).toBeGreaterThanOrEqual(cases)
    for (const one of kept)
      expect([one.words, one.day]).toEqual([
        `${one.reference} ${one.ask}\u001e${one.givenName} ${one.familyName}`,
        one.openedAt.slice(0, 10),
      ])
    const entries = await db()
      .selectFrom('searchEntry')
      .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute()
    const counts = new Map(entries.map(({ kind, count }) => [kind, count]))
    for (const table of ['person', 'case', 'action', 'goal', 'review'] as const) {
      const { count } = await db()
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect([table, counts.get(table)]).toEqual([table, count])
    }
  })

  it('goes on as any store does: a member signs what waits for them', async () => {
    const waiting = await db()
      .selectFrom('meeting')
      .select(['id', 'state'])
      .where('state', '=', 'closed')
      .execute()
    const opened = await store.call('cases.list', { limit: 1 })
    expect(opened).toMatchObject({ ok: true })
    for (const { id } of waiting)
      expect(await store.call('signOff.forMeeting', { meetingId: id })).toMatchObject({ ok: true })
  })
})

describe('accord seed', () => {
  it.each([
    ['no number', [], { cases: 'missing' }],
    ['none', ['--cases', '0'], { cases: 'a whole number from 1 to 200000' }],
    ['a half', ['--cases', '1.5'], { cases: 'a whole number from 1 to 200000' }],
    [
      'more than there are invented numbers for',
      ['--cases', '200001'],
      { cases: 'a whole number from 1 to 200000' },
    ],
    ['a day that is none', ['--cases', '30', '--today', '2026-02-30'], { today: 'a date, as 2026-11-20' }],
  ])('refuses %s, and writes nothing', (_what, args, fields) => {
    const data = join(folder, 'refused')
    expect(accord('seed', ...args, '--data', data)).toEqual({
      status: 1,
      output: { error: { kind: 'invalid', fields } },
    })
    expect(readdirSync(folder)).not.toContain('refused')
  })

  it('leaves a folder that has part of a store as it is', () => {
    const data = join(folder, 'half')
    mkdirSync(data)
    writeFileSync(join(data, 'keyring.json'), '{}')
    expect(accord('seed', '--cases', '30', '--data', data)).toMatchObject({ status: 1 })
    expect(readdirSync(data)).toEqual(['keyring.json'])
  })
})
