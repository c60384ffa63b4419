import type { FieldOf, FieldVersion, FieldVersions } from '../../shared/field-versions.ts'
import type { NoteFields } from '../../shared/minutes.ts'
import type { PlanFields } from '../../shared/plans.ts'
import type { RiskBody } from '../../shared/risks.ts'
import type { Earlier } from '../ui/index.ts'
import { ask } from './use-op.ts'

type AskEarlier<T> = () => Promise<readonly Earlier<T>[]>

/**
 * What a field said before, for `SavedText` and `SavedList`; `pick` takes from it what stands in the box, and null
 * where there was no such box yet.
 */
async function earlierOf<Value, T>(
  field: FieldOf,
  pick: (value: Value) => T | null,
): Promise<readonly Earlier<T>[]> {
  const versions: FieldVersion[] = []
  for (let from: number | null | undefined; from !== null;) {
    const page: FieldVersions = await ask('cases.versions', from === undefined ? field : { ...field, from })
    versions.push(...page.versions)
    from = page.next
  }
  return versions.flatMap(({ value, at, by }) => {
    // The store has checked each value against the field's own schema.
    const picked = pick(value as Value)
    return picked === null ? [] : [{ value: picked, at, by }]
  })
}

type TextKeys<Body> = {
  [K in keyof Body]: Body[K] extends string ? K : never
}[keyof Body] &
  string

/** Of a text of the shared risk decision. */
export const earlierRiskText =
  (id: string, field: TextKeys<RiskBody>): AskEarlier<string> =>
  () =>
    earlierOf<string, string>({ of: 'risk', id, field }, (text) => text)

/** Of a part of it: the lines of a list, one option's view. */
export const earlierRisk =
  <F extends keyof RiskBody, T>(
    id: string,
    field: F,
    pick: (value: RiskBody[F]) => T | null,
  ): AskEarlier<T> =>
  () =>
    earlierOf<RiskBody[F], T>({ of: 'risk', id, field }, pick)

export const earlierCaseText =
  (id: string, field: Extract<FieldOf, { of: 'case' }>['field']): AskEarlier<string> =>
  () =>
    earlierOf<string, string>({ of: 'case', id, field }, (text) => text)

export const earlierPlanText =
  (id: string, field: TextKeys<PlanFields>): AskEarlier<string> =>
  () =>
    earlierOf<string, string>({ of: 'plan', id, field }, (text) => text)

/** Of the reasons of a decision; `id` is its agenda item's. */
export const earlierReasons =
  (id: string): AskEarlier<string> =>
  () =>
    earlierOf<string, string>({ of: 'decision', id, field: 'reasons' }, (text) => text)

/** Of its conditions, a line each. */
export const earlierConditions =
  (id: string): AskEarlier<readonly string[]> =>
  () =>
    earlierOf<readonly { readonly text: string }[], readonly string[]>(
      { of: 'decision', id, field: 'conditions' },
      (conditions) => conditions.map(({ text }) => text),
    )

/** Of what was said under an item of business, or came of it; nobody has written anything where there is none. */
export const earlierNote =
  (id: string, field: keyof NoteFields): AskEarlier<string> =>
  () =>
    earlierOf<string, string>({ of: 'businessNote', id, field }, (text) => text)
