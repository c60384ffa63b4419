import { invalid } from '../../shared/reply.ts'
import { callOperation, listOperations } from './call.ts'
import { checkPlanFile } from './check-plan.ts'
import { makeDemo } from './demo.ts'
import { importFile } from './import.ts'
import { releaseMeeting } from './release.ts'
import { routeFile } from './route.ts'
import { verify } from './verify.ts'

export interface Options {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

export interface Outcome {
  readonly output: unknown
  readonly exit?: number
}

/** A text option that must be there. Fails with invalid, naming it. */
export function required({ values }: Options, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw invalid({ [name]: 'missing' })
  return value
}

/** The first word after the command. */
export function subject({ positionals }: Options, name: string): string {
  const [value, more] = positionals
  if (value === undefined) throw invalid({ [name]: 'missing' })
  if (more !== undefined) throw invalid({ [name]: 'only one' })
  return value
}

/** Every command, by the same handlers and rules as the app. */
export const commands: Readonly<Record<string, (options: Options) => Promise<Outcome>>> = {
  demo: makeDemo,
  ops: async () => ({ output: listOperations() }),
  call: callOperation,
  import: importFile,
  release: releaseMeeting,
  verify,
  'check-plan': async (options) => ({ output: await checkPlanFile(subject(options, 'file')) }),
  route: async (options) => ({ output: await routeFile(subject(options, 'file')) }),
}
