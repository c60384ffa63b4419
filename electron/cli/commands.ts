import { auditVerify } from './audit.ts'
import { backUp, restore } from './backup.ts'
import { callOperation, listOperations } from './call.ts'
import { checkPlanFile } from './check-plan.ts'
import { makeDemo } from './demo.ts'
import { importFile } from './import.ts'
import { subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { releaseMeeting } from './release.ts'
import { routeFile } from './route.ts'
import { makeSeeded } from './seed.ts'
import { verify } from './verify.ts'

/** Every command, by the same handlers and rules as the app. */
export const commands: Readonly<Record<string, (options: Options) => Promise<Outcome>>> = {
  demo: makeDemo,
  seed: makeSeeded,
  ops: async () => ({ output: listOperations() }),
  call: callOperation,
  import: importFile,
  release: releaseMeeting,
  verify,
  audit: auditVerify,
  backup: backUp,
  restore,
  'check-plan': async (options) => ({ output: await checkPlanFile(subject(options, 'file')) }),
  route: async (options) => ({ output: await routeFile(subject(options, 'file')) }),
}
