import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../actions/button.tsx'
import { classNames } from '../type/class-names.ts'
import styles from './states.module.css'

export interface ProgressLineProps {
  readonly label: string
  /** How many are done, and of how many. Without `total` it only shows that work goes on. */
  readonly done?: number
  readonly total?: number | undefined
  /** Instead of "3 of 12". */
  readonly text?: string
  readonly onCancel?: () => void
  readonly cancelLabel?: string
}

const figure = new Intl.NumberFormat('en-GB')

function Track({ percentage }: { readonly percentage: number | undefined }) {
  const known = percentage !== undefined
  return (
    <div className={styles.track}>
      <div
        className={classNames(styles.done, !known && styles.unknown)}
        style={known ? { width: `${percentage}%` } : {}}
      />
    </div>
  )
}

/** Long work: what, how far, and a way to stop it. */
export function ProgressLine({
  label,
  done = 0,
  total,
  text,
  onCancel,
  cancelLabel = 'Stop',
}: ProgressLineProps) {
  const shown = text ?? (total === undefined ? '' : `${figure.format(done)} of ${figure.format(total)}`)
  return (
    <div className={styles.progressLine}>
      <ProgressBar
        value={done}
        maxValue={total ?? 1}
        isIndeterminate={total === undefined}
        valueLabel={shown}
        className={styles.progress ?? ''}
      >
        {({ percentage }) => (
          <>
            <Label className={styles.progressLabel ?? ''}>{label}</Label>
            <span className={styles.progressText}>{shown}</span>
            <Track percentage={percentage} />
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={() => onCancel()}>{cancelLabel}</Button>}
    </div>
  )
}
