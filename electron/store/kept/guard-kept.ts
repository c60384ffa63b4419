import { blocksOf } from '../../../shared/audience-blocks.ts'
import { lineAmounts } from '../../../shared/audience-kinds.ts'
import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { cutText, keptFrom, markerSentence, readerOf, usualReasons } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { besideSilent, isSilent } from './beside-silent.ts'

type Values = Readonly<Record<string, unknown>>
interface Writes {
  readonly caseId: string | null
  /** By input's field, the block that it writes. */
  readonly blocks: Readonly<Record<string, string>>
  /** What it says something of: nobody does who may not read the whole of that. */
  readonly about?: string
}

const prefixed = (prefix: string, changes: unknown): Record<string, string> =>
  Object.fromEntries(Object.keys(changes ?? {}).map((field) => [field, `${prefix}${field}`]))

const ofLine: Readonly<Record<string, string>> = {
  contributionPence: 'plan.contribution',
  ...Object.fromEntries(lineAmounts.map((field) => [field, 'amounts'])),
}

const caseOf = async (
  db: ReadDb,
  table:
    | 'budgetLine'
    | 'agendaItem'
    | 'action'
    | 'review'
    | 'supportOffer'
    | 'contribution'
    | 'goal'
    | 'measureScore',
  id: unknown,
) =>
  (await db.selectFrom(table).select('caseId').where('id', '=', String(id)).executeTakeFirst())?.caseId ??
  null

type Writing = (db: ReadDb, input: Values) => Promise<Writes>

const decides: Writing = async (db, { itemId, changes }) => ({
  caseId: await caseOf(db, 'agendaItem', itemId),
  blocks: Object.fromEntries(
    Object.keys(changes ?? {}).map((field) => [
      field,
      `decision.${String(itemId)}.${field === 'conditions' ? 'condition' : field}`,
    ]),
  ),
})

const saves: Writing = async (db, { actionId }) => ({
  caseId: typeof actionId === 'string' ? await caseOf(db, 'action', actionId) : null,
  blocks: { text: `action.${String(actionId)}` },
})

const ofContribution: Writing = async (db, { contributionId }) => ({
  caseId: await caseOf(db, 'contribution', contributionId),
  blocks: { words: `discipline.${String(contributionId)}` },
})

const ofAction: Writing = async (db, { actionId }) => ({
  caseId: await caseOf(db, 'action', actionId),
  blocks: {},
  about: `action.${String(actionId)}`,
})

const ofGoal: Writing = async (db, { goalId }) => ({
  caseId: await caseOf(db, 'goal', goalId),
  blocks: {},
  about: `goal.${String(goalId)}`,
})

const ofRating: Writing = async (db, { ratingId }) => {
  const found = await db
    .selectFrom('goalRating')
    .select('goalId')
    .where('id', '=', String(ratingId))
    .executeTakeFirst()
  return ofGoal(db, { goalId: found?.goalId })
}

const ofScore: Writing = async (db, { scoreId }) => ({
  caseId: await caseOf(db, 'measureScore', scoreId),
  blocks: {},
  about: `score.${String(scoreId)}`,
})

/** Which blocks an operation writes over; what is written for the first time is nobody's yet. */
const writing: Readonly<Record<string, Writing>> = {
  'cases.update': async (_db, { caseId, changes }) => ({
    caseId: String(caseId),
    blocks: prefixed('', changes),
  }),
  'risks.save': async (_db, { caseId, changes }) => ({
    caseId: String(caseId),
    blocks: prefixed('risk.', changes),
  }),
  'plans.save': async (_db, { caseId, changes }) => ({
    caseId: String(caseId),
    blocks: prefixed('plan.', changes),
  }),
  'plans.updateLine': async (db, { lineId, changes }) => ({
    caseId: await caseOf(db, 'budgetLine', lineId),
    blocks: Object.fromEntries(
      Object.keys(changes ?? {}).map((field) => {
        const own = ofLine[field] ?? field
        return [field, own.includes('.') ? own : `line.${String(lineId)}.${own}`]
      }),
    ),
  }),
  'plans.removeLine': async (db, { lineId }) => ({
    caseId: await caseOf(db, 'budgetLine', lineId),
    blocks: { lineId: `line.${String(lineId)}` },
  }),
  'plans.removeLines': async (_db, { caseId, lines }) => ({
    caseId: String(caseId),
    blocks: Object.fromEntries(
      (lines as readonly { readonly lineId: string }[]).map(({ lineId }) => [lineId, `line.${lineId}`]),
    ),
  }),
  'reviews.save': async (db, { reviewId, changes }) => ({
    caseId: await caseOf(db, 'review', reviewId),
    blocks: prefixed(`review.${String(reviewId)}.`, changes),
  }),
  'support.change': async (db, { offerId, changes }) => ({
    caseId: await caseOf(db, 'supportOffer', offerId),
    blocks: prefixed(`offer.${String(offerId)}.`, changes),
  }),
  'support.remove': async (db, { offerId }) => ({
    caseId: await caseOf(db, 'supportOffer', offerId),
    blocks: { offerId: `offer.${String(offerId)}` },
  }),
  'support.setTogether': async (_db, { caseId, changes }) => ({
    caseId: String(caseId),
    blocks: prefixed('together.', changes),
  }),
  'goals.reword': async (db, { goalId }) => ({
    caseId: await caseOf(db, 'goal', goalId),
    blocks: { words: `goal.${String(goalId)}` },
  }),
  'goals.rate': ofGoal,
  'goals.end': ofGoal,
  'goals.reopen': ofGoal,
  'goals.takeBackRating': ofRating,
  'measures.takeBack': ofScore,
  'actions.settle': ofAction,
  'actions.reopen': ofAction,
  'actions.move': ofAction,
  'contributions.change': ofContribution,
  'contributions.remove': ofContribution,
  'room.decide': decides,
  'frontLine.decide': decides,
  'room.saveAction': saves,
  'frontLine.saveAction': saves,
  'room.removeAction': saves,
  'frontLine.removeAction': saves,
}

const mark = markerSentence('').slice(0, -1)

/**
 * What somebody may not read they do not write over. What a form sends back as it was shown stays as it is; beside what is
 * kept without a word theirs is written, since a refusal would tell; anything else is refused, so that nothing is lost.
 */
export async function withoutKept<I>(tx: WriteDb, operation: string, input: I, context: Context): Promise<I> {
  const writes = await writing[operation]?.(tx, input as Values)
  if (!writes || writes.caseId === null) return byThemselves.has(operation) ? input : requireNoMarker(input)
  const marks = (await selectMarks(tx, [writes.caseId])).get(writes.caseId) ?? []
  const keys = Object.values(writes.blocks)
  if (marks.length === 0 && !keys.some((key) => Object.hasOwn(usualReasons, key))) return input
  const source = (await selectBlockSources(tx, [writes.caseId])).get(writes.caseId)
  if (!source) return input
  const blocks = blocksOf(source)
  const kept = keptFrom(blocks, marks, readerOf(context.who))
  if (kept.get(writes.about ?? '')?.whole) throw notAllowed('keptFromYou')
  const changes = { ...(input as { readonly changes?: Values }).changes }
  let isOurs = false
  for (const [field, key] of Object.entries(writes.blocks)) {
    const under = blocks.filter((block) => block.key === key || block.key.startsWith(`${key}.`))
    if (!under.some((block) => kept.has(block.key) && saysAnything(block, source, input))) continue
    isOurs = true
    const only = under.length === 1 ? under[0] : undefined
    const of = only && kept.get(only.key)
    const typed = changes[field]
    delete changes[field]
    if (only && typed !== undefined && typed === shownAs(only, of)) continue
    if (!only || !of || !isSilent(of) || typeof typed !== 'string')
      throw notAllowed(councilsOwn.has(key) ? 'councilsOwn' : 'keptFromYou')
    changes[field] = await besideSilent(tx, { block: only, marks, kept: of, typed }, context)
  }
  return requireNoMarker(isOurs ? { ...input, changes } : input)
}

/** What says nothing yet is nobody’s: it may be written for the first time. */
function saysAnything({ key, text }: Block, { lines }: BlockSource, input: unknown): boolean {
  if (key !== 'plan.contribution') return text !== '' || /^line\.[^.]+(\.amounts)?$/.test(key)
  const { lineId } = input as { readonly lineId?: string }
  return lines.some((line) => line.id === lineId && line.contributionPence !== 0)
}

const councilsOwn = new Set(['plan.meansTestNote', 'plan.contribution'])

/** Amounts are shown as nothing, and so is the council's note. */
function shownAs({ key, text }: Block, kept: KeptBlock | undefined): string | number {
  if (key === 'plan.contribution' || key.endsWith('.amounts')) return 0
  return key === 'plan.meansTestNote' ? '' : cutText(text, kept)
}

/** A correction is made of the record as its corrector reads it: what stays as it was shown is told there. */
const byThemselves: ReadonlySet<string> = new Set(['amendments.make'])

/** A marker is nobody's words. */
function requireNoMarker<I>(input: I): I {
  if (JSON.stringify(input).includes(mark)) throw notAllowed('keptFromYou')
  return input
}
