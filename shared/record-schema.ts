import type { AgencyRecord, DecisionRecord } from './records.ts'

const decisionSchemas: Readonly<Record<AgencyRecord['schema'], DecisionRecord['schema']>> = {
  'accord/record@1': 'accord/decision@1',
  'accord/record@2': 'accord/decision@2',
}

/** The schema of decision.json that goes with one of record.json; null: none that this Accord knows. */
export const decisionSchemaOf = (schema: unknown): DecisionRecord['schema'] | null =>
  typeof schema === 'string' && Object.hasOwn(decisionSchemas, schema)
    ? decisionSchemas[schema as AgencyRecord['schema']]
    : null
