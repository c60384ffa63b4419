import type { PanelView } from '../../shared/panels.ts'
import { sides } from '../../shared/text.ts'
import { sideWords } from '../../shared/words.ts'
import { MarginNote, PageSection, Small } from '../ui/index.ts'
import styles from './panels.module.css'

/** Health on the left, social care on the right, as everywhere. */
export function AgenciesSection({ view }: { readonly view: PanelView }) {
  return (
    <PageSection title="The two agencies" aside={<Notes />}>
      <div className={styles.agencies}>
        {sides.map((side) => (
          <div key={side} className={styles[side]}>
            <b className={styles.side}>{sideWords[side]}</b>
            <p>{view[side].name}</p>
            <Small as="p">ODS code {view[side].odsCode}</Small>
          </div>
        ))}
      </div>
    </PageSection>
  )
}

const Notes = () => (
  <MarginNote title="Printed on every record">
    These names and codes were given when the panel was set up.
  </MarginNote>
)
