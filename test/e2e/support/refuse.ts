import type { ElectronApplication } from 'playwright'
import { contract } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/reply.ts'

/** Everything that changes or writes something, by name; questions are left alone. */
const changing = Object.entries(contract).flatMap(([feature, operations]) =>
  Object.entries(operations).flatMap(([name, { kind }]) => (kind !== 'query' ? [`${feature}.${name}`] : [])),
)

/**
 * Answers every one of them with this, at the boundary, before it reaches the store; null: as ever. What is in `told`
 * is the answer to those questions.
 */
export const refuseCommands = (
  app: ElectronApplication,
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
        if (refusal !== null && names.includes(name)) return Promise.resolve({ ok: false, error: refusal })
        if (name in instead) return Promise.resolve({ ok: true, value: instead[name] })
        return real(event, name, input)
      })
    },
    [changing, error, told] as const,
  )
