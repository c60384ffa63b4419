import { expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'
import { healthFile, preview } from './import-file.ts'

test('what one member had read is there for nobody else: not its names, its rows, nor to be applied', async () => {
  const panel = await openPanel()
  const { previewId } = await preview(panel, healthFile, 'health')
  const other = { memberId: panel.ids.chair }
  for (const name of ['imports.summary', 'imports.refused']) {
    expect(await panel.replyTo(name, { previewId })).toMatchObject({ ok: true })
    expect(await refusal(panel.replyTo(name, { previewId }, other))).toEqual({ kind: 'notFound' })
    const observer = panel.replyTo(name, { previewId }, { role: 'observer' })
    expect(await refusal(observer)).toEqual({ kind: 'notAllowed', why: 'role' })
  }
  const apply = { previewId, decisions: [] }
  expect(await refusal(panel.replyTo('imports.apply', apply, other))).toEqual({ kind: 'notFound' })
  expect(await panel.replyTo('imports.apply', apply)).toMatchObject({ ok: true })
})
