import { z } from 'zod'
import { decisionSchemaOf } from '../../../shared/record-schema.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { canonicalJson } from '../../proof/jcs.ts'
import { readCanonical } from './read-canonical.ts'
import { SignedRecord } from './signed-record.ts'

export interface RecordIdentity {
  readonly recordId: string
  readonly recordVersion: number
}

export interface CheckedRecord {
  readonly identity: RecordIdentity | null
  /** What statements must fit; null where decision.json does not say it. */
  readonly record: SignedRecord | null
  readonly problems: readonly string[]
}

const Identity = z.object({ recordId: z.string().min(1), recordVersion: z.int().min(1) })

const readable: Readonly<Record<Side, readonly string[]>> = {
  health: ['both', 'health'],
  socialCare: ['both', 'social_care'],
}

/** Which record this is, and what is wrong with its two texts or with the names of the files around them. */
export function checkRecord(files: FoundFiles, side: Side): CheckedRecord {
  const problems: string[] = []
  const identities: RecordIdentity[] = []
  const values: unknown[] = []
  for (const name of ['decision.json', 'record.json']) {
    const read = readCanonical(name, files.bytes.get(name))
    if ('problem' in read) {
      problems.push(read.problem)
      continue
    }
    values.push(read.value)
    const identity = Identity.safeParse(read.value)
    if (identity.success) identities.push(identity.data)
    else problems.push(`${name}: recordId or recordVersion missing`)
    for (const place of textsForOthers(read.value, '', side)) problems.push(`${name}${place}`)
  }
  const [first, second] = identities
  if (first && second && (first.recordId !== second.recordId || first.recordVersion !== second.recordVersion))
    problems.push('record.json: recordId or recordVersion different')
  const [decision, record] = values
  if (first && second && !isSameDecision(decision, record))
    problems.push('record.json does not say what decision.json says')
  const signed = SignedRecord.safeParse(decision)
  if (values.length === 2 && !signed.success) problems.push('decision.json: not a record of a decision')
  return {
    identity: first ?? null,
    record: signed.success ? signed.data : null,
    problems: [...problems, ...numbersInPaths(files)],
  }
}

/** record.json is decision.json's content and this agency's own blocks. */
function isSameDecision(decision: unknown, record: unknown): boolean {
  const own = Object.entries(record ?? {}).filter(([key]) => key !== 'side' && key !== 'ownBlocks')
  const common: Readonly<Record<string, unknown>> = Object.fromEntries(own)
  return canonicalJson({ ...common, schema: decisionSchemaOf(common['schema']) }) === canonicalJson(decision)
}

/** Every block that carries text for a reader this side is not, and no marker in its place. */
function textsForOthers(value: unknown, path: string, side: Side): string[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, part]) => textsForOthers(part, `${path}/${key}`, side))
  if (Array.isArray(value) || !('audience' in value)) return below
  const audience = String(value.audience)
  const isMarker = 'withheld' in value && Boolean(value.withheld)
  return readable[side].includes(audience) || isMarker
    ? below
    : [`${path}: carries text for ${audience}`, ...below]
}

function numbersInPaths({ paths, bytes }: FoundFiles): string[] {
  const digits = (text: string): string => text.replace(/\D/g, '')
  const text = bytes.get('record.json')?.toString('utf8') ?? ''
  const numbers = [...text.matchAll(/999[ \d]{7,9}/g)].map(([number]) => digits(number))
  const hits = paths.filter((path) => numbers.some((number) => digits(path).includes(number)))
  return hits.length === 0 ? [] : [`an NHS number in a path: ${hits.join(', ')}`]
}
