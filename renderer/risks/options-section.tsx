import { limitOf } from '../form/limits.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { RiskBody } from '../../shared/risks.ts'
import type { Option } from '../../shared/risks.ts'
import { KeptNote } from '../form/kept-note.tsx'
import { AddLine } from '../form/add-line.tsx'
import { useAnyKept } from '../form/block-here.ts'
import { Columns, Eyebrow, Row } from '../ui/index.ts'
import { keysOf } from './block-keys.ts'
import { OptionCard } from './option-card.tsx'
import styles from './options-section.module.css'
import { partOfRisk } from './risk-section.ts'

/** The most that `RiskBody` takes. */
const mostOptions = 8

const newOption = (title: string, doingNothing: boolean): Option => ({
  id: newId(),
  title,
  doingNothing,
  person: '',
  health: '',
  socialCare: '',
})

/** Doing nothing stands last, whenever it was written. */
const withOption = ({ options }: Pick<RiskBody, 'options'>, option: Option): readonly Option[] =>
  [...options, option].toSorted((a, b) => Number(a.doingNothing) - Number(b.doingNothing))

/** The options side by side, each as the person, health and the council see it. */
export const Options = partOfRisk(['options'], ({ person, edit, ...part }) => {
  const { options } = edit.doc.body
  // They are saved together: where one of them is kept from whoever reads, none is written.
  const isAnyKept = useAnyKept(keysOf.options(edit.doc.body))
  const isReadOnly = part.isReadOnly || isAnyKept
  const add = (title: string, doingNothing = false) =>
    edit.save(({ body }) => ({ options: [...withOption(body, newOption(title, doingNothing))] }))
  const hasNothing = options.some((option) => option.doingNothing)
  return (
    <>
      <Eyebrow>The options</Eyebrow>
      <Columns gap={6} least={250}>
        {options.map((option) => (
          <OptionCard key={option.id} {...{ option, person, edit, isReadOnly }} />
        ))}
      </Columns>
      {isAnyKept && !part.isReadOnly && <KeptNote />}
      {!isReadOnly && options.length < mostOptions && (
        <div className={styles.add}>
          <Row gap={5}>
            <AddLine
              label="Name of the option"
              prompt="Add an option"
              onAdd={(title) => add(title)}
              maxLength={limitOf(RiskBody, 'options.0.title')}
            />
            {!hasNothing && (
              <AddLine
                label="What doing nothing is called"
                prompt="Add doing nothing"
                initial="Nothing changes"
                onAdd={(title) => add(title, true)}
                maxLength={limitOf(RiskBody, 'options.0.title')}
              />
            )}
          </Row>
        </div>
      )}
    </>
  )
})
