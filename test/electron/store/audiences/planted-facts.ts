import fc from 'fast-check'
import { blocksOf } from '../../../../shared/audience-blocks.ts'
import { emptyLine } from '../../../../shared/plans.ts'
import type { BudgetLine } from '../../../../shared/plans.ts'
import { planMoney } from '../../../../shared/plan-money.ts'
import type { Audience } from '../../../../shared/records.ts'
import type { KeptMark } from '../../../../electron/store/facts/select-marks.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { CaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import { blockSourceOf } from '../../../../electron/store/facts/block-source-of-facts.ts'

/** Words that stand in one block and nowhere else, with what was said of who may read them. */
export interface Planted {
  readonly key: string
  readonly phrase: string
  readonly audience: Audience
  readonly shareWith: readonly Side[] | null
}

export interface PlantedRecord {
  readonly facts: CaseFacts
  readonly planted: readonly Planted[]
  /** Pence that only the council's copy may say: what the person pays; empty where both may. */
  readonly charges: readonly number[]
  /** Pence of lines that only this agency's copy may say. */
  readonly lines: Readonly<Record<Side, readonly number[]>>
}

const letters = 'bcdfghjklmnpqrstvwxz'
/** No word of anybody's, nor a part of one. */
const phraseOf = (n: number): string =>
  `zq${[...String(n + 1000)].map((digit) => letters[Number(digit)]).join('')}vx quor${letters[n % 20] ?? ''}wyz`

const said = (phrase: string, index: number): string => `Somebody said ${phrase} about that, thing ${index}.`

interface Choice {
  readonly pick: number
  readonly whole: boolean
  readonly silent: boolean
  readonly share: number
}

const choice = fc.record({
  pick: fc.nat(11),
  whole: fc.boolean(),
  silent: fc.boolean(),
  share: fc.nat(4),
})

const shares: readonly (readonly Side[] | null)[] = [
  null,
  [],
  ['health'],
  ['socialCare'],
  ['health', 'socialCare'],
]

/** An arbitrary record: each of its blocks marked for anybody it may be marked for, as a whole or in part, or not at all. */
export const plantedRecord = (base: CaseFacts): fc.Arbitrary<PlantedRecord> =>
  fc
    .record({
      choices: fc.array(choice, { minLength: 120, maxLength: 120 }),
      charge: fc.integer({ min: 100_001, max: 299_999 }),
      own: fc.integer({ min: 300_001, max: 499_999 }),
      opened: fc.boolean(),
      ownLine: fc.constantFrom<Side | null>('health', 'socialCare', null),
    })
    .map((drawn) => plant(base, drawn))

interface Drawn {
  readonly choices: readonly Choice[]
  readonly charge: number
  readonly own: number
  readonly opened: boolean
  readonly ownLine: Side | null
}

const none = {
  caseId: '',
  silentAgreed: null,
  decision: null,
  madeBy: 'Dilys Prosser',
  madeById: '',
  madeByRole: 'signatory',
  madeBySide: 'health',
  at: '',
  version: 1,
  seen: '',
  silent: false,
} as const

function plant(base: CaseFacts, { choices, charge, own, opened, ownLine }: Drawn): PlantedRecord {
  const facts = withLines(base, { charge, own, ownLine })
  const texts = blocksOf(blockSourceOf(facts)).filter(({ text, key }) => text !== '' || isField(key))
  const marks: KeptMark[] = []
  const planted: Planted[] = []
  const byKey = new Map<string, string>()
  texts.forEach((block, index) => {
    const { pick, whole, silent, share } = choices[index % choices.length] ?? {
      pick: 0,
      whole: true,
      silent: false,
      share: 0,
    }
    const allowed = whole ? block.rule.whole : block.rule.passage
    const audience = allowed[pick] ?? block.rule.usual
    const phrase = phraseOf(index)
    byKey.set(block.key, said(phrase, index))
    const shareWith = audience === 'third_party' ? (shares[share] ?? null) : null
    planted.push({ key: block.key, phrase, audience, shareWith })
    // Words in what is kept as a whole are for nobody besides.
    if (!whole && audience !== block.rule.usual && block.rule.usual !== 'both')
      planted.push({ key: block.key, phrase, audience: block.rule.usual, shareWith: null })
    if (pick >= allowed.length) return
    marks.push({
      ...none,
      id: `m${index}`,
      block: block.key,
      passage: whole ? null : phrase,
      seen: block.list === undefined ? '' : said(phrase, index),
      audience,
      reason: 'Told in confidence',
      silent,
      silentAgreed: silent ? { by: 'Chidi Amara', at: '2026-11-30T10:00:00Z' } : null,
      decision: shareWith === null ? null : { shareWith, reason: 'She agreed', by: 'Chidi Amara', at: '' },
    })
  })
  if (opened)
    marks.push({ ...none, id: 'c', block: 'plan.contribution', passage: null, audience: 'both', reason: '' })
  if (ownLine !== null)
    marks.push({
      ...none,
      id: 'l',
      block: `line.${ownLineId}`,
      passage: null,
      audience: ownLine === 'health' ? 'health' : 'social_care',
      reason: 'Told in confidence',
    })
  const ofLine = (side: Side): number[] => (ownLine === side ? [own] : [])
  return {
    facts: { ...withTexts(facts, byKey), marks },
    planted: planted.filter(({ key }) => ownLine === null || !key.startsWith(`line.${ownLineId}.`)),
    charges: opened ? [] : [charge],
    lines: { health: ofLine('health'), socialCare: ofLine('socialCare') },
  }
}

const ownLineId = '01937a10-0000-7000-8000-000000000002'

const isField = (key: string): boolean =>
  /^(words|ask|whyPanel|wordsNote|risk\.\w+|plan\.(splitBasis|section75Ref|request|meansTestNote))$/.test(key)

function withLines(
  base: CaseFacts,
  { charge, own, ownLine }: Pick<Drawn, 'charge' | 'own' | 'ownLine'>,
): CaseFacts {
  const line = (fields: Partial<BudgetLine>): BudgetLine => ({
    ...emptyLine,
    description: 'A line',
    outcome: 'An outcome',
    need: 'A need',
    provider: 'A provider',
    frequency: 'annual',
    startsOn: '2027-02-01',
    outsideSection117: true,
    version: 1,
    position: 1,
    id: '01937a10-0000-7000-8000-000000000001',
    annualPence: 0,
    balancePence: 0,
    ...fields,
  })
  const lines = [
    line({ unitPence: 900_000, annualPence: 900_000, socialCarePence: 900_000, contributionPence: charge }),
    line({
      id: ownLineId,
      unitPence: own,
      annualPence: own,
      ...(ownLine === 'socialCare' ? { socialCarePence: own } : { healthPence: own }),
    }),
  ]
  const sum = (key: 'annualPence' | 'healthPence' | 'socialCarePence' | 'contributionPence') =>
    lines.reduce((total, one) => total + one[key], 0)
  const totals = {
    annualPence: sum('annualPence'),
    healthPence: sum('healthPence'),
    socialCarePence: sum('socialCarePence'),
    contributionPence: sum('contributionPence'),
  }
  const plan = { ...base.plan, lines, totals, money: planMoney(lines, base.plan.startsOn) }
  return { ...base, plan }
}

/** Each text in its place. */
function withTexts(facts: CaseFacts, texts: ReadonlyMap<string, string>): CaseFacts {
  const of = (key: string, text: string): string => texts.get(key) ?? text
  const { body } = facts.risk
  const { id: itemId } = facts.item
  const plain = Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const key = `risk.${field}`
      if (typeof value === 'string') return [field, of(key, value)]
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return [field, value]
      return [field, value.map((one, index) => of(`${key}.${index}`, one))]
    }),
  ) as typeof body
  const risk = {
    ...plain,
    options: body.options.map((option) => ({
      ...option,
      title: of(`risk.options.${option.id}.title`, option.title),
      person: of(`risk.options.${option.id}.person`, option.person),
      health: of(`risk.options.${option.id}.health`, option.health),
      socialCare: of(`risk.options.${option.id}.socialCare`, option.socialCare),
    })),
    pitfalls: body.pitfalls.map((one) => ({
      ...one,
      text: of(`risk.pitfalls.${one.id}`, one.text),
      toWhom: of(`risk.pitfalls.${one.id}.toWhom`, one.toWhom),
    })),
    safetyNets: body.safetyNets.map((one) => ({ ...one, text: of(`risk.safetyNets.${one.id}`, one.text) })),
    capacity: {
      ...body.capacity,
      question: of('risk.capacity.question', body.capacity.question),
      note: of('risk.capacity.note', body.capacity.note),
    },
  }
  const { plan, decision } = facts
  const key = `decision.${itemId}`
  return {
    ...facts,
    case: {
      ...facts.case,
      words: of('words', facts.case.words),
      wordsNote: of('wordsNote', facts.case.wordsNote),
      ask: of('ask', facts.case.ask),
      whyPanel: of('whyPanel', facts.case.whyPanel),
    },
    risk: { ...facts.risk, body: risk },
    plan: {
      ...plan,
      splitBasis: of('plan.splitBasis', plan.splitBasis),
      section75Ref: of('plan.section75Ref', plan.section75Ref),
      meansTestNote: of('plan.meansTestNote', plan.meansTestNote),
      request: { ...plan.request, reason: of('plan.request', plan.request.reason) },
      lines: plan.lines.map((line) => ({
        ...line,
        description: of(`line.${line.id}.description`, line.description),
        outcome: of(`line.${line.id}.outcome`, line.outcome),
        need: of(`line.${line.id}.need`, line.need),
        provider: of(`line.${line.id}.provider`, line.provider),
      })),
    },
    decision: {
      ...decision,
      reasons: of(`${key}.reasons`, decision.reasons),
      legalBasis: of(`${key}.legalBasis`, decision.legalBasis),
      conditions: decision.conditions.map((one) => ({
        ...one,
        text: of(`${key}.condition.${one.id}`, one.text),
      })),
    },
    agreements: facts.agreements.map((one) => ({
      ...one,
      words: of(`agreement.${itemId}.${one.memberId}`, one.words),
    })),
    actions: facts.actions.map((one) => ({ ...one, text: of(`action.${one.id}`, one.text) })),
  }
}
