import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectRegister } from './select-register.ts'

export const registerHandlers: FeatureHandlers<'register'> = {
  get: (db, input, context) => selectRegister(db, input, context),
}
