import { describe, expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { council, health, open, room } from './kept-room.ts'
import type { Mark } from './kept-room.ts'

describe('why a record is corrected, which both read,', () => {
  const sisters: Mark = {
    by: 'doctor',
    block: () => 'risk.why',
    passage: 'her life',
    audience: 'health',
    reason: 'Told in confidence',
  }
  const because = async (who: 'health' | 'socialCare', reason: string) => {
    const { panel, recordId } = await room([sisters])
    const as = who === 'health' ? health(panel) : council(panel)
    const { recordVersion, words } = await open(panel, recordId, as)
    const changed = { ...words, reasons: 'The gain is worth it, by bus 11.' }
    const input = { recordId, recordVersion, reason, words: changed }
    return panel.replyTo('amendments.make', input, as)
  }
  const telling = { kind: 'invalid', fields: { reason: 'tells what it hides' } }

  test('tells no words that one of them may not read', async () => {
    expect(await refusal(because('health', 'Singing was Her  life.'))).toEqual(telling)
    expect((await because('health', 'The bus was wrong.')).ok).toBe(true)
  })

  test('tells no amount that one of them may not read', async () => {
    expect(await refusal(because('socialCare', 'She pays £1,170.13, not more.'))).toEqual(telling)
    expect((await because('socialCare', 'She pays £1,170.134 of nothing.')).ok).toBe(true)
  })

  test('is not refused to whoever may not read it: that would tell', async () => {
    expect((await because('socialCare', 'Singing was her life.')).ok).toBe(true)
    expect((await because('health', 'She pays £1,170.13.')).ok).toBe(true)
  })
})
