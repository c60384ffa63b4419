import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from '../../shared/contract.ts'

/** Free text that is rightly kept as it came; every other goes through `shared/kernel/text.ts`. */
const asItCame: Readonly<Record<string, string>> = {
  ...because('only compared with what the store holds', [
    'papers.saveNote.seen',
    'figures.cases.part',
    'timeline.get.before.at',
    'timeline.get.before.id',
    'signOff.sign.fingerprint[]',
    'signOff.submit.fingerprint[]',
    'signOff.decline.fingerprint[]',
  ]),
  ...because('signed bytes: checked against their signature, and read by their own schema', [
    'signOff.submit.signed[].json',
  ]),
  ...because(
    'a list of keys as its agency gave it: read by its own schema, which refuses what is not plain',
    ['keys.propose.text', 'keys.confirm.text'],
  ),
  ...because('a head of the trail as it was kept: read line by line, compared and not kept', [
    'audit.compare.checkpoints[]',
  ]),
  ...because('names of dropped files, looked at and not kept', ['desk.checkDropped.files[].path']),
  ...because('a path that the shell made up itself: no window reaches this operation', [
    'departures.begin.madeIn',
  ]),
  ...because('cells, read as those of a file are', ['imports.mend.cells{}']),
  ...because('a refused text as its writer left it, for that writer alone, and where it stood', [
    'unsaved.keep.key',
    'unsaved.keep.place',
    'unsaved.keep.scope',
    'unsaved.keep.typed',
    'unsaved.keep.typed[]',
    'unsaved.keep.base',
    'unsaved.keep.base[]',
    'unsaved.drop.key',
  ]),
}

function because(why: string, paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [path, why]))
}

/** Never shown, and never kept as text. */
const isSecret = (path: string): boolean => /\.(?:passphrase|newPassphrase|secret)$/.test(path)

// Reads otherwise than it is written, is no text, and is not composed: at lengths that every limit lets in.
const probes = ['\u202E', '\u0000', 'e\u0301'].flatMap((mark) =>
  [2, 16, 62].map((length) => `a${mark}`.padEnd(length, 'b')),
)

type Schema = z.core.$ZodType
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly items?: readonly Schema[]
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly in?: Schema
}
const defOf = (schema: Schema): Def => Reflect.get(schema, 'def') as Def

const plain = ['enum', 'literal', 'int', 'number', 'boolean', 'null', 'undefined', 'void', 'custom', 'never']

/** Where text comes in, by its path. */
function stringsIn(schema: Schema, path: string): readonly (readonly [path: string, schema: Schema])[] {
  const def = defOf(schema)
  const within = (inner: Schema | undefined, step = '') => (inner ? stringsIn(inner, `${path}${step}`) : [])
  if (def.type === 'string') return [[path, schema]]
  if (def.type === 'pipe' && isText(schema)) return [[path, schema]]
  if (plain.includes(def.type)) return []
  const inside = [
    ...Object.entries(def.shape ?? {}).flatMap(([key, one]) => within(one, `.${key}`)),
    ...within(def.element, '[]'),
    ...within(def.innerType),
    ...(def.options ?? []).flatMap((one) => within(one)),
    ...(def.items ?? []).flatMap((one) => within(one, '[]')),
    ...within(def.keyType, '{key}'),
    ...within(def.valueType, '{}'),
    ...within(def.in),
  ]
  const isEmpty = def.type === 'object' && Object.keys(def.shape ?? {}).length === 0
  if (inside.length === 0 && !isEmpty && !isKnown(def)) throw new Error(`${path}: no way into ${def.type}`)
  return inside
}

const isKnown = (def: Def): boolean =>
  [def.shape, def.element, def.innerType, def.options, def.items, def.valueType, def.in].some(Boolean)

function isText(schema: Schema): boolean {
  const def = defOf(schema)
  return def.type === 'string' || (def.type === 'pipe' && def.in !== undefined && isText(def.in))
}

/** Lets in what the one rule for text refuses or mends. */
const isOpen = (schema: Schema): boolean =>
  probes.some((probe) => {
    const parsed = (schema as z.ZodType).safeParse(probe)
    return parsed.success && parsed.data === probe
  })

const strings = Object.entries(contract)
  .flatMap(([feature, operations]) =>
    Object.entries(operations).flatMap(([name, { input }]) =>
      stringsIn(input as unknown as Schema, `${feature}.${name}`),
    ),
  )
  .filter(([path]) => !isSecret(path))

test('every text that comes in goes through the one rule for text, or says here why not', () => {
  expect(strings.length).toBeGreaterThan(300)
  const open = strings.filter(([, schema]) => isOpen(schema)).map(([path]) => path)
  expect(open.filter((path) => !(path in asItCame))).toEqual([])
})

test('nothing is on the list that goes through it', () => {
  const open = strings.filter(([, schema]) => isOpen(schema)).map(([path]) => path)
  expect(Object.keys(asItCame).filter((path) => !open.includes(path))).toEqual([])
})
