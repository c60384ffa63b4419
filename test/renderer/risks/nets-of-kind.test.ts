import { expect, test } from 'vitest'
import { netsOfKind, withNets } from '../../../renderer/risks/nets-of-kind.ts'
import { pitfallOf } from '../../../renderer/risks/pitfall-of.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { Pitfall } from '../../../shared/risks.ts'
import type { SafetyNet } from '../../../shared/risks.ts'

const net = (kind: SafetyNet['kind'], text: string): SafetyNet => ({ id: newId(), kind, text })
const sign = net('early_sign', 'Up before five')
const [daylight, call] = [net('control', 'Daylight trips first'), net('control', 'Dee rings at nine')]
const nets = [sign, daylight, call]

test('writing one kind anew leaves the others alone', () => {
  expect(withNets(nets, 'control', [])).toEqual([sign])
  expect(netsOfKind(withNets(nets, 'early_sign', ['Two late nights']), 'control')).toEqual([
    'Daylight trips first',
    'Dee rings at nine',
  ])
})

test('a line that moved keeps its id', () => {
  const [, first, second] = withNets(nets, 'control', [call.text, daylight.text])
  expect([first?.id, second?.id]).toEqual([call.id, daylight.id])
})

test('a line that was reworded keeps the id of its place, and a new line gets its own', () => {
  const written = withNets(nets, 'control', [daylight.text, 'Dee rings at ten', 'A phone card'])
  expect(written[2]?.id).toBe(call.id)
  expect(new Set(written.map(({ id }) => id)).size).toBe(4)
})

test('two lines with the same words are two lines', () => {
  const written = withNets(nets, 'control', [call.text, call.text])
  expect(new Set(written.map(({ id }) => id)).size).toBe(3)
})

test('suicide and self-harm have no grades, whatever was chosen before', () => {
  const graded = {
    id: newId(),
    category: 'suicide_self_harm' as const,
    text: 'After bad news',
    toWhom: '',
    likelihood: 4,
    consequence: 5,
  }
  const kept = pitfallOf(graded)
  expect(kept).not.toHaveProperty('likelihood')
  expect(kept).not.toHaveProperty('consequence')
  expect(Pitfall.safeParse(kept).success).toBe(true)
  expect(Pitfall.safeParse(graded).success).toBe(false)
})
