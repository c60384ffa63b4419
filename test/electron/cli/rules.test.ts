import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPlanFile } from '../../../electron/cli/check-plan.ts'
import { routeFile } from '../../../electron/cli/route.ts'
import { cleanPlan, plan } from '../../shared/rules/plan.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-rules-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(content: unknown): string {
  const path = join(folder, 'input.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const refused = (fields: Readonly<Record<string, unknown>>) => ({ error: { kind: 'invalid', fields } })

describe('check-plan', () => {
  it('prints the findings of the plan in the file', async () => {
    expect(await checkPlanFile(write(cleanPlan()))).toEqual({ findings: [] })
    const { findings } = await checkPlanFile(write(plan({ H: { category: 'alcohol' } })))
    expect(findings).toMatchObject([{ rule: 'N3', effect: 'block', line: 'H' }])
  })

  it('names each field at fault by its path', async () => {
    const [line] = cleanPlan().lines
    const input = {
      ...cleanPlan(),
      hobby: 1,
      startsOn: '2026-02-30',
      lines: [{ ...line, colour: 'red', payee: 'me' }],
    }
    await expect(checkPlanFile(write(input))).rejects.toMatchObject(
      refused({
        hobby: 'unknown field',
        startsOn: 'not a date',
        'lines.0.colour': 'unknown field',
        'lines.0.payee': expect.any(String),
      }),
    )
  })

  it('says when there is no JSON, or no file', async () => {
    await expect(checkPlanFile(write('{'))).rejects.toMatchObject({ error: { kind: 'invalid' } })
    await expect(checkPlanFile(join(folder, 'none.json'))).rejects.toMatchObject({
      error: { kind: 'invalid' },
    })
    await expect(checkPlanFile(write('[]'))).rejects.toMatchObject({ error: { kind: 'invalid' } })
  })
})

describe('route', () => {
  const clear = {
    healthPence: 1,
    socialCarePence: 1,
    signatories: [
      { agency: 'health', annualLimitPence: 1 },
      { agency: 'socialCare', annualLimitPence: 1 },
    ],
    disagreement: false,
    novelSpend: false,
    legalDoubt: false,
    section117Ending: false,
    personAsks: false,
    blocks: [],
    capacityClear: true,
  }

  it('prints the route and, for each reason, its code, text and source', async () => {
    expect(await routeFile(write(clear))).toEqual({ route: 'front_line', reasons: [] })
    const answer = await routeFile(write({ ...clear, healthPence: 2 }))
    expect(answer.route).toBe('panel')
    expect(answer.reasons.map((reason) => Object.keys(reason))).toEqual([['code', 'text', 'source']])
  })

  it('names each field at fault by its path', async () => {
    const input = { ...clear, signatories: [{ agency: 'council', annualLimitPence: 1, name: 'Ade' }] }
    await expect(routeFile(write(input))).rejects.toMatchObject(
      refused({ 'signatories.0.agency': expect.any(String), 'signatories.0.name': 'unknown field' }),
    )
  })
})
