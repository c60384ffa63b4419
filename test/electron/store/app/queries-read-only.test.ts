import { expect, it } from 'vitest'
import { dispatch } from '../../../../electron/store/app/dispatch.ts'
import { openTestStore } from '../test-store.ts'

it('lets nothing write while a query runs, and writing go on after it, also where the query fails', async () => {
  const { store } = await openTestStore()
  const desk = store.desk()
  const turned: boolean[] = []
  const readOnly = (on: boolean): void => {
    turned.push(on)
    desk.store.readOnly(on)
  }
  const watched = { ...desk, store: { ...desk.store, readOnly } }
  expect(await dispatch(watched, 'audit.head', {})).toMatchObject({ ok: true })
  expect(turned).toEqual([true, false])
  const missing = { caseId: '01890000-0000-7000-8000-000000000000' }
  expect(await dispatch(watched, 'cases.get', missing)).toMatchObject({ ok: false })
  expect(turned).toEqual([true, false, true, false])
})
