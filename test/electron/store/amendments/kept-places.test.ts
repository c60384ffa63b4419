import { describe, expect, test } from 'vitest'
import { asRead } from '../../../../shared/record-as-read.ts'
import type { AmendedRest } from '../../../../shared/amended-fields.ts'
import type { Reply } from '../../../../shared/kernel/reply.ts'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'

import { council, health, open, room } from './kept-room.ts'
import type { Mark } from './kept-room.ts'
type Change = (rest: AmendedRest) => Partial<AmendedRest>

async function correct(
  panel: PanelAtWork,
  recordId: string,
  who: object,
  change: Change,
): Promise<Reply<unknown>> {
  const { recordVersion, words, rest } = await open(panel, recordId, who)
  const reason = 'It was typed wrongly.'
  return panel.replyTo('amendments.make', { recordId, recordVersion, reason, words, rest: change(rest) }, who)
}

async function texts(panel: PanelAtWork) {
  const row = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .selectAll()
    .orderBy('recordVersion', 'desc')
    .executeTakeFirstOrThrow()
  return {
    row,
    common: JSON.parse(row.decisionJson) as DecisionRecord,
    health: JSON.parse(row.healthJson) as AgencyRecord,
    council: JSON.parse(row.socialCareJson) as AgencyRecord,
  }
}

const withLine =
  (at: number, figures: Partial<AmendedRest['plan']['lines'][number]>): Change =>
  ({ plan }) => ({
    plan: { ...plan, lines: plan.lines.map((one, index) => (index === at ? { ...one, ...figures } : one)) },
  })

describe('what the person pays', () => {
  test('is corrected by the council, in its copy alone, and the other’s says nothing of it', async () => {
    const { panel, recordId } = await room()
    const before = await texts(panel)
    const reply = await correct(panel, recordId, council(panel), withLine(0, { contributionPence: 90_019 }))
    expect(reply).toMatchObject({ ok: true })
    const after = await texts(panel)
    expect(after.row.recordVersion).toBe(2)
    expect(after.common.amendment).toMatchObject({ changed: [], changes: [] })
    expect(after.health.ownBlocks).toEqual(before.health.ownBlocks)
    for (const text of [after.row.decisionJson, after.row.healthJson]) {
      expect(text).not.toMatch(/90019|900\.19|117013|1,170/)
    }
    expect(asRead(after.council).plan).toMatchObject({
      contributionPence: 90_019,
      lines: [{ contributionPence: 90_019 }, { contributionPence: 0 }],
      money: { recurring: { contributionPence: 90_019 } },
    })
    const told = after.council.ownBlocks.find(
      ({ heading }) => heading === 'What was corrected for this agency alone',
    )
    expect(told).toMatchObject({ audience: 'social_care' })
    expect(told && 'text' in told ? told.text : '').toContain(
      'Line 1, the person’s contribution: £1,170.13 → £900.19',
    )
  })

  test('is the council’s where a correction brings it in, and health’s copy marks that it is there', async () => {
    const { panel, recordId } = await room([], { contributionPence: 0 })
    const charged = withLine(0, { contributionPence: 90_019 })
    expect(await correct(panel, recordId, council(panel), charged)).toMatchObject({ ok: true })
    const { row, common, health: other, council: copy } = await texts(panel)
    expect(common.plan.lines[0]?.contributionPence).toBe(0)
    expect(row.decisionJson + row.healthJson).not.toMatch(/90019|900\.19/)
    expect(asRead(copy).plan.contributionPence).toBe(90_019)
    expect(other.ownBlocks).toContainEqual({
      audience: 'social_care',
      heading: 'A part of this record',
      withheld: 'What the council’s financial assessment came to',
      at: '/plan/contributionPence',
    })
  })

  test('stays as it is where health corrects the line, and is held against the corrected split', async () => {
    const { panel, recordId } = await room()
    const moved = await correct(
      panel,
      recordId,
      health(panel),
      withLine(0, { healthPence: 280_000, socialCarePence: 500_000 }),
    )
    expect(moved).toMatchObject({ ok: true })
    const { common, council: copy } = await texts(panel)
    expect(common.plan.lines[0]).toMatchObject({ healthPence: 280_000, contributionPence: 0 })
    expect(asRead(copy).plan.lines[0]).toMatchObject({ socialCarePence: 500_000, contributionPence: 117_013 })
  })

  test('is more than the council would pay: the rule is asked again, whoever corrects the split', async () => {
    const { panel, recordId } = await room()
    for (const who of [health(panel), council(panel)]) {
      const short = withLine(0, { healthPence: 700_000, socialCarePence: 80_000 })
      expect(await refusal(correct(panel, recordId, who, short))).toEqual({
        kind: 'invalid',
        fields: { 'rest.plan.lines.0.healthPence': 'stands against it: rule L1' },
      })
    }
    expect((await texts(panel)).row.recordVersion).toBe(1)
  })
})

const toldInConfidence = 'Told in confidence'
const passage: Mark = {
  by: 'doctor',
  block: () => 'risk.why',
  passage: 'her life',
  audience: 'health',
  reason: toldInConfidence,
}
const marker = '[Something is kept back here: Told in confidence]'
const withWhy =
  (why: string): Change =>
  ({ risk }) => ({ risk: { ...risk, why } })

describe('words that one agency alone has', () => {
  test('stay kept where that agency corrects the text round them', async () => {
    const { panel, recordId } = await room([passage])
    const said = 'It was her life until she was ill'
    expect(await correct(panel, recordId, health(panel), withWhy(said))).toMatchObject({ ok: true })
    const { common, health: copy, council: other, row } = await texts(panel)
    expect(common.risk.why).toBe(`It was ${marker} until she was ill`)
    expect(asRead(copy).risk.why).toBe(said)
    expect(row.decisionJson + row.socialCareJson).not.toContain('her life')
    expect(other.ownBlocks).toContainEqual({
      audience: 'health',
      heading: 'A part of this record',
      withheld: toldInConfidence,
      at: '/risk/why',
    })
  })

  test('keep the whole of it where they are no longer in it', async () => {
    const { panel, recordId } = await room([passage])
    const said = 'It was everything to her'
    expect(await correct(panel, recordId, health(panel), withWhy(said))).toMatchObject({ ok: true })
    const { common, health: copy, row } = await texts(panel)
    expect(common.risk.why).toBe(marker)
    expect(asRead(copy).risk.why).toBe(said)
    expect(row.decisionJson + row.socialCareJson).not.toContain('everything to her')
  })

  test('are written over by nobody who cannot read them', async () => {
    const { panel, recordId } = await room([passage])
    expect((await open(panel, recordId, council(panel))).rest.risk.why).toContain(marker)
    const over = correct(panel, recordId, council(panel), withWhy('It was the choir'))
    expect(await refusal(over)).toEqual({
      kind: 'invalid',
      fields: { 'rest.risk.why': 'kept from an agency' },
    })
    expect((await texts(panel)).row.recordVersion).toBe(1)
  })

  test('are not told by another text that is corrected to quote them', async () => {
    const { panel, recordId } = await room([passage])
    const quoting: Change = ({ risk }) => ({ risk: { ...risk, history: 'Choir was her life.' } })
    expect(await correct(panel, recordId, health(panel), quoting)).toMatchObject({ ok: true })
    const { common, health: copy } = await texts(panel)
    expect(common.risk.history).toBe(`Choir was ${marker}.`)
    expect(asRead(copy).risk.history).toBe('Choir was her life.')
  })
})

describe('a line that the council alone has', () => {
  const whole: Mark = {
    by: 'manager',
    block: (lineId) => `line.${lineId}`,
    audience: 'social_care',
    reason: toldInConfidence,
  }
  const paid = { healthPence: 0, socialCarePence: 780_000, contributionPence: 0 }

  test('is corrected by the council, and its figures stand in no sum of the other’s copy', async () => {
    const { panel, recordId } = await room([whole], paid)
    const dearer = withLine(0, { unitPence: 16_000, socialCarePence: 832_000 })
    expect(await correct(panel, recordId, council(panel), dearer)).toMatchObject({ ok: true })
    const { row, common, council: copy } = await texts(panel)
    expect(common.amendment?.changes).toEqual([])
    expect(row.decisionJson + row.healthJson).not.toMatch(/832000|8,320|780000/)
    expect(asRead(copy).plan.lines[0]).toMatchObject({ annualPence: 832_000, socialCarePence: 832_000 })
    expect([row.healthPence, row.socialCarePence]).toEqual([520_000, 832_000 + 520_000])
  })

  test('keeps what is kept where a line before it is taken out, and nobody who cannot read it takes it out', async () => {
    const { panel, recordId } = await room([{ ...whole, block: () => 'line' }].slice(1))
    const without: Change = ({ plan }) => ({ plan: { ...plan, lines: plan.lines.slice(1) } })
    expect(await correct(panel, recordId, council(panel), without)).toMatchObject({ ok: true })
    const { common, council: copy } = await texts(panel)
    expect(common.plan.lines.map(({ description, lineNo }) => [description, lineNo])).toEqual([
      ['A coach', 1],
    ])
    expect(asRead(copy).plan.contributionPence).toBe(0)
    const kept = await room([whole], paid)
    const out = correct(kept.panel, kept.recordId, health(kept.panel), without)
    expect(await refusal(out)).toEqual({
      kind: 'invalid',
      fields: { 'rest.plan.lines': 'kept from an agency' },
    })
  })
})

describe('a text that has no place in the common record', () => {
  test('is corrected by the agency that it is of, and by nobody else', async () => {
    const { panel, recordId } = await room()
    const { rest, ownHeadings } = await open(panel, recordId, health(panel))
    const [own] = rest.own
    expect([ownHeadings[own?.was ?? -1], own?.text]).toEqual([
      'Formulation',
      'Isolation came before each admission.',
    ])
    const other: Change = () => ({ own: [{ was: own?.was ?? 0, text: 'Loneliness came before each.' }] })
    expect(await refusal(correct(panel, recordId, council(panel), other))).toMatchObject({ kind: 'invalid' })
    expect(await correct(panel, recordId, health(panel), other)).toMatchObject({ ok: true })
    const { health: copy, row } = await texts(panel)
    expect(JSON.stringify(copy.ownBlocks)).toContain('Loneliness came before each.')
    expect(row.decisionJson + row.socialCareJson).not.toMatch(/Loneliness|Isolation/)
    expect(JSON.stringify(copy.ownBlocks)).toContain('Formulation: Isolation came before each admission. →')
  })
})
