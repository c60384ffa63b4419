import { useState } from 'react'
import {
  AgencyTag,
  Button,
  Eyebrow,
  PageHeader,
  Small,
  SplitBar,
  SplitLegend,
  Tag,
  TextArea,
  TileGroup,
  Words,
} from '../../../../renderer/ui/index.ts'
import styles from './specimen.module.css'

const verdicts = [
  { id: 'approved', label: 'Approved', shortcut: '1' },
  { id: 'conditions', label: 'With conditions', shortcut: '2' },
  { id: 'part', label: 'In part', shortcut: '3' },
  { id: 'deferred', label: 'Deferred', shortcut: '4' },
  { id: 'not', label: 'Not approved', shortcut: '5' },
  { id: 'elsewhere', label: 'Elsewhere', shortcut: '6', isDisabled: true },
] as const

function Dock() {
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]['id'] | null>('conditions')
  const [reasons, setReasons] = useState('She knows the route and has kept to the plan for three months.')
  return (
    <aside className={styles.dock}>
      <TileGroup label="Verdict" tiles={verdicts} value={verdict} onChange={setVerdict} />
      <TextArea label="Reasons" value={reasons} onChange={setReasons} />
      <div>
        <Eyebrow>Does anyone disagree?</Eyebrow>
        <p>
          Chair <Tag>agrees</Tag> <Tag tone="conditions">with conditions</Tag>{' '}
          <Tag tone="dissent">disagrees</Tag>
        </p>
      </div>
      <Button variant="primary" size="room" full shortcut="ArrowRight">
        Read back and go on
      </Button>
    </aside>
  )
}

export function RoomPage() {
  return (
    <div className={styles.room}>
      <main>
        <PageHeader title="Rhiannon Soames" meta="item 4 of 9">
          <AgencyTag agency="health">3</AgencyTag>
          <AgencyTag agency="socialCare">3</AgencyTag>
          <Tag>Quorate ✓</Tag>
        </PageHeader>
        <Words size="room" said="She is here, with her advocate.">
          I do better when someone is about after eight… I want Dee, and I want to go to the allotment on my
          own.
        </Words>
        <Eyebrow>Who pays, £13,916 a year</Eyebrow>
        <SplitBar health={787_600} socialCare={604_000} size="room" />
        <SplitLegend health={787_600} socialCare={604_000} socialCareNote="no charge to her" />
        <Small as="p">Nothing costed, all health, all council, a sliver:</Small>
        <div className={styles.bars}>
          <SplitBar health={0} socialCare={0} />
          <SplitBar health={100} socialCare={0} />
          <SplitBar health={0} socialCare={100} />
          <SplitBar health={1} socialCare={1_000_000} />
        </div>
      </main>
      <Dock />
    </div>
  )
}
