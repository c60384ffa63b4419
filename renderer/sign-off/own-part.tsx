import type { AgencyRecord } from '../../shared/records.ts'
import { Eyebrow, Small, Stack } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import styles from './sign-off.module.css'

/** What only the signatory's own agency gets, in full; of what the other keeps, that it is kept and why. */
export function OwnPart({ record: { side, ownBlocks } }: { readonly record: AgencyRecord }) {
  return (
    <section className={styles[side]}>
      <Stack gap={4}>
        <div>
          <Eyebrow as="h2">Your agency’s own part</Eyebrow>
          <Small as="p">It stands in {theSide[side]}’s copy only, and your signature covers it too.</Small>
        </div>
        {ownBlocks.length === 0 && <p>Nothing is kept to one agency.</p>}
        {ownBlocks.map((block) => (
          <div key={`${block.audience} ${block.heading}`} className={styles.own}>
            <Eyebrow as="h3">{block.heading}</Eyebrow>
            {'withheld' in block ? (
              <Small as="p">Not in this copy. {block.withheld}.</Small>
            ) : (
              <p className={styles.ownText}>{block.text}</p>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
