import { memo, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Agreement, Position, Room, RoomItem } from '../../../shared/room.ts'
import { decidingRuleWords, positionWords } from '../../../shared/words.ts'
import { plural } from '../../words/time-words.ts'
import { announce, Eyebrow, Kbd, Small, TextButton, Tiny, useShortcuts } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { AgreementRow, needsWords, positionKeys } from './agreement-row.tsx'
import { openField } from '../acts/open-field.ts'
import { useSteady } from '../../form/use-steady.ts'
import { run } from '../../data/run.ts'
import { standAgain } from '../acts/take-back.ts'
import { memberOf, useFocusIn } from '../acts/use-focus-in.ts'
import styles from './agreement-rows.module.css'

interface AgreementRowsProps extends Pick<RoomItem, 'item' | 'agreements' | 'standing'> {
  readonly decidingRule: Room['decidingRule']
  readonly canEdit: boolean
}

/** "Does anyone disagree?", answered per member: arrows move, one key says where someone stands. */
export function AgreementRows(props: AgreementRowsProps) {
  const { agreements, item, standing, decidingRule, canEdit } = props
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isIn, setIn] = useState(false)
  const away = agreements.filter(({ position }) => position === 'not_present')
  const asked = agreements.filter(({ position }) => position !== 'not_present')
  const undecided = asked.filter(({ position }) => position === null).length
  const at = asked.find(({ memberId }) => memberId === chosen) ?? asked[0]
  const openWords = useWordsOf(list, agreements)

  const everyone = async (): Promise<void> => {
    const silent = asked.filter(({ position }) => position === null).map(({ memberId }) => memberId)
    if (silent.length === 0 || !(await run('room.everyoneAgrees', { itemId: item.id }))) return
    const said = silent.length === asked.length ? 'Everyone agrees' : 'The others agree'
    const takeBack = (): Promise<boolean> => run('room.unsay', { itemId: item.id, memberIds: silent })
    did({ said: `${said}: ${plural(silent.length, 'member')} recorded`, takeBack }, { offer: true })
  }
  const focusRow = (row: Agreement | undefined): void => {
    if (!row) return
    setChosen(row.memberId)
    list.current?.querySelector<HTMLElement>(`[data-member="${row.memberId}"] button`)?.focus()
  }
  const say = async (before: Agreement, position: Position): Promise<void> => {
    const { memberId, name, words } = before
    if (!(await run('room.setAgreement', { itemId: item.id, memberId, position, words }))) return
    announce(`${name}: ${positionWords[position]}. Saved`)
    did({ said: `${name}: ${positionWords[position]}`, takeBack: () => standAgain(item.id, before) })
    if (needsWords(position)) openWords(memberId)
  }
  const onSay = useSteady((before: Agreement, position: Position) => void say(before, position))
  const walk = (by: 1 | -1) => ({
    label: by === 1 ? 'Next member' : 'Member before',
    run: () => focusRow(at && asked[asked.indexOf(at) + by]),
    isDisabled: !isIn,
  })
  useFocusIn(list, (target) => {
    setIn(target !== null && target.closest('[data-words]') === null)
    const memberId = memberOf(target)
    if (memberId !== null) setChosen(memberId)
  })
  useShortcuts('In the room', {
    ...(canEdit && {
      a: { label: 'Everyone else agrees', run: () => void everyone() },
      d: { label: 'Go to the members, one by one', run: () => focusRow(at) },
    }),
  })
  useShortcuts(
    'Where a member stands, on their row',
    canEdit
      ? {
          ...Object.fromEntries(
            positionKeys.map(([key, position]) => [
              key,
              {
                label: positionWords[position],
                run: () => void (at && say(at, position)),
                isDisabled: !isIn,
              },
            ]),
          ),
          ArrowDown: walk(1),
          ArrowUp: walk(-1),
        }
      : {},
  )
  return (
    <section aria-label="Does anyone disagree?">
      <div className={styles.head}>
        <Eyebrow as="h2">Does anyone disagree?</Eyebrow>
        {canEdit && undecided > 0 && (
          <span className={styles.all}>
            <TextButton onPress={() => void everyone()}>
              {undecided === asked.length ? 'Everyone agrees' : 'The others agree'}
            </TextButton>{' '}
            <Kbd combo="a" />
          </span>
        )}
      </div>
      {canEdit && <Keys />}
      <div ref={list}>
        {asked.length === 0 && <Small as="p">Nobody is marked present for this item.</Small>}
        <ul className={styles.rows}>
          {asked.map((agreement) => (
            <AgreementRow
              key={agreement.memberId}
              itemId={item.id}
              agreement={agreement}
              canEdit={canEdit}
              onSay={onSay}
            />
          ))}
        </ul>
      </div>
      <Tiny as="p">
        {decidingRuleWords[decidingRule]}.{' '}
        {standing && standing.state !== 'open' && <b role="status">{standing.words}</b>}
        {away.length > 0 && ` Not here: ${away.map(({ name }) => name).join(', ')}.`}
      </Tiny>
    </section>
  )
}

const Keys = memo(() => (
  <p className={styles.keys}>
    <span>
      <Kbd combo="d" /> then
    </span>
    {positionKeys.map(([key, , short]) => (
      <span key={key}>
        <Kbd combo={key} /> {short}
      </span>
    ))}
  </p>
))

/** Opens somebody's words for writing, as soon as there is a place for them. */
function useWordsOf(
  list: RefObject<HTMLDivElement | null>,
  agreements: readonly Agreement[],
): (memberId: string) => void {
  const wanted = useRef<string | null>(null)
  const open = (): void => {
    const place = list.current?.querySelector(`[data-member="${wanted.current}"] [data-words]`)
    if (wanted.current === null || !place) return
    wanted.current = null
    openField(place)
  }
  useEffect(open, [agreements, list])
  return (memberId) => {
    wanted.current = memberId
    open()
  }
}
