import { subject } from './options.ts'
import type { Options, Outcome } from './options.ts'

type Command = (options: Options) => Promise<Outcome>

/** Every command, by the same handlers and rules as the app; each loads only what it needs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.ts')).makeDemo,
  seed: async () => (await import('./seed.ts')).makeSeeded,
  ops: async () => {
    const { listOperations } = await import('./call.ts')
    return async () => ({ output: listOperations() })
  },
  call: async () => (await import('./call.ts')).callOperation,
  import: async () => (await import('./import.ts')).importFile,
  release: async () => (await import('./release.ts')).releaseMeeting,
  verify: async () => (await import('./verify.ts')).verify,
  audit: async () => (await import('./audit.ts')).auditVerify,
  backup: async () => (await import('./backup.ts')).backUp,
  restore: async () => (await import('./backup.ts')).restore,
  'check-plan': async () => {
    const { checkPlanFile } = await import('./check-plan.ts')
    return async (options) => ({ output: await checkPlanFile(subject(options, 'file')) })
  },
  route: async () => {
    const { routeFile } = await import('./route.ts')
    return async (options) => ({ output: await routeFile(subject(options, 'file')) })
  },
}
