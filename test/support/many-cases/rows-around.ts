export type * from '../../../electron/store/support/tables.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { emptyOffer, emptyTogether } from '../../../shared/support.ts'
import { offerFields, togetherFields } from '../../../electron/store/facts/to-support.ts'
import type { NewRow } from '../../../electron/store/kernel/schema.ts'
import { editions } from './made.ts'
import type { MadeCase } from './made.ts'

export const offerRows = ({ id: caseId, offers }: MadeCase): NewRow<'supportOffer'>[] =>
  offers.map(({ id, isCarried, ...said }) => ({
    id,
    version: 1,
    caseId,
    // Of itself: which case it comes from is nothing that is counted.
    carriedFromId: isCarried ? id : null,
    ...offerFields.toRow({ ...emptyOffer, offeredBy: 'Jo Pell', ...said, because: [...said.because] }),
  }))

export const togetherRows = ({ id: caseId, together }: MadeCase): NewRow<'together'>[] =>
  together === null
    ? []
    : [{ id: newId(), version: 1, caseId, ...togetherFields.toRow({ ...emptyTogether, ...together }) }]

export const goalRows = ({ id: caseId, goals }: MadeCase): NewRow<'goal'>[] =>
  goals.map(({ how, endOn }) => ({
    id: newId(),
    version: 1,
    caseId,
    words: 'My own front door',
    setOn: '2020-01-01',
    endHow: how,
    endOn,
    endWords: '',
  }))

const measureId = newId()
const editionIds = { up: newId(), down: newId(), unknown: newId() }

export const measureRow: NewRow<'measure'> = {
  id: measureId,
  version: 1,
  name: 'How it goes',
  edition: 3,
  retired: 0,
}

export const editionRows = (memberId: string): NewRow<'measureEdition'>[] =>
  (['up', 'down', 'unknown'] as const).map((name, at) => ({
    id: editionIds[name],
    measureId,
    edition: at + 1,
    body: '{}',
    ...editions[name],
    memberId,
    at: '2020-01-01T09:00:00.000Z',
  }))

export const scoreRows = ({ id: caseId, scores }: MadeCase, memberId: string): NewRow<'measureScore'>[] =>
  scores.map(({ id, edition, by, on, total, isTakenBack }) => ({
    id,
    caseId,
    measureId,
    editionId: editionIds[edition],
    takenOn: on,
    by,
    answers: null,
    total,
    subscores: '[]',
    note: '',
    memberId,
    recordedAt: `${on}T09:00:00.000Z`,
    takenBackReason: isTakenBack ? 'Of somebody else' : null,
    takenBackBy: isTakenBack ? memberId : null,
    takenBackAt: isTakenBack ? `${on}T10:00:00.000Z` : null,
  }))
