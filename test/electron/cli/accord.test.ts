import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isForShell } from '../../../shared/check.ts'
import { findOp, opNames } from '../../../shared/contract.ts'
import { dateOf, daysBetween } from '../../../shared/kernel/dates.ts'

const command = resolve('electron/cli/accord.mjs')
const referrals = resolve('test/fixtures/referrals')
interface Expected {
  readonly health: object
  readonly socialCare: object
  readonly matched: readonly string[]
  readonly needsReview: readonly object[]
}
const expected = JSON.parse(readFileSync(join(referrals, 'expected.json'), 'utf8')) as Expected
const folder = mkdtempSync(join(tmpdir(), 'accord-cli-'))
const data = join(folder, 'data')

interface Shape {
  readonly type: string
  readonly additionalProperties?: boolean
}
interface Demo {
  readonly passphrase: string
  readonly members: readonly {
    readonly login: string
    readonly agency: string | null
    readonly role: string
  }[]
  readonly meetings: readonly { readonly id: string; readonly heldOn: string; readonly state: string }[]
}
let demo: Demo

function accord(args: readonly string[], { input = '', passphrase = demo?.passphrase ?? '' } = {}) {
  const env = { ...process.env, ACCORD_PASSPHRASE: passphrase }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input,
    env,
  })
  return { status, stderr, output: (stdout === '' ? null : JSON.parse(stdout)) as never }
}
const as = (login: string): string[] => ['--data', data, '--as', login]
const refused = (kind: string, more: object = {}): object => ({
  status: 1,
  output: { error: { kind, ...more } },
})

beforeAll(() => {
  const made = accord(['demo', '--data', data, '--through', 'signed'])
  if (made.status !== 0) throw new Error('the demonstration could not be made')
  demo = made.output
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('accord call --input', () => {
  const json = JSON.stringify({ text: 'Yates', page: null, limit: 10 })
  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  it.each([
    ['UTF-8', Buffer.from(json)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${json}`)],
    ['UTF-16 of Windows with its mark', Buffer.from(`\uFEFF${json}`, 'utf16le')],
    ['UTF-16 the other way round with its mark', swapped(`\uFEFF${json}`)],
    ['UTF-16 without a mark', Buffer.from(json, 'utf16le')],
    ['UTF-16 the other way round without a mark', swapped(json)],
    ['UTF-16 with the line end of a shell', Buffer.from(`\uFEFF${json}\r\n`, 'utf16le')],
  ])('reads %s', (_what, bytes) => {
    const file = join(folder, 'input.json')
    writeFileSync(file, bytes)
    expect(accord(['call', 'people.list', ...as('amara'), '--input', file])).toMatchObject({ status: 0 })
  })

  it.each([
    ['bytes of windows-1252', Buffer.from('{"text":"Ros\u00E9"}', 'latin1'), 'neither UTF-8 nor UTF-16'],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x7b, 0, 0]), 'neither UTF-8 nor UTF-16'],
    ['nothing', Buffer.from(''), 'not JSON'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'not JSON'],
  ])('refuses %s', (_what, bytes, why) => {
    const file = join(folder, 'input.json')
    writeFileSync(file, bytes)
    expect(accord(['call', 'people.list', ...as('amara'), '--input', file])).toMatchObject(
      refused('invalid', { fields: { input: why } }),
    )
  })
})

describe('accord demo', () => {
  it('says who there is and which meetings', () => {
    // Twelve of the panel, two more of the team beside it.
    expect(demo.members).toHaveLength(12 + 2)
    expect(
      new Set(demo.members.filter(({ role }) => role === 'signatory').map(({ agency }) => agency)),
    ).toEqual(new Set(['health', 'socialCare']))
    expect(demo.meetings.map(({ state }) => state)).toContain('signed')
  })

  it('has the last of it happen in the week before', () => {
    const signed = demo.meetings.find(({ state }) => state === 'signed')?.heldOn ?? ''
    // Signed four days after it was held, and a public holiday may have put it two days earlier.
    const ago = daysBetween(signed, dateOf(new Date().toISOString()))
    expect(ago >= 4 && ago <= 14).toBe(true)
  })

  it('makes none over a store that is there, and none for a step that is not', () => {
    expect(accord(['demo', '--data', data])).toMatchObject(refused('notAllowed', { why: 'exists' }))
    const odd = accord(['demo', '--data', join(folder, 'odd'), '--through', 'lunch'])
    expect(odd).toMatchObject(refused('invalid'))
    const never = accord(['demo', '--data', join(folder, 'odd'), '--today', '2026-02-30'])
    expect(never).toMatchObject(refused('invalid', { fields: { today: expect.any(String) } }))
    expect(readdirSync(folder)).not.toContain('odd')
  })
})

describe('accord ops', () => {
  it('lists every operation with a schema that knows no further fields', () => {
    const { output, status } = accord(['ops'])
    const ops = output as { name: string; kind: string; input: Shape & { oneOf?: Shape[] } }[]
    expect(status).toBe(0)
    const steps = ['releases.material', 'departures.begin', 'minutes.record']
    expect(ops.filter(({ name }) => steps.includes(name))).toEqual([])
    expect(ops.map(({ name }) => name)).toEqual(
      opNames().filter((name) => {
        const op = findOp(name)
        return op && !isForShell(op)
      }),
    )
    const open = ({ type, additionalProperties }: Shape): boolean =>
      type !== 'object' || additionalProperties !== false
    expect(ops.filter(({ input }) => (input.oneOf ?? [input]).some(open))).toEqual([])
  })
})

describe('accord call', () => {
  it('runs a query as a member, from standard input', () => {
    const { status, output } = accord(['call', 'panels.get', ...as('amara'), '--input', '-'], { input: '{}' })
    expect({ status, output }).toMatchObject({ status: 0, output: { panel: { authority: 'funding' } } })
  })

  it.each([
    [
      'a wrong passphrase',
      ['call', 'panels.get'],
      '{}',
      'amara',
      'not the one',
      refused('notAllowed', { why: 'passphrase' }),
    ],
    [
      'a role that may not',
      ['call', 'meetings.create'],
      '{}',
      'bridget',
      undefined,
      refused('notAllowed', { why: 'role' }),
    ],
    [
      'a step of the shell’s own tasks',
      ['call', 'releases.material'],
      '{}',
      'amara',
      undefined,
      refused('notAllowed', { why: 'shell' }),
    ],
    [
      'an observer, who has no key',
      ['call', 'panels.get'],
      '{}',
      'carys',
      undefined,
      refused('notAllowed', { why: 'passphrase' }),
    ],
    ['unknown fields', ['call', 'panels.get'], '{"more":1}', 'amara', undefined, refused('invalid')],
    ['an unknown operation', ['call', 'panels.drop'], '{}', 'amara', undefined, refused('invalid')],
    ['what is not JSON', ['call', 'panels.get'], '{', 'amara', undefined, refused('invalid')],
  ])('refuses %s', (_what, args, input, login, passphrase, error) => {
    const given = passphrase === undefined ? { input } : { input, passphrase }
    expect(accord([...args, ...as(login), '--input', '-'], given)).toMatchObject(error)
  })

  it('takes no passphrase as an argument', () => {
    const tried = accord(['call', 'panels.get', ...as('amara'), '--passphrase', 'x', '--input', '-'], {
      input: '{}',
    })
    expect(tried).toMatchObject(refused('invalid'))
  })
})

describe('accord import', () => {
  const file = (name: string): string => join(referrals, name)
  const councilFile = ['import', file('social-care-referrals.csv'), '--source', 'social-care']

  it('gives the fixtures’ counts and rows, and nothing new for the same file again', () => {
    const health = accord([
      'import',
      file('health-referrals.csv'),
      '--source',
      'health',
      ...as('amara'),
      '--apply',
    ])
    expect(health).toMatchObject({ status: 0, output: { ...expected.health, matched: [], needsReview: [] } })
    const { matched, needsReview } = expected
    const council = accord([...councilFile, ...as('amara'), '--apply'])
    expect(council).toMatchObject({ status: 0, output: { ...expected.socialCare, matched, needsReview } })
    expect(accord([...councilFile, ...as('amara'), '--apply'])).toMatchObject({
      status: 0,
      output: { accepted: 0 },
    })
  }, 60_000)

  const sent = (name: string): string[] => [
    'import',
    resolve('test/fixtures/cases', name),
    '--source',
    'health',
    ...as('amara'),
  ]

  it('shows dates that nothing proves day first with what is to be said, and adds none before it is', () => {
    const looked = accord(sent('05-referrals.csv'))
    const question = expect.stringContaining('--dates day-first') as string
    const notes = {
      open: [
        { column: 'DOB', example: '03/05/1988', dayFirst: '1988-05-03', monthFirst: '1988-03-05', question },
        {
          column: 'Referral Date',
          example: '02/11/2026',
          dayFirst: '2026-11-02',
          monthFirst: '2026-02-11',
          question,
        },
      ],
    }
    expect(looked).toMatchObject({ status: 0, output: { accepted: 2, refused: [], notes } })
    expect(accord([...sent('05-referrals.csv'), '--apply'])).toMatchObject(
      refused('invalid', { fields: { dates: expect.stringContaining('--dates day-first') as string } }),
    )
    expect(accord([...sent('05-referrals.csv'), '--dates', 'day-first', '--apply'])).toMatchObject({
      status: 0,
      output: { accepted: 2 },
    })
  }, 60_000)

  it('refuses a file whose rows show the month first, looked at or added, until it is said', () => {
    for (const more of [[], ['--apply']])
      expect(accord([...sent('09-referrals.csv'), ...more])).toMatchObject(
        refused('invalid', {
          fields: { dates: expect.stringContaining('seems to have the month first') as string },
        }),
      )
  }, 60_000)

  it('is for those who come in, and observers do not', () => {
    expect(accord([...councilFile, ...as('carys')])).toMatchObject(
      refused('notAllowed', { why: 'passphrase' }),
    )
  })
})

describe('accord release', () => {
  it('writes packs that verify, and says which is damaged', () => {
    const meeting = demo.meetings.find(({ state }) => state === 'signed')?.id ?? ''
    const out = join(folder, 'out')
    const released = accord(['release', meeting, ...as('amara'), '--to', out, '--no-pdf'])
    expect(released).toMatchObject({ status: 0, output: { heldBack: 0 } })
    const checked = accord(['verify', out])
    const { packs } = checked.output as { packs: { state: string }[] }
    expect([checked.status, new Set(packs.map(({ state }) => state))]).toEqual([0, new Set(['current'])])
    const [first = ''] = readdirSync(join(out, 'health')).filter((name) => name.startsWith('record-'))
    rmSync(join(out, 'health', first, 'decision.json'))
    expect(accord(['verify', join(out, 'health', first)]).status).toBe(1)
  }, 60_000)
})
