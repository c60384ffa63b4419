import { z } from 'zod'
import { AmendedAnswer, AmendedRest } from '../../shared/amended-fields.ts'
import { amendments } from '../../shared/amendments.ts'
import type { Amendable } from '../../shared/amendments.ts'
import { costedAgain } from '../../shared/corrections/corrected-plan.ts'
import { correctedRecord, movedIn } from '../../shared/corrections/corrected-record.ts'
import { Text } from '../../shared/kernel/text.ts'
import type { DecisionRecord } from '../../shared/records.ts'
import { changesBetween } from '../../shared/record-changes.ts'
import { toldChanges } from '../../shared/change-words.ts'
import type { ToldChange } from '../../shared/change-words.ts'

/** All of a record that can be corrected, as it stands in the fields; what is sent is what differs. */
export const correctedSchema = amendments.make.input.required({ actions: true }).extend({
  rest: AmendedRest,
  answers: z.array(AmendedAnswer.extend({ confirmed: Text(500) })).max(40),
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
  answers: record.answers.map(({ memberId, words, position }) => ({
    memberId,
    words,
    position,
    confirmed: '',
  })),
  asKnownNow: false,
})

/** Only what says something else than the record does. */
export function whatDiffers(record: Amendable, said: z.output<typeof correctedSchema>) {
  const { actions, rest, answers, ...others } = said
  const parts = Object.entries(rest).filter(
    ([key, part]) => !isSame(part, record.rest[key as keyof AmendedRest]),
  )
  return {
    ...others,
    ...(!isSame(actions, record.actions) && { actions }),
    rest: Object.fromEntries(parts) as Partial<AmendedRest>,
    answers: answers.filter((answer) => isOther(record, answer)),
  }
}

export function isOther(
  record: Amendable,
  { memberId, words, position }: Corrected['answers'][number],
): boolean {
  const said = record.answers.find((one) => one.memberId === memberId)
  return said?.words !== words || said.position !== position
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each value that would be another, the old one beside the new one. */
export function differences(record: Amendable, said: Corrected): ToldChange[] {
  const after = asRecord(record, said)
  const own = said.rest.own.flatMap(({ was, text }, at) => {
    const before = record.rest.own[at]?.text ?? ''
    if (before === text) return []
    return [{ label: record.ownHeadings[was] ?? '', before: before || 'Nothing', after: text || 'Nothing' }]
  })
  return [...toldChanges(changesBetween(record.record, after), after), ...own]
}

/** The record as it would be, with what follows from its lines; numbers that the store gives are not there yet. */
function asRecord(record: Amendable, said: Corrected): DecisionRecord {
  const { words, rest, answers } = said
  const actions = isSame(said.actions, record.actions) ? undefined : said.actions
  const { nhsNumber, healthId, councilId, ...typed } = rest.person
  const { person } = record.record
  const given = {
    words,
    person: {
      ...typed,
      nhsNumber: nhsNumber.replaceAll(/\s/g, '') || null,
      healthId: healthId || (person.healthId && null),
      councilId: councilId || (person.councilId && null),
    },
    actions,
    rest,
    answers,
  }
  const after = correctedRecord(record.record, given)
  const moved = movedIn(record.record, after, given)
  return { ...after, plan: costedAgain(record.record.plan, after.plan, moved) }
}
