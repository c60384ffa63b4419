import { z } from 'zod'
import { AmendedRest } from '../../shared/amended-fields.ts'
import { amendments, changedActions } from '../../shared/amendments.ts'
import type { Amendable } from '../../shared/amendments.ts'
import { Id } from '../../shared/kernel/ids.ts'
import { Text } from '../../shared/kernel/text.ts'
import type { CommonRecord } from '../../shared/records.ts'
import { changesBetween } from '../../shared/record-changes.ts'
import { toldChanges } from '../../shared/change-words.ts'
import type { ToldChange } from '../../shared/change-words.ts'

/** All of a record that can be corrected, as it stands in the fields; what is sent is what differs. */
export const correctedSchema = amendments.make.input.required({ actions: true }).extend({
  rest: AmendedRest,
  answers: z.array(z.strictObject({ memberId: Id, words: Text(4000), confirmed: Text(500) })).max(40),
})
export type Corrected = z.input<typeof correctedSchema>

/** As the record says it now, before anybody corrects a word. */
export const uncorrected = (record: Amendable): Corrected => ({
  recordId: record.recordId,
  recordVersion: record.recordVersion,
  code: 'typing_error',
  reason: '',
  words: { ...record.words, conditions: [...record.words.conditions] },
  actions: [...record.actions],
  rest: record.rest,
  answers: record.answers.map(({ memberId, words }) => ({ memberId, words, confirmed: '' })),
  asKnownNow: false,
})

/** Only what says something else than the record does. */
export function whatDiffers(record: Amendable, said: z.output<typeof correctedSchema>) {
  const { actions, rest, answers, ...others } = said
  const differing = changedActions(record.actions, actions)
  const parts = Object.entries(rest).filter(
    ([key, part]) => !isSame(part, record.rest[key as keyof AmendedRest]),
  )
  return {
    ...others,
    ...(differing.length > 0 && { actions }),
    rest: Object.fromEntries(parts) as Partial<AmendedRest>,
    answers: answers.filter((answer) => isOther(record, answer)),
  }
}

export const isOther = (
  record: Amendable,
  { memberId, words }: { readonly memberId: string; readonly words: string },
): boolean => record.answers.find((one) => one.memberId === memberId)?.words !== words

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each value that would be another, the old one beside the new one. */
export function differences(record: Amendable, said: Corrected): ToldChange[] {
  const after = asRecord(record, said)
  return toldChanges(changesBetween(asRecord(record, uncorrected(record)), after), after)
}

/** What the fields say, in the shape of a record, so that it is compared and told as one. */
function asRecord(record: Amendable, { words, actions, rest, answers, asKnownNow }: Corrected) {
  const { said, asked, risk, plan, attendance } = rest
  const { capacityQuestion, capacityNote, ...texts } = risk
  const names = new Map(record.answers.map(({ memberId, name }) => [memberId, name]))
  return {
    meeting: { authority: record.authority },
    person: asKnownNow === true && record.personNow ? record.personNow : record.person,
    words: said,
    ask: { text: asked.ask, whyPanel: asked.whyPanel },
    risk: { ...texts, capacity: { question: capacityQuestion, note: capacityNote } },
    plan,
    decision: words,
    agreements: answers.map(({ memberId, words: text }) => ({
      member: { name: names.get(memberId) ?? '' },
      words: text,
    })),
    attendance: attendance.map(({ memberId, state }) => ({ name: record.names[memberId] ?? '', state })),
    actions,
  } as unknown as CommonRecord
}
