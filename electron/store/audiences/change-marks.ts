import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound, conflict } from '../../../shared/kernel/reply.ts'
import type { Block } from '../../../shared/audience-blocks.ts'
import type { Input } from '../../../shared/contract.ts'
import { passagePattern, saysStill } from '../../../shared/rules/reading.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { selectMark } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import { renewShown } from '../reviews/rows/renew-shown.ts'
import { choicesFor, mayReadMark, readCase, selectAudiences } from './select-audiences.ts'

type Mark = Input<'audiences.mark'>

export const mark: CommandHandler<'audiences.mark'> = async (tx, input, context) => {
  const { caseId, markId, passage } = input
  const { blocks, marks, kept } = await readCase(tx, caseId, context.who)
  const block = blocks.find(({ key }) => key === input.block)
  if (block === undefined) throw notFound()
  if (kept.has(block.key)) throw notAllowed('keptFromYou')
  requireChoice(block, input, context)
  requireWords(block, input)
  const named = markId === null ? undefined : marks.find(({ id }) => id === markId)
  if (markId !== null && named === undefined) throw notFound()
  if (named && named.version !== input.version) throw conflict(named)
  const same = named ?? marks.find((one) => one.block === block.key && one.passage === passage)
  if (same) requireOwnMark(same, context)
  await keep(tx, { input, block, same }, context)
  await renewShown(tx, caseId, context)
  return selectAudiences(tx, caseId, context.who)
}

interface Kept {
  readonly input: Mark
  readonly block: Block
  readonly same: KeptMark | undefined
}

/** What was agreed and decided about it before was about another mark. */
async function keep(tx: WriteDb, { input, block, same }: Kept, context: Context): Promise<void> {
  const { caseId, passage, audience, reason, silent } = input
  const { memberId, role, side } = context.who
  const row = {
    block: block.key,
    passage,
    seen: block.list === undefined ? '' : block.text,
    audience,
    reason: audience === 'both' ? '' : reason,
    silent: silent && audience !== 'both' && audience !== 'withhold_from_person' ? 1 : 0,
    silentAgreedBy: null,
    silentAgreedAt: null,
    shareWith: null,
    decidedReason: '',
    decidedBy: null,
    decidedAt: null,
    memberId,
    role,
    side,
    at: context.at,
  }
  if (same) await updateRow(tx, 'audienceMark', same.id, same.version, row, context)
  else
    await tx
      .insertInto('audienceMark')
      .values({ ...row, id: newId(), version: 1, caseId })
      .execute()
}

function requireChoice(block: Block, { passage, audience }: Mark, { who }: Context): void {
  const rule = passage === null ? block.rule.whole : block.rule.passage
  if (!rule.includes(audience)) throw notAllowed(isOwed(block) ? 'owedTogether' : 'readByBoth')
  const choices = choicesFor(block, who)
  if ((passage === null ? choices.whole : choices.passage).includes(audience)) return
  throw notAllowed(choices.whole.length === 0 ? 'othersBlock' : 'hidesFromYou')
}

const isOwed = ({ key }: Block): boolean => /^(line\.|plan\.(splitBasis|section75Ref))/.test(key)

function requireWords({ text }: Block, { passage, audience, reason }: Mark): void {
  if (passage !== null && !saysStill(text, passage)) throw invalid({ passage: 'not in the text' })
  if (audience === 'both') return
  if (reason === '') throw invalid({ reason: 'missing' })
  // Three letters stand in many words; more of what is hidden would be told by its own reason.
  const hidden = passage ?? text
  if (hidden.trim().length > 3 && passagePattern(hidden).test(reason))
    throw invalid({ reason: 'tells what it hides' })
}

/** Who was let in by a decision may read it, and does not let others in. */
function requireOwnMark({ audience, madeBySide }: KeptMark, { who }: Context): void {
  if (audience === 'both' || audience === 'withhold_from_person') return
  if (madeBySide !== who.side) throw notAllowed('othersBlock')
}

async function readable(db: ReadDb, markId: string, context: Context): Promise<KeptMark> {
  const one = await selectMark(db, markId)
  if (one === null) throw notFound()
  if (!mayReadMark(one, context.who)) throw notAllowed('keptFromYou')
  return one
}

export const unmark: CommandHandler<'audiences.unmark'> = async (tx, { markId, version }, context) => {
  const one = await readable(tx, markId, context)
  requireOwnMark(one, context)
  const { blocks, kept } = await readCase(tx, one.caseId, context.who)
  const block = blocks.find(({ key }) => key === one.block)
  if (block && kept.has(block.key)) throw notAllowed('keptFromYou')
  if (block && choicesFor(block, context.who).whole.length === 0) throw notAllowed('othersBlock')
  await removeRow(tx, 'audienceMark', markId, version, context)
  await renewShown(tx, one.caseId, context)
  return selectAudiences(tx, one.caseId, context.who)
}

export const agreeSilent: CommandHandler<'audiences.agreeSilent'> = async (
  tx,
  { markId, version },
  context,
) => {
  const one = await readable(tx, markId, context)
  const { memberId, role } = context.who
  if (!one.silent || one.silentAgreed !== null) throw notAllowed('settled')
  if (memberId === one.madeById || role === one.madeByRole) throw notAllowed('secondOfAnotherRole')
  const agreed = { silentAgreedBy: memberId, silentAgreedAt: context.at }
  await updateRow(tx, 'audienceMark', markId, version, agreed, context)
  return selectAudiences(tx, one.caseId, context.who)
}

export const decide: CommandHandler<'audiences.decide'> = async (
  tx,
  { markId, version, shareWith, reason },
  context,
) => {
  const one = await readable(tx, markId, context)
  if (one.audience !== 'third_party' && one.audience !== 'withhold_from_person') throw notAllowed('settled')
  if (one.audience === 'withhold_from_person' && shareWith.length > 0)
    throw invalid({ shareWith: 'both agencies have it already' })
  const decided = {
    shareWith: JSON.stringify([...new Set(shareWith)]),
    decidedReason: reason,
    decidedBy: context.who.memberId,
    decidedAt: context.at,
  }
  await updateRow(tx, 'audienceMark', markId, version, decided, context)
  await renewShown(tx, one.caseId, context)
  return selectAudiences(tx, one.caseId, context.who)
}
