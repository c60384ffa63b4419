import { sql } from 'kysely'
import { Store } from '../../electron/store/app/service.ts'
import type { Call, OpName, Output } from '../../shared/contract.ts'
import type { Measured } from './measure.ts'
import { guide } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { copyOf } from './statements.ts'

/** A pause in the typing saves: so many an hour, of which a part is typed here. */
const [savesAnHour, typed] = [4300, 430]

/** What an hour of typing in one risk text leaves in history, beside the text itself as often as it was saved. */
export async function historyOfTyping({ dataDir, caseId }: Demonstration): Promise<Measured> {
  const store = new Store(copyOf(dataDir))
  await store.unlock('panel', guide.login, guide.passphrase)
  const call = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value as Output<N>
  }
  const bytes = async (): Promise<number> => {
    const { rows } = await sql<{ bytes: number }>`
      select sum(pgsize) as bytes from dbstat where name in ('history', 'sqlite_autoindex_history_1')`.execute(
      store.desk().store.db,
    )
    return rows[0]?.bytes ?? 0
  }
  const before = await bytes()
  let [why, floor] = ['', 0]
  for (let n = 0; n < typed; n += 1) {
    why = n % 200 === 0 ? 'Again. ' : `${why}and on `
    floor += why.length
    const { version } = await call('risks.get', { caseId })
    await call('risks.save', { caseId, version, changes: { why } })
  }
  const ours = (await bytes()) - before
  await store.close()
  const anHour = (count: number): number[] => [(count * savesAnHour) / typed / 1_000_000]
  const floorIs = 'the text, as often as it was saved'
  return {
    what: 'history of an hour’s typing',
    unit: 'MB',
    ours: anHour(ours),
    floor: anHour(floor),
    floorIs,
  }
}
