import { RadioButton, RadioField, RadioGroup, Label } from 'react-aria-components'
import type { CSSProperties } from 'react'
import type { Combo } from '../keys/combo.ts'
import { Kbd } from '../type/kbd.tsx'
import { classNames } from '../type/class-names.ts'
import eyebrow from '../type/eyebrow.module.css'
import hidden from '../type/visually-hidden.module.css'
import styles from './tile-group.module.css'

export interface Tile<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string | undefined
  /** Draws the key; bind it with `useShortcuts`. */
  readonly shortcut?: Combo | undefined
  readonly isDisabled?: boolean
}

export interface TileGroupProps<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  /** null: nothing chosen yet. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly tiles: readonly Tile<Id>[]
  /** How many side by side. Default 2. */
  readonly columns?: number
  readonly isDisabled?: boolean
}

function TileItem({ tile }: { readonly tile: Tile }) {
  return (
    <RadioField value={tile.id} isDisabled={tile.isDisabled ?? false} className={styles.item ?? ''}>
      <RadioButton className={styles.tile ?? ''}>
        <span className={styles.words}>
          {tile.label}
          {tile.hint && <span className={styles.hint}>{tile.hint}</span>}
        </span>
        {tile.shortcut && <Kbd combo={tile.shortcut} />}
      </RadioButton>
    </RadioField>
  )
}

/** One out of a few large tiles, as for a verdict: radio buttons by behaviour, so arrows move between them. */
export function TileGroup<Id extends string>(props: TileGroupProps<Id>) {
  const { label, hideLabel = false, value, onChange, tiles, columns = 2, isDisabled = false } = props
  const grid: CSSProperties & Record<'--tile-columns', number> = { '--tile-columns': columns }
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const next = tiles.find((tile) => tile.id === id)
        if (next) onChange(next.id)
      }}
    >
      <Label className={classNames(hideLabel ? hidden.hidden : eyebrow.eyebrow)}>{label}</Label>
      <div className={styles.tiles} style={grid}>
        {tiles.map((tile) => (
          <TileItem key={tile.id} tile={tile} />
        ))}
      </div>
    </RadioGroup>
  )
}
