import type { Page } from 'playwright'
import type { AudienceMark, CaseAudiences } from '../../../../shared/audiences.ts'
import { call } from '../app.ts'

const mark = (id: string, block: string, over: Partial<AudienceMark>): AudienceMark => ({
  id,
  caseId: id,
  block,
  passage: null,
  audience: 'health',
  reason: 'Told in confidence',
  silent: false,
  silentAgreed: null,
  decision: null,
  madeBy: 'Helen Marchbank',
  madeByRole: 'member',
  madeBySide: 'health',
  at: '2026-11-12T10:00:00.000Z',
  strayed: false,
  version: 1,
  ...over,
})

const silent = mark('01890a5d-ac96-774b-bcce-b302099a8057', 'risk.why', { silent: true })
const told = mark('01890a5d-ac96-774b-bcce-b302099a8058', 'risk.activity', { audience: 'third_party' })

/** One is for health, and somebody has to agree that nothing shows; another came from somebody else. */
export async function withMarks(page: Page, caseId: string): Promise<CaseAudiences> {
  const of = await call(page, 'audiences.of', { caseId })
  return {
    ...of,
    blocks: of.blocks.map((block) => {
      const own = [silent, told].filter((one) => one.block === block.key)
      return { ...block, marks: own, audience: own[0]?.audience ?? block.audience }
    }),
    waiting: [
      { markId: silent.id, what: 'silent', mine: true },
      { markId: told.id, what: 'third_party', mine: true },
    ],
  }
}
