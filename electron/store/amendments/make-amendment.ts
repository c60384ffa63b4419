import { isOwnWritten } from '../../../shared/amended-fields.ts'
import type { AmendedAnswer, AmendedOwn } from '../../../shared/amended-fields.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { AmendmentCode } from '../../../shared/amendments.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import { selectAcronyms } from '../facts/select-acronyms.ts'
import { withAgencies } from '../facts/agency-terms.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { selectRuleBook } from '../facts/local-pack.ts'
import { selectMember } from '../facts/select-panel.ts'
import { selectPlan } from '../facts/select-plan.ts'
import { selectRisks } from '../facts/select-risk.ts'
import type { TakenBackVersion } from '../facts/taken-back.ts'
import { keepVersions } from '../records/keep-versions.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { carried } from './carry.ts'
import { numberedActions } from './correct-actions.ts'
import { costedAgain } from '../../../shared/corrections/corrected-plan.ts'
import { correctedPerson } from './corrected-person.ts'
import { correctedRecord, movedIn } from '../../../shared/corrections/corrected-record.ts'
import { countedAgain } from './counted-again.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'
import { bothOwn, nextVersion } from './next-version.ts'
import type { Why } from './next-version.ts'
import { asksRules, checkedAgain } from './plan-check.ts'
import type { CheckedAgain } from './plan-check.ts'
import { readBy, readingsOf } from './readings.ts'
import type { Readings } from './readings.ts'
import { refuseLostAnswers, refuseUnsound } from './refuse-unsound.ts'
import { backSince, nextNumber, selectAmendable, selectLatest, selectStanding } from './select-amendable.ts'
import { takeEffect } from './take-effect.ts'
import { refuseTellingOf } from './tells-kept.ts'

/**
 * The record's next version, from the frozen one: what the case has become since is not what was decided. It is corrected as
 * the corrector's agency reads it; what is kept from them stays exactly as it is, and what follows is worked out over all of
 * it. Where both agencies have signed a version that one stands, with all that is said of it, until both have signed this one.
 */
export const makeAmendment: CommandHandler<'amendments.make'> = async (tx, input, context) => {
  const { recordId, recordVersion, code, reason, words, actions: asked, answers } = input
  const row = await selectLatest(tx, recordId)
  if (row.recordVersion !== recordVersion) throw conflict({ recordVersion: row.recordVersion })
  const before = readingsOf(row)
  const { side } = context.who
  const read = await readBy(tx, before, context.who)
  const person = await correctedPerson(tx, { row, said: read.person, ...input }, context)
  const actions = asked && (await numberedActions(tx, row, read, asked))
  const given = { words, person, actions, rest: input.rest, answers }
  const corrected = correctedRecord(read, given)
  const moved = movedIn(read, corrected, given)
  const whole = carried({ read, corrected, whole: before.whole, moved })
  refuseLostAnswers(whole)
  const after = await followed(tx, row, { before: before.whole, whole, moved }, context)
  const own = ownSaid(input.rest.own ?? [], before, side)
  refuseUnsound(before.whole, after.whole, { isOwnChanged: own.length > 0 })
  const stands = await selectStanding(tx, row)
  const takenBack = await backSince(tx, stands ?? row)
  const why = await whyOf(tx, { code, reason, answers, stands, takenBack }, read, context)
  const agencies = await selectAgencies(tx, read.meeting.heldOn)
  const terms = withAgencies(await selectAcronyms(tx), agencies)
  const number = await nextNumber(tx, recordId)
  const next = nextVersion(
    { latest: row, replaced: stands ?? row, number },
    {
      before,
      whole: after.whole,
      moved: after.moved,
      own: bothOwn((of) => ({ rules: after.own?.[of] ?? null, said: of === side ? own : [] })),
    },
    why,
    terms,
  )
  refuseTellingOf(saidOfIt(reason, answers), [before, readingsOf(next)], side)
  await keepVersions(tx, [next], context)
  // Where nothing was agreed there is nothing that stands meanwhile.
  if (stands === null) await takeEffect(tx, { before: row, after: next }, context)
  return selectAmendable(tx, recordId, context.who)
}

const saidOfIt = (
  reason: string,
  answers: readonly AmendedAnswer[],
): (readonly [field: string, text: string])[] => [
  ['reason', reason],
  ...answers.map(({ confirmed }, index) => [`answers.${index}.confirmed`, confirmed] as const),
]

/** Texts of the corrector's own agency that say something else. */
function ownSaid(said: readonly AmendedOwn[], { copies }: Readings, side: Side | null): AmendedOwn[] {
  if (said.length > 0 && side === null) throw invalid({ 'rest.own': 'kept from an agency' })
  const blocks = side === null ? [] : copies[side].ownBlocks
  return said.filter(({ was, text }) => {
    const block = blocks[was]
    if (block === undefined || !isOwnWritten(block))
      throw invalid({ 'rest.own': 'none is added or taken away' })
    return !('withheld' in block) && block.text !== text
  })
}

interface Texts {
  readonly before: DecisionRecord
  readonly whole: DecisionRecord
  readonly moved: Moved
}

interface Followed {
  readonly whole: DecisionRecord
  readonly moved: Moved
  readonly own: CheckedAgain['own'] | null
}

/** What follows from what was corrected: what it costs, what the rules find, and whether enough were there and agree. */
async function followed(
  db: ReadDb,
  row: Row<'record'>,
  { before, whole, moved }: Texts,
  { today }: Context,
): Promise<Followed> {
  const counted = await countedAgain(db, row, { before, whole })
  const after = { ...counted, plan: costedAgain(before.plan, counted.plan, moved) }
  if (!asksRules(before, after)) return { whole: after, moved, own: null }
  const risk = (await selectRisks(db, [row.caseId])).get(row.caseId)?.body
  const checked = checkedAgain(before, after, moved, {
    plan: await selectPlan(db, row.caseId, today),
    risk: {
      risksExplained: risk?.risksExplained ?? false,
      procedureAgreed: risk?.procedureAgreed ?? false,
    },
    book: await selectRuleBook(db),
  })
  return {
    whole: checked.record,
    moved: new Map([...moved, ['/findings/found', checked.from]]),
    own: checked.own,
  }
}

interface Reason {
  readonly code: AmendmentCode
  readonly reason: string
  readonly answers: readonly AmendedAnswer[]
  readonly stands: Pick<Row<'record'>, 'recordVersion'> | null
  readonly takenBack: readonly TakenBackVersion[]
}

async function whyOf(
  db: ReadDb,
  { code, reason, answers, stands, takenBack }: Reason,
  { agreements }: DecisionRecord,
  { who, at, today }: Context,
): Promise<Why> {
  const { name, title } = await selectMember(db, who.memberId, today)
  const by = { madeBy: name, madeByTitle: title, madeAt: at }
  const confirmed = answers.map(({ memberId, confirmed: how }) => ({
    memberId,
    name: agreements.find(({ member }) => member.memberId === memberId)?.member.name ?? '',
    how,
  }))
  return {
    audience: 'both',
    code,
    reason,
    ...by,
    ...(confirmed.length > 0 && { confirmed }),
    stands: stands?.recordVersion ?? null,
    telling: 2,
    ...(takenBack.length > 0 && {
      takenBack: takenBack.map(({ recordId: _record, ...version }) => version),
    }),
  }
}
