import { describe, expect, test } from 'vitest'
import { findOp, opNames } from '../../shared/contract.ts'
import { command, drivers, roomKeys } from '../../shared/kernel/op.ts'
import { Id } from '../../shared/kernel/ids.ts'
import { Line } from '../../shared/kernel/text.ts'
import { z } from 'zod'
import type { Need } from '../../shared/kernel/op.ts'

const all = opNames().map((name) => ({ name, op: findOp(name) }))
const commands = all.filter(({ op }) => op?.kind === 'command')

describe('an operation says what it does', () => {
  test('in a sentence of the trail and by an id, for every command', () => {
    expect(commands.length).toBeGreaterThan(110)
    for (const { name, op } of commands)
      expect([name, op?.written?.did, op?.written?.about !== undefined]).toEqual([
        name,
        expect.stringMatching(/^[A-Z][a-z].*[^.]$/),
        true,
      ])
  })

  test('and never by a name or a text, even one called an id: that does not compile', () => {
    const input = z.strictObject({ itemId: Id.nullable().default(null), name: Line(9), letterId: Line(9) })
    const about = command<null>()
    expect(about(input, drivers, { about: 'itemId', did: 'Did' }).written?.about).toBe('itemId')
    // @ts-expect-error a name is no id
    about(input, drivers, { about: 'name', did: 'Did' })
    // @ts-expect-error a text that is called an id is none
    about(input, drivers, { about: 'letterId', did: 'Did' })
  })

  test('and what is named ends in Id', () => {
    for (const { name, op } of commands) {
      const about = op?.written?.about ?? 'missing'
      const keys = typeof about === 'function' ? [] : [about].flat()
      const named = keys.filter((key) => key !== 'self' && key !== 'panel')
      expect([name, named.filter((key) => !key.endsWith('Id'))]).toEqual([name, []])
    }
  })

  test('and nothing of the kind for what only reads', () => {
    expect(all.filter(({ op }) => op?.kind === 'query' && op.written !== null)).toEqual([])
  })
})

const needing = (need: Need) =>
  commands
    .filter(({ op }) => [op?.written?.needs ?? []].flat().includes(need as never))
    .map(({ name }) => name)

test('who records is asked of all that is written down in the room', () => {
  const asked = needing('recorder')
  // Written twice on purpose: what is taken off this list can be written by two people at once.
  expect(asked.toSorted()).toEqual([
    'closing.carry',
    'closing.leaveAction',
    'guests.add',
    'guests.mark',
    'guests.remove',
    'meetings.carry',
    'meetings.close',
    'meetings.takeTo',
    'minutes.saveNote',
    'room.confirmReadBack',
    'room.decide',
    'room.declareInterest',
    'room.everyoneAgrees',
    'room.handOver',
    'room.markAll',
    'room.markDone',
    'room.markNotDone',
    'room.removeAction',
    'room.saveAction',
    'room.setAgreement',
    'room.setAttendance',
    'room.settleQuorum',
    'room.settleSharing',
    'room.unsay',
    'room.unsettleSharing',
    'room.withdrawDeclaration',
  ])
  expect(roomKeys).toContain('meetingId')
})

test('a meeting under way is asked for by all that moves in the room without recording anything of a case', () => {
  expect(needing('underWay').toSorted()).toEqual([
    'closing.carry',
    'closing.leaveAction',
    'room.handOver',
    'room.hide',
    'room.markDone',
    'room.markNotDone',
    'room.queue',
    'room.setWall',
    'room.show',
    'room.showNext',
    'room.takeOver',
    'room.unshow',
  ])
})
