import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { recordDocx } from '../../../../electron/documents/docx/record-docx.ts'
import { recordPage } from '../../../../electron/documents/page/record-page.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'
import { decisionRecord, members } from '../../../support/documents/sample-record.ts'

const spelled = 'AMHP (approved mental health professional)'
const decision: DecisionRecord = {
  ...decisionRecord,
  words: { ...decisionRecord.words, text: 'The AMHP came at night.' },
  risk: { ...decisionRecord.risk, carerView: 'The AMHP never rang me.', healthView: 'An AMHP saw her.' },
  decision: {
    ...decisionRecord.decision,
    reasons: 'The AMHP and the nurse agree.',
    conditions: ['Ring the AMHP'],
  },
  agreements: [
    { audience: 'both', member: members.nurse, position: 'disagree', words: 'No AMHP was asked.' },
  ],
  glossary: {
    audience: 'both',
    terms: [{ short: 'AMHP', expansion: 'approved mental health professional' }],
  },
}
const count = (text: string, what: string): number => text.split(what).length - 1

describe('an acronym in a record that leaves', () => {
  it.each(['health', 'socialCare'] as const)('is explained at its first use and at the end: %s', (side) => {
    const page = recordPage(packInput(side, { decision }))
    expect(count(page, spelled)).toBe(1)
    expect(page).toContain(`The ${spelled} and the nurse agree.`)
    expect(page).toContain('An AMHP saw her.')
    expect(page).toMatch(
      /<h2>Short forms used here<\/h2>[^]*<dt>AMHP<\/dt><dd dir="auto">approved mental health/,
    )
  })

  it('is never put into what somebody said', () => {
    const page = recordPage(packInput('health', { decision }))
    for (const said of ['The AMHP came at night.', 'The AMHP never rang me.', 'No AMHP was asked.'])
      expect(page).toContain(said)
  })

  it('is explained in Word as on the page', async () => {
    const bytes = await recordDocx(packInput('socialCare', { decision }))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(count(value, spelled)).toBe(1)
    expect(value).toContain('AMHP: approved mental health professional')
  })

  it('leaves a record without a list as it was', () => {
    const { glossary: _glossary, ...older } = decision
    const page = recordPage(packInput('health', { decision: older }))
    expect(page).not.toContain('(approved')
    expect(page).not.toContain('Short forms')
  })
})
