import { useState } from 'react'
import type { DifferingPerson, ImportPreview } from '../../shared/imports.ts'
import { fields } from '../../shared/imports/fields.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { DataList, Dialog, Eyebrow, Small, TextButton, TextLink } from '../ui/index.ts'
import styles from './differing.module.css'
import { TakeFromFile } from './take-from-file.tsx'
import { correctable, differingText } from './take-words.ts'

/** Rows about referrals that are here, where the file says something else: side by side, to be taken over or left. */
export function Differing({ preview }: { readonly preview: ImportPreview }) {
  const { differing, differingTotal: total, side } = preview
  const [open, setOpen] = useState<DifferingPerson | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  if (total === 0) return null
  const close = (): void => setOpen(null)
  return (
    <section>
      <Eyebrow>Different from what is here: {plural(total, 'row')}</Eyebrow>
      <DataList
        label="Different from what is here"
        items={differing}
        itemKey={({ row }) => String(row)}
        rowHeight={120}
        height="480px"
      >
        {(one) => <OneRow row={one} isTaken={taken.has(one.row)} onTake={() => setOpen(one)} />}
      </DataList>
      <Small as="p">
        What is here stays as it is where nothing is taken.
        {total > differing.length && ` And ${total - differing.length} more.`}
      </Small>
      <Dialog title="Take what the file says" isOpen={open !== null} onOpenChange={close} keepOnPressOutside>
        {open && (
          <TakeFromFile
            row={open}
            side={side}
            onTaken={() => setTaken(new Set([...taken, open.row]))}
            onClose={close}
          />
        )}
      </Dialog>
    </section>
  )
}

interface OneRowProps {
  readonly row: DifferingPerson
  readonly isTaken: boolean
  readonly onTake: () => void
}

function OneRow({ row, isTaken, onTake }: OneRowProps) {
  const mayCorrect = useMay('people.correct')
  const canTake = correctable(row).length > 0
  return (
    <div className={styles.row}>
      <p>
        Row {row.line}, <TextLink href={paths.person(row.personId)}>{fullName(row)}</TextLink>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Here</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        <tbody>
          {row.values.map(({ field, here, file }) => (
            <tr key={field}>
              <th scope="row">{fields[field].words}</th>
              <td>{differingText(field, here)}</td>
              <td>{differingText(field, file)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isTaken && (
        <Small as="p">Taken from the file. What was here before stays in the person’s history.</Small>
      )}
      {!isTaken && canTake && mayCorrect && <TextButton onPress={onTake}>Take what the file says</TextButton>}
      {!canTake && <Small as="p">This is about the referral, which stays as it was sent.</Small>}
    </div>
  )
}
