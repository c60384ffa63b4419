import type { RiskBody } from '../../shared/risks.ts'
import { kindAsks } from '../../shared/panel-kinds.ts'
import type { PanelKind } from '../../shared/panel-kinds.ts'
import { isRiskOpened } from '../../shared/readiness.ts'
import { howGiven } from '../../shared/words-given.ts'
import { capacityWords } from '../../shared/words.ts'
import { classNames } from '../ui/type/class-names.ts'
import { Marked } from '../form/marked.tsx'
import { Explained, Eyebrow } from '../ui/index.ts'
import styles from './views-in-room.module.css'

interface ViewsInRoomProps {
  readonly kind: PanelKind
  readonly risk: RiskBody
}

/** What each agency wrote beforehand, side by side; read in the room, never typed there. */
export function ViewsInRoom({ kind, risk }: ViewsInRoomProps) {
  const { healthView, socialCareView, carerView, carerViewSource, carerViewNote, capacity } = risk
  return (
    <>
      {(healthView !== '' || socialCareView !== '') && (
        <section className={styles.block}>
          <Eyebrow as="h2">How each side sees it</Eyebrow>
          <div className={styles.two}>
            <View who="Health" block="risk.healthView" side={styles.health} text={healthView} />
            <View who="Council" block="risk.socialCareView" side={styles.social} text={socialCareView} />
          </div>
        </section>
      )}
      <div className={classNames(styles.block, styles.wide)}>
        {[carerView, carerViewNote].some((text) => text !== '') && (
          <section>
            <Eyebrow as="h2">Carer or family</Eyebrow>
            <p>
              {howGiven(carerView, carerViewSource)}:{' '}
              <Marked as="span" block="risk.carerView">
                <Explained>{carerView}</Explained>
              </Marked>
              {carerView !== '' && carerViewNote !== '' && ' · '}
              <Marked as="span" block="risk.carerViewNote">
                <Explained>{carerViewNote}</Explained>
              </Marked>
            </p>
          </section>
        )}
        {(kindAsks[kind].risk || isRiskOpened(risk) || capacity.basis !== 'not_recorded') && (
          <section>
            <Eyebrow as="h2">Capacity for this decision</Eyebrow>
            <p dir="auto">
              <Marked as="span" block="risk.capacity.question">
                <Explained>{capacity.question}</Explained>
              </Marked>{' '}
              {capacityWords[capacity.basis]}.{' '}
              <Marked as="span" block="risk.capacity.note">
                <Explained>{capacity.note}</Explained>
              </Marked>
            </p>
          </section>
        )}
      </div>
    </>
  )
}

interface ViewProps {
  readonly who: string
  readonly block: string
  readonly side: string | undefined
  readonly text: string
}

const View = ({ who, block, side, text }: ViewProps) => (
  <Marked block={block}>
    <h3 className={side}>{who}</h3>
    <p className={styles.text} dir="auto">
      <Explained>{text === '' ? 'Nothing was written.' : text}</Explained>
    </p>
  </Marked>
)
