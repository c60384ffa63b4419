import type { ElectronApplication } from 'playwright'
import { contract } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/kernel/reply.ts'

/** Answered by the shell, and change nothing all the same. */
const questions = new Set([
  'session.status',
  'backups.status',
  'backups.damage',
  'backups.known',
  'room.place',
  'room.sharedScreen',
])

/** Everything that changes or writes something, by name; questions are left alone. */
export const changing: readonly string[] = Object.entries(contract).flatMap(([feature, operations]) =>
  Object.entries(operations)
    .filter(([, { kind }]) => kind !== 'query')
    .map(([name]) => `${feature}.${name}`)
    .filter((name) => !questions.has(name)),
)

/**
 * Answers every one of them with this, at the boundary, before it reaches the store; null: as ever. What is in `told`
 * is the answer to those questions.
 */
export const refuseCommands = (
  app: ElectronApplication,
  error: AppError | null,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> => refuse(app, changing, error, told)

/** The same for operations of these names, questions or not. */
export const refuse = (
  app: ElectronApplication,
  names: readonly string[],
  error: AppError | null,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  app.evaluate(
    ({ ipcMain }, [names, refusal, instead]) => {
      type Answer = (event: unknown, name: string, input: unknown) => unknown
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Answer>
      const real = (Reflect.get(globalThis, 'realAnswer') ?? handlers.get('accord')) as Answer
      Reflect.set(globalThis, 'realAnswer', real)
      handlers.set('accord', (event, name, input) => {
        if (name in instead) return Promise.resolve({ ok: true, value: instead[name] })
        if (refusal !== null && names.includes(name)) {
          const refused = (Reflect.get(globalThis, 'refused') ?? []) as string[]
          Reflect.set(globalThis, 'refused', [...refused, name])
          return Promise.resolve({ ok: false, error: refusal })
        }
        return real(event, name, input)
      })
    },
    [names, error, told] as const,
  )

/** Names of what was refused since this was last asked. */
export const refusedSoFar = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => {
    const refused = (Reflect.get(globalThis, 'refused') ?? []) as string[]
    Reflect.set(globalThis, 'refused', [])
    return refused
  })
