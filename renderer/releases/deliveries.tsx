import { useState } from 'react'
import type { Delivery } from '../../shared/deliveries.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { classNames } from '../ui/type/class-names.ts'
import { Button, Columns, PageSection, Row, Small, TextButton } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './deliveries.module.css'
import { ReceivedForm, SentForm } from './delivery-form.tsx'
import { deliverySource, deliveryWords, writtenFor } from './delivery-words.ts'
import { TakeBack } from './take-back.tsx'

/** Written here, sent, and with somebody there: what a person has said of each agency's packs. */
export function Deliveries({ status }: { readonly status: ReleaseStatus }) {
  const left = sides.filter((side) => writtenFor(status, side).length > 0)
  if (left.length === 0) return null
  return (
    <PageSection title="Sent and received">
      <Columns least={300}>
        {left.map((side) => (
          <OfAgency key={side} status={status} side={side} />
        ))}
      </Columns>
    </PageSection>
  )
}

interface OfAgencyProps {
  readonly status: ReleaseStatus
  readonly side: Side
}

function OfAgency({ status, side }: OfAgencyProps) {
  const may = useMay('releases.sent')
  const [asking, setAsking] = useState<Delivery['step'] | null>(null)
  const written = writtenFor(status, side)
  const said = status.deliveries.filter((one) => one.side === side)
  const close = (): void => setAsking(null)
  const form = { meetingId: status.meetingId, side, written, onClose: close }
  return (
    <div className={classNames(styles.agency, styles[side])}>
      <h3>{sideWords[side]}</h3>
      <p>{howFarWords(status, side)}</p>
      {said.length > 0 && (
        <ul className={styles.said}>
          {said.map((delivery) => (
            <Said key={delivery.id} status={status} delivery={delivery} written={written.length} />
          ))}
        </ul>
      )}
      {may && (
        <Row>
          <Button onPress={() => setAsking('sent')}>Packs were sent</Button>
          <Button onPress={() => setAsking('received')}>Record a receipt</Button>
        </Row>
      )}
      {asking === 'sent' && <SentForm {...form} />}
      {asking === 'received' && <ReceivedForm {...form} />}
    </div>
  )
}

/** "3 packs written, 3 sent, 1 received." */
function howFarWords(status: ReleaseStatus, side: Side): string {
  const written = writtenFor(status, side)
  const count = (step: 'sentOn' | 'receivedOn'): number =>
    written.filter(({ standing }) => standing[step] !== null).length
  return `${plural(written.length, 'pack')} written, ${count('sentOn')} sent, ${count('receivedOn')} received.`
}

interface SaidProps {
  readonly status: ReleaseStatus
  readonly delivery: Delivery
  readonly written: number
}

function Said({ status: { meetingId }, delivery, written }: SaidProps) {
  const may = useMay('releases.takeBack')
  const [isAsking, setAsking] = useState(false)
  const { takenBack } = delivery
  return (
    <li className={styles.one}>
      <p className={takenBack === null ? undefined : styles.back}>{deliveryWords(delivery)}</p>
      <Small as="p">{deliverySource(delivery, written)}</Small>
      {takenBack !== null && (
        <Small as="p">
          Taken back by {takenBack.by}: {takenBack.reason}
        </Small>
      )}
      {takenBack === null && may && <TextButton onPress={() => setAsking(true)}>Take back</TextButton>}
      <TakeBack
        meetingId={meetingId}
        delivery={delivery}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
