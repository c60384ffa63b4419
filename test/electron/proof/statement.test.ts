import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../electron/proof/jcs.ts'
import { agreeWords, buildStatement, voidWords } from '../../../electron/proof/statement.ts'
import type { StatementParts } from '../../../electron/proof/statement.ts'
import { StatementSchema } from '../../../electron/proof/statement-schema.ts'
import { freeze, health, signed } from '../../support/documents/sample-pack.ts'

const fixture = (name: string): string => `../../fixtures/packs/${name}`

function parts(): StatementParts {
  const {
    statement: _words,
    schema: _schema,
    kind: _kind,
    ...rest
  } = StatementSchema.parse(JSON.parse(signed(freeze(), health).json))
  return { ...rest, kind: 'agree' }
}

describe('a statement', () => {
  it('is the same text as the one kept for comparison', async () => {
    await expect(signed(freeze(), health).json).toMatchFileSnapshot(fixture('statement.json'))
  })

  it('says that the signatory has read or heard it, and answers for their agency', () => {
    expect(buildStatement(parts()).statement.statement).toBe(agreeWords)
    expect(agreeWords).toContain('I have read, or heard read back, the records listed here.')
    expect(agreeWords).toContain('I answer for my agency')
  })

  it('does not depend on the order in which the records were listed', () => {
    const given = parts()
    const turned = { ...given, items: given.items.toReversed() }
    expect(buildStatement(turned).json).toBe(buildStatement(given).json)
  })

  it('carries the reason when it withdraws an earlier one', () => {
    const { statement } = buildStatement({ ...parts(), kind: 'void', reason: 'the date was wrong' })
    expect(statement.kind).toBe('void')
    expect(statement.statement).toBe(voidWords('the date was wrong'))
    expect(statement).not.toHaveProperty('reason')
  })

  it('refuses to name a record twice, or none', () => {
    const given = parts()
    const [item] = given.items
    expect(() => buildStatement({ ...given, items: item ? [item, item] : [] })).toThrow('each record once')
    expect(() => buildStatement({ ...given, items: [] })).toThrow('at least one')
  })

  it('changes with every byte of what it is about', () => {
    const given = parts()
    const [first, ...others] = given.items
    if (first === undefined) throw new Error('the sample has records')
    const other = { ...given, items: [{ ...first, decisionSha256: sha256Hex('other') }, ...others] }
    expect(buildStatement(other).json).not.toBe(buildStatement(given).json)
  })
})
