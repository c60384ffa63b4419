import { useState } from 'react'
import type { SavedMap } from '../../shared/imports.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { AgencyTag, Button, Columns, DropZone, SelectField, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import styles from './choose-file.module.css'
import { ColumnsNeeded } from './columns-needed.tsx'

export interface ChooseFileProps {
  readonly onChoose: (side: Side, mapId: string | null) => Promise<void>
  readonly onDrop: (side: Side, mapId: string | null, file: File) => Promise<void>
}

const sent: Readonly<Record<Side, { readonly title: string; readonly note: string }>> = {
  health: { title: 'A file from health', note: 'An export of referrals from the trust’s record system.' },
  socialCare: {
    title: 'A file from the council',
    note: 'An export of requests from the council’s record system.',
  },
}

/** Which agency sent the file; then the file. */
export function ChooseFile(props: ChooseFileProps) {
  const maps = useQueryOp('imports.maps', {}).data ?? []
  return (
    <Stack gap={6}>
      <p className={styles.lead}>
        Accord reads the file and shows what it found. Nothing is added before you say so, and a file that was
        imported before adds nothing twice.
      </p>
      <Columns gap={7}>
        <OneSide side="health" maps={maps} {...props} />
        <OneSide side="socialCare" maps={maps} {...props} />
      </Columns>
    </Stack>
  )
}

interface OneSideProps extends ChooseFileProps {
  readonly side: Side
  readonly maps: readonly SavedMap[]
}

function OneSide({ side, maps, onChoose, onDrop }: OneSideProps) {
  const [chosen, setChosen] = useState('auto')
  const mapId = chosen === 'auto' ? null : chosen
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
            value={chosen}
            onChange={setChosen}
            choices={[
              { id: 'auto', label: 'Find out by itself' },
              ...saved.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
        <DropZone
          label={`Drop ${sent[side].title.toLowerCase()} here`}
          onDrop={(file) => void onDrop(side, mapId, file)}
        >
          <Stack gap={2}>
            <div>
              <Button size="room" onPress={() => void onChoose(side, mapId)}>
                Choose the file…
              </Button>
            </div>
            <p className={styles.note}>Or drop it here.</p>
          </Stack>
        </DropZone>
        <ColumnsNeeded side={side} maps={maps} />
      </Stack>
    </section>
  )
}
