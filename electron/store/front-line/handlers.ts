import type { FeatureHandlers } from '../kernel/handler.ts'
import { begin } from './begin.ts'
import { selectFrontLine } from './select-front-line.ts'
import {
  confirm,
  decide,
  leave,
  removeAction,
  saveAction,
  settleSharing,
  unsettleSharing,
} from './sitting.ts'

export const frontLineHandlers: FeatureHandlers<'frontLine'> = {
  get: (db, { caseId }, { today }) => selectFrontLine(db, caseId, today),
  begin,
  decide,
  saveAction,
  removeAction,
  settleSharing,
  unsettleSharing,
  confirm,
  leave,
}
