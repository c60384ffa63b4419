import { members } from './panel.ts'
import { loginOf, storyOf } from './prepare-cases.ts'
import { londonTime } from './stage.ts'
import type { Step } from './timeline.ts'

const coordinator = members[0].login
const key = 'boswell'

/** No date stands in them: the story moves. */
const clinical = 'the second after stopping a tablet that left her heavy in the mornings'

/** Who may read what of one case: words for health alone, what her friend said, and what she is not told yet. */
export const marked = (on: string): Step => ({
  at: londonTime(on, '09:45'),
  run: async ({ stage, caseIds }) => {
    const caseId = caseIds.get(key) ?? ''
    const login = loginOf(storyOf(stage.script, key).demo.keyWorker)
    await stage.call(login, 'audiences.mark', {
      caseId,
      block: 'risk.history',
      passage: clinical,
      audience: 'health',
      reason: 'Clinical detail beyond the decision',
    })
    const told = await stage.call(login, 'audiences.mark', {
      caseId,
      block: 'risk.carerView',
      audience: 'third_party',
      reason: 'Told in confidence by a friend',
    })
    const mark = told.blocks.flatMap(({ marks }) => marks).find(({ audience }) => audience === 'third_party')
    await stage.call(coordinator, 'audiences.decide', {
      markId: mark?.id ?? '',
      version: mark?.version ?? 0,
      shareWith: ['health', 'socialCare'],
      reason: 'Dinah was asked, and says that both agencies may have her words.',
    })
    const { body } = await stage.call(login, 'risks.get', { caseId })
    await stage.call(login, 'audiences.mark', {
      caseId,
      block: `risk.pitfalls.${body.pitfalls.at(-1)?.id}`,
      audience: 'withhold_from_person',
      reason: 'To be talked over with both of them first',
    })
  },
})
