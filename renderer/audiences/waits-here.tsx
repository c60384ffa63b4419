import { useQueryPart } from '../data/use-op.ts'
import { run } from '../data/run.ts'
import type { CaseAudiences } from '../../shared/audiences.ts'
import { MarginNote, TextButton } from '../ui/index.ts'
import { useAskAudience } from './asked-for.ts'
import { waitingWords } from './audience-words.ts'
import { blockTitle } from './block-words.ts'
import { waitsIn } from './waits-of.ts'
import type { WaitsHere as Waiting } from './waits-of.ts'
import styles from './waits-here.module.css'

const part = (of: CaseAudiences) => ({
  waits: waitsIn(of).map((one) => ({
    ...one,
    version: of.blocks.flatMap(({ marks }) => marks).find(({ id }) => id === one.markId)?.version ?? 1,
  })),
  elsewhere: of.waitingElsewhere,
})

/** In the margin of a case: marks that wait for somebody; each is seen to from here where whoever is here may. */
export function WaitsHere({ caseId }: { readonly caseId: string }) {
  const waiting = useQueryPart('audiences.of', { caseId }, part)
  if (!waiting || (waiting.waits.length === 0 && waiting.elsewhere === 0)) return null
  return (
    <MarginNote title="Waits for somebody">
      <ul className={styles.list}>
        {waiting.waits.map((one) => (
          <li key={`${one.markId} ${one.what}`}>
            {blockTitle(one.block)}: {waitingWords[one.what].said}. {one.mine && <SeeTo waiting={one} />}
          </li>
        ))}
        {waiting.elsewhere > 0 && (
          <li>The other agency has something to decide here before its copy leaves.</li>
        )}
      </ul>
    </MarginNote>
  )
}

function SeeTo({ waiting }: { readonly waiting: Waiting & { readonly version: number } }) {
  const asking = useAskAudience()
  const { what, block, markId, version } = waiting
  const { act } = waitingWords[what]
  const see = (): void => {
    if (what === 'silent') return void run('audiences.agreeSilent', { markId, version })
    asking?.ask({ kind: what === 'strayed' ? 'block' : 'decide', block, markId })
  }
  return (
    <TextButton aria-label={`${act}: ${blockTitle(block)}`} onPress={see}>
      {act}
    </TextButton>
  )
}
