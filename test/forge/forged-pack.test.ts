import { describe, expect, it } from 'vitest'
import { forgeries } from './forgeries.ts'
import { carriedForgeries } from './carried-forgeries.ts'
import { judgedAlone } from './pdf-flips.ts'
import { carryingPack } from '../support/documents/carrying-pack.ts'
import { correctedPack, judged, soundPack } from './packs.ts'

describe('a pack as it was signed', () => {
  it.each(['health', 'socialCare'] as const)('is current, with keys that were taken in: %s', async (side) => {
    expect(await judged(await soundPack(side))).toMatchObject({ state: 'current', problems: [], dissents: 1 })
    expect(await judged(await correctedPack(side))).toMatchObject({ state: 'current', problems: [] })
  })

  it('is current, with a PDF that carries what was signed', async () => {
    expect(await judged(await carryingPack())).toMatchObject({ state: 'current', problems: [] })
  })
})

describe('a forged pack', () => {
  it.each(forgeries)('is not current, and is named: $name', async ({ make, named, state = 'damaged' }) => {
    const verdict = await judged(await make())
    expect(verdict.reasons.join('\n')).toContain(named)
    expect(verdict.state).toBe(state)
  })
})

describe('a forged record.pdf by itself', () => {
  it.each(carriedForgeries)(
    'is not current as signed, and says why: $name',
    async ({ make, alone, isLikeEarlier = false }) => {
      const { state, reasons, pdf } = await judgedAlone((await make()).get('record.pdf') ?? Buffer.alloc(0))
      expect(state.startsWith('current')).toBe(isLikeEarlier)
      expect(pdf).not.toBe('as signed')
      expect(reasons.join('\n')).toContain(alone)
    },
  )
})
