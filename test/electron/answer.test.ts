import { describe, expect, it, vi } from 'vitest'
import type { Shell } from '../../electron/tasks/shell.ts'
import type { Who } from '../../shared/session.ts'

// `answer` is all of the boundary except Electron's own wiring, which can't be imported outside Electron.
import { answer } from '../../electron/answer.ts'
import type { Caller } from '../../electron/caller.ts'
import { frame, from } from '../support/caller.ts'

const who: Who = { memberId: 'm', login: 'cora', name: 'Cora', role: 'coordinator', side: 'socialCare' }

function setup(session: Who | null = who): {
  shell: Shell
  called: ReturnType<typeof vi.fn>
  changed: ReturnType<typeof vi.fn>
} {
  const called = vi.fn(async () => ({ ok: true, value: 'answered' }))
  const changed = vi.fn()
  const shell = {
    who: session,
    openStore: 'panel',
    store: () => ({ call: called }),
    changed,
    sharedScreen: { hiding: async (inStore: () => Promise<unknown>) => inStore() },
  } as unknown as Shell
  return { shell, called, changed }
}

const id = '01937b2e-8a1c-7c3e-9d2f-0123456789ab'

describe('a call from a window', () => {
  it('reaches the store when sender, schema and role are right', async () => {
    const { shell, called } = setup()
    expect(await answer(shell, from(), 'cases.get', { caseId: id })).toEqual({ ok: true, value: 'answered' })
    expect(called).toHaveBeenCalledWith('cases.get', { caseId: id })
  })

  it('tells the windows after a command, and not after a query', async () => {
    const { shell, changed } = setup()
    await answer(shell, from(), 'cases.get', { caseId: id })
    expect(changed).not.toHaveBeenCalled()
    await answer(shell, from(), 'room.hide', { meetingId: id, hidden: true })
    expect(changed).toHaveBeenCalledWith({ kind: 'data', topics: null })
  })

  it('says with a change which case it is of, where the operation says so', async () => {
    const { shell, changed } = setup()
    await answer(shell, from(), 'risks.save', { caseId: id, version: 1, changes: { why: 'To sing' } })
    expect(changed).toHaveBeenCalledWith({ kind: 'data', topics: [{ feature: 'risks', id }] })
  })
})

describe('what hides the shared screen', () => {
  /** A shell that notes in which order it covers, asks the store and tells; the store answers when it is let. */
  function slow() {
    const noted: string[] = []
    let answerNow = (): void => undefined
    const stored = new Promise<void>((done) => (answerNow = done))
    const shell = {
      who,
      store: () => ({
        call: async () => {
          noted.push('asked')
          await stored
          return { ok: true, value: null }
        },
      }),
      changed: () => void noted.push('told'),
      sharedScreen: {
        hiding: async (inStore: () => Promise<unknown>) => {
          noted.push('covered')
          const reply = await inStore()
          noted.push('hidden')
          return reply
        },
      },
    } as unknown as Shell
    return { shell, noted, answerNow: () => answerNow() }
  }

  it('covers it before the store is asked, and lifts that once the store has it, before anything asks again', async () => {
    const { shell, noted, answerNow } = slow()
    const replied = answer(shell, from(), 'room.hide', { meetingId: id, hidden: true })
    expect(noted).toEqual(['covered', 'asked'])
    answerNow()
    await replied
    expect(noted).toEqual(['covered', 'asked', 'hidden', 'told'])
  })

  it('covers nothing where it is shown again, or where it was refused before', async () => {
    const { shell, noted, answerNow } = slow()
    answerNow()
    await answer(shell, from(), 'room.hide', { meetingId: id, hidden: false })
    await answer(shell, from({ kind: 'wall' }), 'room.hide', { meetingId: id, hidden: true })
    expect(noted).toEqual(['asked', 'told'])
  })
})

describe('a file that was dropped on the window', () => {
  const dropped = (bytes: number) => ({ side: 'health', mapId: null, bytes: new Uint8Array(bytes) })

  it('is counted by its bytes, up to 64 MB', async () => {
    const previewImport = vi.fn(async () => ({ kind: 'unknown' }))
    const shell = { who, openStore: 'panel', store: () => ({ previewImport }) } as unknown as Shell
    expect(await answer(shell, from(), 'imports.previewDropped', dropped(3_000_000))).toMatchObject({
      ok: true,
    })
    expect(await answer(shell, from(), 'imports.previewDropped', dropped(65 * 1024 * 1024))).toMatchObject({
      error: { kind: 'invalid' },
    })
    expect(previewImport).toHaveBeenCalledTimes(1)
  })

  it('is counted together with all that came with it', async () => {
    const file = (path: string) => ({ path, bytes: new Uint8Array(40 * 1024 * 1024) })
    const files = [file('record-1/a'), file('record-1/b')]
    expect(await answer(setup().shell, from(), 'desk.checkDropped', { files })).toMatchObject({
      error: { kind: 'invalid', fields: { input: 'too large' } },
    })
  })
})

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

const refused: readonly (readonly [
  what: string,
  caller: Partial<Caller>,
  name: unknown,
  input: unknown,
  session: Who | null,
  error: object,
])[] = [
  [
    'a frame that is gone',
    { frame: null },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'a sub-frame',
    { frame: frame('app://accord/index.html', {}) },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'another origin',
    { frame: frame('https://evil.example/') },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'about:blank',
    { frame: frame('about:blank') },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'an empty address',
    { frame: frame('') },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'a window the factory did not make',
    { kind: undefined },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'a page being printed',
    { kind: 'print' },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  [
    'the shared screen asking for a case',
    { kind: 'wall' },
    'cases.get',
    { caseId: id },
    who,
    { kind: 'notAllowed', why: 'sender' },
  ],
  ['an unknown operation', {}, 'cases.drop', {}, who, { kind: 'invalid' }],
  ['an operation named like a prototype', {}, '__proto__', {}, who, { kind: 'invalid' }],
  ['constructor', {}, 'constructor', {}, who, { kind: 'invalid' }],
  ['a name that is no text', {}, { toString: () => 'cases.get' }, {}, who, { kind: 'invalid' }],
  [
    'a step of the shell’s own tasks',
    {},
    'releases.material',
    { meetingId: id },
    who,
    { kind: 'notAllowed', why: 'shell' },
  ],
  ['an unknown field', {}, 'cases.get', { caseId: id, more: 1 }, who, { kind: 'invalid' }],
  ['a wrong type', {}, 'cases.get', { caseId: 7 }, who, { kind: 'invalid' }],
  ['a missing field', {}, 'cases.get', {}, who, { kind: 'invalid' }],
  ['nothing at all', {}, 'cases.get', undefined, who, { kind: 'invalid' }],
  [
    '10 MB',
    {},
    'cases.list',
    { text: 'x'.repeat(10 * 1024 * 1024) },
    who,
    { kind: 'invalid', fields: { input: 'too large' } },
  ],
  [
    'a BigInt',
    {},
    'cases.get',
    { caseId: 1n },
    who,
    { kind: 'invalid', fields: { input: 'not plain data' } },
  ],
  ['a cycle', {}, 'cases.get', cyclic, who, { kind: 'invalid', fields: { input: 'not plain data' } }],
  ['a lone surrogate', {}, 'search.find', { text: '\uD800' }, who, { kind: 'invalid' }],
  ['not a number', {}, 'meetings.moveItem', { itemId: id, position: Number.NaN }, who, { kind: 'invalid' }],
  ['a locked session', {}, 'cases.get', { caseId: id }, null, { kind: 'locked' }],
  [
    'a role that may not',
    {},
    'room.hide',
    { meetingId: id, hidden: true },
    { ...who, role: 'observer' },
    { kind: 'notAllowed', why: 'role' },
  ],
]

describe('a call is refused, and reaches nothing, with', () => {
  it.each(refused)('%s', async (_what, caller, name, input, session, error) => {
    const { shell, called } = setup(session)
    expect(await answer(shell, from(caller), name, input)).toMatchObject({ ok: false, error })
    expect(called).not.toHaveBeenCalled()
  })

  it('never repeats what was sent', async () => {
    const { shell } = setup()
    const reply = await answer(shell, from(), 'cases.get', {
      caseId: 'Rhiannon Soames',
      'Rhiannon Soames': 1,
    })
    expect(JSON.stringify(reply)).not.toContain('Rhiannon')
  })

  it('too many calls at once from one window', async () => {
    const { shell } = setup()
    const caller = from()
    const replies = await Promise.all(
      Array.from({ length: 800 }, () => answer(shell, caller, 'cases.get', { caseId: id })),
    )
    expect(replies.filter((reply) => !reply.ok).length).toBeGreaterThan(50)
  })
})

it('lets the shared screen ask for what it shows', async () => {
  const { shell, called } = setup()
  await answer(
    shell,
    from({ kind: 'wall', frame: frame('app://accord/shared-screen.html#/') }),
    'room.wall',
    {},
  )
  expect(called).toHaveBeenCalledWith('room.wall', {})
})
