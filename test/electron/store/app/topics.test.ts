import { expect, test } from 'vitest'
import { findOp, opNames } from '../../../../shared/contract.ts'
import type { Call, OpName } from '../../../../shared/contract.ts'
import { isTouched, topicsOf } from '../../../../shared/topics.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase, line } from '../meetings/ready-case.ts'

type Run = <N extends OpName>(name: N, input: Call<N>) => Promise<void>

/** Every operation that says whose its change is, of one case. */
async function changeAll(panel: PanelAtWork, caseId: string, run: Run): Promise<void> {
  const { case: one } = await panel.call('cases.get', { caseId })
  const risk = await panel.call('risks.get', { caseId })
  await run('risks.save', { caseId, version: risk.version, changes: { why: 'To sing on Sundays too.' } })
  await run('cases.update', { caseId, version: one.version, changes: { ask: `${one.ask} And more.` } })
  const { version } = await panel.call('cases.route', { caseId })
  await run('cases.setFlags', { caseId, version, changes: { personAsks: true } })
  await run('plans.addLine', { caseId, line })
  const plan = await panel.call('plans.get', { caseId })
  const added = plan.lines.at(-1)
  const lineId = added?.id ?? ''
  await run('plans.updateLine', { lineId, version: added?.version ?? 1, changes: { unitPence: 1100 } })
  await run('plans.moveLine', { lineId, version: (added?.version ?? 1) + 1, position: 1 })
  const moved = (await panel.call('plans.get', { caseId })).lines.find(({ id }) => id === lineId)
  await run('plans.removeLine', { lineId, version: moved?.version ?? 1 })
  await run('plans.addLines', { caseId, lines: [line] })
  const now = await panel.call('plans.get', { caseId })
  const last = now.lines.at(-1)
  const lines = [{ lineId: last?.id ?? '', version: last?.version ?? 1 }]
  await run('plans.removeLines', { caseId, lines })
  await run('plans.save', { caseId, version: now.version, changes: { pooled: true } })
  await markAll(panel, caseId, run)
}

async function markAll(panel: PanelAtWork, caseId: string, run: Run): Promise<void> {
  const block = 'risk.why'
  await run('audiences.mark', {
    caseId,
    block,
    audience: 'withhold_from_person',
    reason: 'Told in confidence by a relative',
  })
  const marked = async () => {
    const { blocks } = await panel.call('audiences.of', { caseId })
    const { id: markId = '', version = 1 } = blocks.find(({ key }) => key === block)?.marks[0] ?? {}
    return { markId, version }
  }
  await run('audiences.decide', { ...(await marked()), reason: 'A letter may go without it' })
  await run('audiences.unmark', await marked())
}

/** What each of them says that it changes. */
const featureOf: Partial<Record<OpName, string>> = {
  'risks.save': 'risks',
  'cases.update': 'cases',
  'cases.setFlags': 'cases',
  ...Object.fromEntries(
    (['addLine', 'updateLine', 'moveLine', 'removeLine', 'addLines', 'removeLines', 'save'] as const).map(
      (name) => [`plans.${name}`, 'plans'],
    ),
  ),
  ...Object.fromEntries(
    (['mark', 'decide', 'unmark'] as const).map((name) => [`audiences.${name}`, 'marks']),
  ),
}

test('what a change leaves alone says the same after it as before', async () => {
  const panel = await openPanel()
  // The same person twice, so that what one case says of the other would show.
  const [changed, other] = [await addCase(panel), await addCase(panel)]
  const said: string[] = []
  const stale: string[] = []
  // A task that says so shows nothing of any case.
  const narrow = opNames().filter((name) => findOp(name)?.kind === 'query' && findOp(name)?.shows)
  const answers = async () =>
    new Map(
      await Promise.all(
        narrow.flatMap((name) =>
          [
            {},
            ...[changed, other].flatMap(({ id, personId }) => [
              { caseId: id },
              { personId },
              { aboutIds: [id] },
            ]),
            { memberId: panel.ids.doctor },
          ]
            .filter((input) => findOp(name)?.input.safeParse(input).success)
            .map(
              async (input) => [name, input, JSON.stringify(await panel.call(name, input as never))] as const,
            ),
        ),
      ).then((all) => all.map(([name, input, answer]) => [JSON.stringify([name, input]), answer] as const)),
    )
  await changeAll(panel, changed.id, async (name, input) => {
    const before = await answers()
    const made = await panel.call(name, input)
    const op = findOp(name)
    const topics = op ? topicsOf(op, input, made) : null
    expect([name, topics]).toEqual([name, [{ feature: featureOf[name], id: changed.id }]])
    said.push(name)
    for (const [key, after] of await answers()) {
      const [query, of] = JSON.parse(key) as [string, unknown]
      const shown = findOp(query)
      if (shown && !isTouched(shown, of, topics) && before.get(key) !== after) stale.push(`${name}: ${key}`)
    }
  })
  expect(stale).toEqual([])
  const saying = opNames().filter((name) => findOp(name)?.written?.changes !== undefined)
  expect(said.toSorted()).toEqual([...saying].toSorted())
  expect(narrow.length).toBeGreaterThan(15)
})
