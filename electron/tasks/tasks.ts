import type { Input, OpName, OpNameOf, Output } from '../../shared/contract.ts'
import { auditTasks } from './audit.ts'
import { backupTasks } from './backups.ts'
import { deskTasks } from './desk.ts'
import { figureTasks } from './figures.ts'
import { importTasks } from './imports.ts'
import { invitationTasks } from './invitations.ts'
import { keyTasks } from './keys.ts'
import { letterTasks } from './letters.ts'
import { measureTasks } from './measures.ts'
import { paperTasks } from './papers.ts'
import { minutesTasks } from './minutes.ts'
import { personPartTasks } from './person-parts.ts'
import { recallTasks } from './recalls.ts'
import { registerTasks } from './register.ts'
import { releaseTasks } from './releases.ts'
import { roomTasks } from './room.ts'
import { sessionTasks } from './session.ts'
import type { Shell } from './shell.ts'

export type TaskHandler<N extends OpNameOf<'task'>> = (shell: Shell, input: Input<N>) => Promise<Output<N>>
export type FeatureTasks<F extends string> = {
  readonly [
    N in Extract<OpNameOf<'task'>, `${F}.${string}`> as N extends `${F}.${infer O}` ? O : never
  ]: TaskHandler<N>
}

/** Every task's handler. A missing one does not compile. */
const tasks: {
  readonly session: FeatureTasks<'session'>
  readonly audit: FeatureTasks<'audit'>
  readonly backups: FeatureTasks<'backups'>
  readonly desk: FeatureTasks<'desk'>
  readonly figures: FeatureTasks<'figures'>
  readonly imports: FeatureTasks<'imports'>
  readonly invitations: FeatureTasks<'invitations'>
  readonly keys: FeatureTasks<'keys'>
  readonly letters: FeatureTasks<'letters'>
  readonly measures: FeatureTasks<'measures'>
  readonly papers: FeatureTasks<'papers'>
  readonly minutes: FeatureTasks<'minutes'>
  readonly personParts: FeatureTasks<'personParts'>
  readonly recalls: FeatureTasks<'recalls'>
  readonly register: FeatureTasks<'register'>
  readonly releases: FeatureTasks<'releases'>
  readonly room: FeatureTasks<'room'>
} = {
  session: sessionTasks,
  audit: auditTasks,
  backups: backupTasks,
  desk: deskTasks,
  figures: figureTasks,
  imports: importTasks,
  invitations: invitationTasks,
  keys: keyTasks,
  letters: letterTasks,
  measures: measureTasks,
  papers: paperTasks,
  minutes: minutesTasks,
  personParts: personPartTasks,
  recalls: recallTasks,
  register: registerTasks,
  releases: releaseTasks,
  room: roomTasks,
}

/** The input has been checked against the operation's schema, and the caller against its roles. */
export function runTask(shell: Shell, name: OpName, input: unknown): Promise<unknown> {
  const [feature, operation] = name.split('.') as [keyof typeof tasks, string]
  const handler = (
    tasks[feature] as Readonly<Record<string, (shell: Shell, input: unknown) => Promise<unknown>>>
  )[operation]
  if (!handler) throw new Error(`no task ${name}`)
  return handler(shell, input)
}
