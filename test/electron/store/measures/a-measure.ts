import type { MeasureFields } from '../../../../shared/measure-fields.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

/** Invented: four answers from 1 to 5, the third turned round, two of them a subscale. */
export const daysTogether: MeasureFields = {
  name: 'Days together',
  source: 'Invented for a test',
  items: [
    { label: 'Company', subscale: 'Others', reversed: false },
    { label: 'Belonging', subscale: 'Others', reversed: false },
    { label: 'Worry', subscale: '', reversed: true },
    { label: 'Sleep', subscale: '', reversed: false },
  ],
  subscales: [{ name: 'Others', reliableChange: 2 }],
  from: 1,
  to: 5,
  fromWords: 'not at all',
  toWords: 'as I would wish',
  scoring: 'sum',
  total: true,
  direction: 'higher_better',
  missing: 'mean',
  missingAllowed: 1,
  reliableChange: 3.5,
  reliableChangeSource: 'Invented for a test',
}

export const onToday = new Date('2026-11-30T12:00:00Z')

/** A panel with a case and one measure, asked on 30 November 2026. */
export async function measuring(fields: MeasureFields = daysTogether) {
  const panel = await openPanel([], { now: onToday })
  const { id: caseId, personId } = await addCase(panel)
  const reply = <N extends OpName>(name: N, input: Call<N>) => panel.replyTo(name, input, {}, onToday)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Output<N>
  }
  const [measure] = await ask('measures.add', { fields })
  if (!measure) throw new Error('no measure')
  const answered = (takenOn: string, answers: readonly (number | null)[]): Call<'measures.record'> => ({
    caseId,
    measureId: measure.id,
    takenOn,
    by: 'person',
    answers: [...answers],
  })
  return { panel, caseId, personId, measure, ask, reply, answered }
}
