import { changedFields, sameKind } from '../../../shared/amendments.ts'
import type {
  AmendedAction,
  AmendedField,
  AmendedPerson,
  AmendedWords,
  AmendmentCode,
} from '../../../shared/amendments.ts'
import { frontLineVerdicts } from '../../../shared/front-line.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import { selectAcronyms } from '../facts/select-acronyms.ts'
import { withAgencies } from '../facts/agency-terms.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { keepVersions } from '../records/keep-versions.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectMember } from '../facts/select-panel.ts'
import { isApproval } from '../facts/missing.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { correctedActions } from './correct-actions.ts'
import { nextVersion } from './next-version.ts'
import type { Why } from './next-version.ts'
import { selectAmendable, selectLatest, selectPersonNow, selectStanding } from './select-amendable.ts'
import { takeEffect } from './take-effect.ts'
import { actionsOf, wordsOf } from './words-of.ts'

/**
 * The record's next version, from the frozen one: what the case has become since is not what was decided. Where both
 * agencies have signed a version that one stands, with all that is said of it, until both have signed this one.
 */
export const makeAmendment: CommandHandler<'amendments.make'> = async (
  tx,
  { recordId, recordVersion, code, reason, words, actions: asked, asKnownNow },
  context,
) => {
  const row = await selectLatest(tx, recordId)
  if (row.recordVersion !== recordVersion) throw conflict({ recordVersion: row.recordVersion })
  const before = JSON.parse(row.decisionJson) as DecisionRecord
  const person = asKnownNow ? await selectPersonNow(tx, row, before.person) : null
  const actions = correctedActions(actionsOf(before), asked)
  const changed: AmendedField[] = [
    ...(person ? (['person'] as const) : []),
    ...changedFields(wordsOf(before), words),
    ...(actions.length > 0 ? (['actions'] as const) : []),
  ]
  refuseUnsound(before, words, changed)
  const stands = await selectStanding(tx, row)
  const amendment = await amendmentOf(tx, { code, reason, changed, stands }, context)
  const agencies = await selectAgencies(tx, before.meeting.heldOn)
  const terms = withAgencies(await selectAcronyms(tx), agencies)
  const corrected = correctedRecord(before, { words, person, actions })
  const next = nextVersion({ latest: row, replaced: stands ?? row }, corrected, amendment, terms)
  await keepVersions(tx, [next], context)
  // Where nothing was agreed there is nothing that stands meanwhile.
  if (stands === null)
    await takeEffect(
      tx,
      { before, after: JSON.parse(next.decisionJson) as DecisionRecord, itemId: row.itemId },
      context,
    )
  return selectAmendable(tx, recordId)
}

interface Corrected {
  readonly words: AmendedWords
  readonly person: AmendedPerson | null
  /** Those that say something else. */
  readonly actions: readonly AmendedAction[]
}

const correctedRecord = (before: DecisionRecord, { words, person, actions }: Corrected): DecisionRecord => ({
  ...before,
  person: { ...before.person, ...person },
  decision: { ...before.decision, ...words },
  actions: before.actions.map((action) => ({
    ...action,
    ...actions.find(({ actionNo }) => actionNo === action.actionNo),
  })),
})

function refuseUnsound(
  { decision, meeting }: DecisionRecord,
  words: AmendedWords,
  changed: readonly AmendedField[],
): void {
  if (changed.length === 0) throw invalid({ words: 'nothing would change' })
  if (!sameKind(decision.verdict, words.verdict)) throw invalid({ verdict: 'another decision' })
  if (meeting.kind === 'front_line' && !frontLineVerdicts.some((one) => one === words.verdict))
    throw invalid({ verdict: 'only the panel may decide this' })
  if (words.reasons.trim() === '') throw invalid({ reasons: 'say why it was decided so' })
  if (words.verdict === 'approved_with_conditions' && words.conditions.length === 0)
    throw invalid({ conditions: 'at least one condition' })
  if (isApproval(words.verdict) && words.reviewOn === null) throw invalid({ reviewOn: 'give the day' })
  if (words.reviewOn !== null && words.reviewOn < meeting.heldOn)
    throw invalid({ reviewOn: 'is before the meeting' })
}

interface Reason {
  readonly code: AmendmentCode
  readonly reason: string
  readonly changed: readonly AmendedField[]
  readonly stands: Pick<Row<'record'>, 'recordVersion'> | null
}

async function amendmentOf(
  db: ReadDb,
  { code, reason, changed, stands }: Reason,
  { who, at, today }: Context,
): Promise<Why> {
  const { name, title } = await selectMember(db, who.memberId, today)
  const by = { madeBy: name, madeByTitle: title, madeAt: at }
  return { audience: 'both', code, reason, changed, ...by, stands: stands?.recordVersion ?? null }
}
