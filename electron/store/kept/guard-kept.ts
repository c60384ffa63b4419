import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { cutText, keptFrom, markerSentence, readerOf, usualReasons } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Values = Readonly<Record<string, unknown>>
interface Writes {
  readonly caseId: string | null
  /** By input's field, the block that it writes. */
  readonly blocks: Readonly<Record<string, string>>
}

const prefixed = (prefix: string, changes: unknown): Record<string, string> =>
  Object.fromEntries(Object.keys(changes ?? {}).map((field) => [field, `${prefix}${field}`]))

const ofLine: Readonly<Record<string, string>> = {
  contributionPence: 'plan.contribution',
  ...Object.fromEntries(
    ['unitPence', 'healthPence', 'socialCarePence', 'replacesPence'].map((field) => [field, 'amounts']),
  ),
}

const caseOf = async (db: ReadDb, table: 'budgetLine' | 'agendaItem' | 'action', id: unknown) =>
  (await db.selectFrom(table).select('caseId').where('id', '=', String(id)).executeTakeFirst())?.caseId ??
  null

/** Which blocks an operation writes over; what is written for the first time is nobody's yet. */
const writing: Readonly<Record<string, (db: ReadDb, input: Values) => Promise<Writes>>> = {
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
  'room.decide': async (db, { itemId, changes }) => ({
    caseId: await caseOf(db, 'agendaItem', itemId),
    blocks: Object.fromEntries(
      Object.keys(changes ?? {}).map((field) => [
        field,
        `decision.${String(itemId)}.${field === 'conditions' ? 'condition' : field}`,
      ]),
    ),
  }),
  'room.saveAction': async (db, { actionId }) => ({
    caseId: actionId === null ? null : await caseOf(db, 'action', actionId),
    blocks: { text: `action.${String(actionId)}` },
  }),
  'room.removeAction': async (db, { actionId }) => ({
    caseId: await caseOf(db, 'action', actionId),
    blocks: { text: `action.${String(actionId)}` },
  }),
}

const mark = markerSentence('').slice(0, -1)

/**
 * What somebody may not read they do not write over. What a form sends back as it was shown stays as it is; anything
 * else is refused, so that nothing is lost.
 */
export async function withoutKept<I>(
  db: ReadDb,
  operation: string,
  input: I,
  who: Pick<Who, 'side' | 'role'>,
): Promise<I> {
  const writes = await writing[operation]?.(db, input as Values)
  if (!writes || writes.caseId === null) return input
  const marks = (await selectMarks(db, [writes.caseId])).get(writes.caseId) ?? []
  const keys = Object.values(writes.blocks)
  if (marks.length === 0 && !keys.some((key) => Object.hasOwn(usualReasons, key))) return input
  const source = (await selectBlockSources(db, [writes.caseId])).get(writes.caseId)
  if (!source) return input
  const blocks = blocksOf(source)
  const kept = keptFrom(blocks, marks, readerOf(who))
  const changes = (input as { readonly changes?: Values }).changes ?? {}
  const left = Object.entries(writes.blocks).filter(([field, key]) => {
    const under = blocks.filter((block) => block.key === key || block.key.startsWith(`${key}.`))
    const ours = under.filter((block) => kept.has(block.key) && saysAnything(block, source, input))
    if (ours.length === 0) return true
    const [only] = ours
    const shown = under.length === 1 && only ? shownAs(only, kept.get(only.key)) : undefined
    if (changes[field] !== undefined && changes[field] === shown) return false
    throw notAllowed(councilsOwn.has(key) ? 'councilsOwn' : 'keptFromYou')
  })
  if (left.length === keys.length) return requireNoMarker(input)
  return { ...input, changes: Object.fromEntries(left.map(([field]) => [field, changes[field]])) }
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

/** A marker is nobody's words. */
function requireNoMarker<I>(input: I): I {
  if (JSON.stringify(input).includes(mark)) throw notAllowed('keptFromYou')
  return input
}
