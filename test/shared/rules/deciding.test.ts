import { expect, test } from 'vitest'
import { standingOf } from '../../../shared/rules/deciding.ts'
import type { Voice } from '../../../shared/rules/deciding.ts'
import type { DecidingRule } from '../../../shared/deciding-rules.ts'
import type { Position } from '../../../shared/room.ts'

const positions: Readonly<Record<string, Position | null>> = {
  y: 'agree',
  c: 'agree_with_conditions',
  n: 'disagree',
  o: 'abstain',
  z: 'not_present',
  '?': null,
}

/** "C:y H:n S:y P:o": the chair (of the council), health, social care, a peer member. */
const voices = (said: string): Voice[] =>
  said.split(' ').map((one) => ({
    side: one.startsWith('H') ? 'health' : one.startsWith('P') ? null : 'socialCare',
    role: one.startsWith('C') ? 'chair' : 'member',
    position: positions[one.slice(2)] ?? null,
  }))

test.each<[DecidingRule, string, 'open' | 'stands' | 'deadlock']>([
  ['unanimous', 'C:y H:y S:y', 'stands'],
  ['unanimous', 'C:y H:c S:y', 'stands'],
  ['unanimous', 'C:y H:n S:y', 'deadlock'],
  // Who abstains does not stand in the way.
  ['unanimous', 'C:y H:o S:y', 'stands'],
  ['unanimous', 'C:o H:o', 'deadlock'],
  ['unanimous', 'C:y H:? S:y', 'open'],
  ['majority', 'C:y H:y H:n S:y', 'stands'],
  ['majority', 'C:y H:n', 'deadlock'],
  ['majority', 'C:y H:n H:y S:n', 'deadlock'],
  // Neither agency is outvoted by the other.
  ['majority', 'C:y S:y S:y H:n', 'deadlock'],
  ['majority', 'C:y S:y H:n H:o P:y', 'deadlock'],
  ['majority', 'C:y S:y H:n H:z P:y', 'deadlock'],
  ['majority', 'C:y S:y P:n H:y', 'stands'],
  ['chair', 'C:y H:n S:n', 'stands'],
  ['chair', 'C:c H:y', 'stands'],
  ['chair', 'C:n H:y S:y', 'deadlock'],
  ['chair', 'C:o H:y S:y', 'deadlock'],
  ['chair', 'C:z H:y S:y', 'deadlock'],
  ['chair', 'C:y H:?', 'open'],
])('%s: %s %s', (rule, said, state) => {
  expect(standingOf(rule, voices(said)).state).toBe(state)
})

test('says it in words, without a name', () => {
  expect(standingOf('majority', voices('C:y H:y H:n S:y')).words).toBe('It stands: 3 agree, 1 disagrees.')
  expect(standingOf('majority', voices('C:y S:y S:y H:n')).words).toBe(
    'It does not stand: everyone from health who spoke disagrees.',
  )
  expect(standingOf('unanimous', voices('C:y H:n')).words).toBe(
    'It does not stand: all must agree, and 1 disagrees.',
  )
  expect(standingOf('chair', voices('C:y H:n S:n')).words).toBe(
    'It stands: the chair agrees, having heard 2 who disagree.',
  )
  expect(standingOf('chair', voices('C:? H:? S:y')).words).toBe('2 have yet to say.')
})
