import { describe, expect, it } from 'vitest'
import { Id, newId } from '../../../shared/kernel/ids.ts'

describe('newId', () => {
  it('makes ids that the schema accepts and that never repeat', () => {
    const ids = Array.from({ length: 10_000 }, () => newId())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => Id.safeParse(id).success)).toBe(true)
  })

  it('sorts in the order the ids were made, thousands within one millisecond', () => {
    const at = Date.UTC(2026, 10, 21)
    const ids = Array.from({ length: 9_000 }, () => newId(at))
    expect(ids).toEqual(ids.toSorted())
  })

  it('stays in order when the clock goes back a year', () => {
    const before = newId()
    const after = newId(Date.now() - 365 * 86_400_000)
    expect(after > before).toBe(true)
  })

  it('carries the time it was made', () => {
    const at = Date.now() + 86_400_000
    const id = newId(at)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at)
  })
})

describe('Id', () => {
  it.each(['', 'x', '018f4e3c-0000-4000-8000-000000000000', '../../etc'])('refuses %j', (text) => {
    expect(Id.safeParse(text).success).toBe(false)
  })
})
