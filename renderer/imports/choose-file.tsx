import { useState } from 'react'
import type { SavedMap } from '../../shared/imports.ts'
import type { Side } from '../../shared/text.ts'
import { AgencyTag, Button, Columns, SelectField, Stack } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import styles from './choose-file.module.css'

export interface ChooseFileProps {
  readonly onChoose: (side: Side, mapId: string | null) => Promise<void>
}

const sent: Readonly<Record<Side, { readonly title: string; readonly note: string }>> = {
  health: { title: 'A file from health', note: 'An export of referrals from the trust’s record system.' },
  socialCare: {
    title: 'A file from social care',
    note: 'An export of requests from the council’s record system.',
  },
}

/** Which agency sent the file; then the file. */
export function ChooseFile({ onChoose }: ChooseFileProps) {
  const maps = useQueryOp('imports.maps', {}).data ?? []
  return (
    <Stack gap={6}>
      <p className={styles.lead}>
        Accord reads the file and shows what it found. Nothing is added before you say so, and a file that was
        imported before adds nothing twice.
      </p>
      <Columns gap={7}>
        <OneSide side="health" maps={maps} onChoose={onChoose} />
        <OneSide side="socialCare" maps={maps} onChoose={onChoose} />
      </Columns>
    </Stack>
  )
}

interface OneSideProps extends ChooseFileProps {
  readonly side: Side
  readonly maps: readonly SavedMap[]
}

function OneSide({ side, maps, onChoose }: OneSideProps) {
  const [mapId, setMapId] = useState('auto')
  const saved = maps.filter((map) => map.side === side && !map.builtIn)
  return (
    <section className={side === 'health' ? styles.health : styles.social}>
      <Stack gap={3}>
        <div>
          <AgencyTag agency={side} />
        </div>
        <h2 className={styles.title}>{sent[side].title}</h2>
        <p className={styles.note}>{sent[side].note} A CSV file; Accord finds out how it was written.</p>
        {saved.length > 0 && (
          <SelectField
            label="Its columns"
            value={mapId}
            onChange={setMapId}
            choices={[
              { id: 'auto', label: 'Find out by itself' },
              ...saved.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
        <div>
          <Button size="room" onPress={() => void onChoose(side, mapId === 'auto' ? null : mapId)}>
            Choose the file…
          </Button>
        </div>
      </Stack>
    </section>
  )
}
