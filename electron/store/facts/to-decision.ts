import { z } from 'zod'
import type { Decision } from '../../../shared/room.ts'
import type { Row } from '../kernel/schema.ts'

const Conditions = z.array(z.strictObject({ id: z.string(), text: z.string() }))

export const toDecision = (row: Row<'decision'>): Decision => ({
  itemId: row.itemId,
  verdict: row.verdict,
  reasons: row.reasons,
  legalBasis: row.legalBasis,
  conditions: Conditions.parse(JSON.parse(row.conditions)),
  reviewOn: row.reviewOn,
  changesRecommendation: row.changesRecommendation === 1,
  changesReason: row.changesReason,
  escalatedTo: row.escalatedTo,
  healthView: row.healthView,
  socialCareView: row.socialCareView,
  readBackAt: row.readBackAt,
  readBackBy: row.readBackBy,
  confirmedBy: row.confirmedBy,
  version: row.version,
})

/** What a case's item starts with; the row itself is made by the first change, which names this version. */
export const emptyDecision = (itemId: string): Decision => ({
  itemId,
  verdict: null,
  reasons: '',
  legalBasis: '',
  conditions: [],
  reviewOn: null,
  changesRecommendation: false,
  changesReason: '',
  escalatedTo: '',
  healthView: '',
  socialCareView: '',
  readBackAt: null,
  readBackBy: null,
  confirmedBy: null,
  version: 1,
})
