import { z } from 'zod'
import { IsoDate } from '../../shared/kernel/iso-date.ts'
import { lineCategories } from '../../shared/line-categories.ts'
import { managementTypes } from '../../shared/plans.ts'
import type { LocalRule } from '../../shared/rule-pack.ts'
import { Line, Pence } from '../../shared/kernel/text.ts'

/** A local rule as it is typed: one condition on each of its three sides, any of them left open. */
export const RuleForm = z
  .strictObject({
    title: Line(200),
    effect: z.enum(['block', 'warn']),
    wording: Line(1000),
    whatToDo: Line(1000),
    sourceTitle: Line(300),
    sourceSection: Line(300),
    confirmed: z.boolean(),
    inForceFrom: IsoDate,
    inForceTo: IsoDate.nullable(),
    side: z.enum(['health', 'socialCare', 'any']),
    categories: z.array(z.enum(lineCategories)),
    managementTypes: z.array(z.enum(managementTypes)),
    overAnnualPence: Pence.nullable(),
  })
  .refine(
    ({ side, categories, managementTypes: managed, overAnnualPence }) =>
      side !== 'any' || categories.length + managed.length > 0 || overAnnualPence !== null,
    {
      path: ['categories'],
      message: 'say when it applies',
    },
  )
export type RuleForm = z.output<typeof RuleForm>

export const emptyRule: Partial<RuleForm> = {
  title: '',
  effect: 'warn',
  wording: '“{line}” ',
  whatToDo: '',
  sourceTitle: '',
  sourceSection: '',
  confirmed: false,
  inForceTo: null,
  side: 'any',
  categories: [],
  managementTypes: [],
  overAnnualPence: null,
}

export function formOf({ source, when, id: _id, ...rule }: LocalRule): RuleForm {
  return {
    ...rule,
    sourceTitle: source.title,
    sourceSection: source.section,
    side: when.side ?? 'any',
    categories: when.categories ?? [],
    managementTypes: when.managementTypes ?? [],
    overAnnualPence: when.overAnnualPence ?? null,
  }
}

export function ruleOf(id: string, form: RuleForm): LocalRule {
  const {
    sourceTitle,
    sourceSection,
    side,
    categories,
    managementTypes: managed,
    overAnnualPence,
    ...rule
  } = form
  return {
    id,
    ...rule,
    source: { title: sourceTitle, section: sourceSection },
    when: {
      ...(side !== 'any' && { side }),
      ...(categories.length > 0 && { categories }),
      ...(managed.length > 0 && { managementTypes: managed }),
      ...(overAnnualPence !== null && { overAnnualPence }),
    },
  }
}

/** X1, X2 and so on: a number is never given twice, because no rule is taken out. */
export const nextId = (rules: readonly Pick<LocalRule, 'id'>[]): string =>
  `X${Math.max(0, ...rules.map(({ id }) => Number(id.slice(1)))) + 1}`
