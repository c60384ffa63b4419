import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from '../../electron/answer.ts'
import { answerAtDoor } from '../../electron/door.ts'
import type { Shell } from '../../electron/tasks/shell.ts'
import { packagesOf } from '../support/packages-of.ts'
import { frame, from } from '../support/caller.ts'

describe('what is asked at the door', () => {
  const standing = { panel: { exists: true }, demonstration: { exists: false } }
  const atDoor = (): Shell =>
    ({
      who: null,
      openStore: null,
      status: async () => standing,
      returnTo: null,
      stopped: false,
      version: '1',
      folder: '/data',
    }) as unknown as Shell

  it('is answered as by everybody, before any schema is read', async () => {
    const asked = await answerAtDoor(atDoor(), from(), 'session.status', {})
    expect(asked).toEqual(await answer(atDoor(), from(), 'session.status', {}))
    expect(asked).toMatchObject({ ok: true, value: { ...standing, open: null, folder: '/data' } })
  })

  it.each([
    ['another operation', 'console', 'session.lock', {}],
    ['no operation', 'console', ['session.status'], {}],
    ['something with it', 'console', 'session.status', { store: 'panel' }],
    ['what says nothing yet is there', 'console', 'session.status', { store: undefined }],
    ['a list', 'console', 'session.status', []],
    ['no object', 'console', 'session.status', null],
    ['something else that is empty', 'console', 'session.status', new Map()],
    ['the shared screen', 'wall', 'session.status', {}],
    ['no window of ours', undefined, 'session.status', {}],
  ] as const)('is left to all checks where it comes with %s', async (_what, kind, name, input) => {
    expect(await answerAtDoor(atDoor(), from({ kind }), name, input)).toBeNull()
  })

  it.each([
    ['a frame within the page', frame('app://accord/index.html#/', {})],
    ['another origin', frame('https://accord.invalid/')],
    ['a frame that is gone', null],
  ])('is refused from %s', async (_what, frame) => {
    expect(await answerAtDoor(atDoor(), from({ frame }), 'session.status', {})).toEqual({
      ok: false,
      error: { kind: 'notAllowed', why: 'sender' },
    })
  })

  it('waits for no schema: none is among what is read before a window comes up', () => {
    const electron = resolve(import.meta.dirname, '../../electron')
    expect([...packagesOf(resolve(electron, 'main.ts'))]).not.toContain('zod')
    expect([...packagesOf(resolve(electron, 'answer.ts'))]).toContain('zod')
  })

  it('is refused where it is asked too often', async () => {
    const caller = from()
    let last: unknown = null
    for (let asked = 0; asked < 700; asked++)
      last = await answerAtDoor(atDoor(), caller, 'session.status', {})
    expect(last).toEqual({ ok: false, error: { kind: 'notAllowed', why: 'rate' } })
  })
})
