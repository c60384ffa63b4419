import * as list from './list.ts'
import { inOrder } from './migration.ts'

export const migrations = inOrder(Object.values(list))
