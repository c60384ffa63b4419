import { guard, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const parts = `${tests}/kept/parts.test.ts`
const reviews = `${tests}/reviews/kept.test.ts`
const sections = 'test/shared/audience-sections.test.ts'

/** What hangs on something that is kept is kept with it. */
export const partGuards: readonly Guard[] = [
  guard('shared/rules/reading.ts', "kept.get(under ?? '')?.whole ??", 'undefined ??', parts),
  guard('shared/rules/reading.ts', '.map((of) => firstOf(kept.get(of)))', '.map(() => undefined)', reviews),
  guard(
    `${store}/kept/cut-hidden.ts`,
    'const left = list.filter((one) => !isTakenOut(one, at))',
    'const left = list',
    parts,
  ),
  guard(`${store}/kept/kept-course.ts`, "if (goals.has(id) && 'ratings' in value)", 'if (false)', parts),
  guard(`${store}/kept/kept-course.ts`, 'if (marker !== undefined)', 'if (false)', parts),
  guard(`${store}/records/cut-record.ts`, '...withoutCourse(whole, facts, kept)', '...whole', parts),
  guard(`${store}/kept/guard-kept.ts`, "if (kept.get(writes.about ?? '')?.whole)", 'if (false)', parts),
  guard(
    `${store}/search/review-words.ts`,
    'bodyFor(review.body, promiseFor(review, { side: sideOf[reader] }))',
    'review.body',
    reviews,
  ),
  guard(
    `${store}/audiences/change-marks.ts`,
    'context)\n  await renewShown(tx, caseId, context)',
    'context)',
    reviews,
  ),
  guard('shared/audience-sections.ts', "sections.add('reviews')", 'sections.size', sections),
  guard(
    'shared/audience-sections.ts',
    'new Set(usual<RiskBody>(riskBlocks))',
    'new Set<keyof RiskBody>()',
    sections,
  ),
  guard('shared/audience-sections.ts', "sections.has('lines') ? 'all' : [...plan]", '[...plan]', sections),
  guard(`${store}/kept/marked-cases.ts`, ' || marked.has(key)', '', parts),
]
