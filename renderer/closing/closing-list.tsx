import { openEnds } from '../../shared/closing.ts'
import type { ClosingCheck, OpenItem } from '../../shared/closing.ts'
import type { RoomApart } from '../room/acts/apart-from-who.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { Button, Row } from '../ui/index.ts'
import styles from './closing.module.css'
import { endTitles, itemName } from './end-words.ts'
import { UnassignedActions } from './unassigned-actions.tsx'

export interface ClosingListProps {
  readonly room: RoomApart
  readonly check: ClosingCheck
  readonly onGoTo: (itemId: string) => void
  readonly onCarry: (items: readonly OpenItem[]) => void
}

/** What has to be mended or carried, by what is the matter with it. */
export function ClosingList({ room, check, onGoTo, onCarry }: ClosingListProps) {
  return (
    <div className={styles.groups}>
      {openEnds.map((end) => {
        const items = check.items.filter((one) => one.end === end)
        if (items.length === 0) return null
        return (
          <section key={end} aria-labelledby={`closing-${end}`}>
            <div className={styles.head}>
              <h3 id={`closing-${end}`}>
                {endTitles[end]} <span className={styles.count}>{items.length}</span>
              </h3>
              {items.length > 1 && (
                <Button
                  {...(end === 'not_reached' && { shortcut: 'c' as const })}
                  onPress={() => onCarry(items)}
                >
                  Put these {items.length} off together
                </Button>
              )}
            </div>
            <RowList label={endTitles[end]}>
              {items.map((one) => (
                <OpenRow key={one.item.id} one={one} onGoTo={onGoTo} onCarry={onCarry} />
              ))}
            </RowList>
          </section>
        )
      })}
      {check.unassigned.length > 0 && <UnassignedActions room={room} found={check.unassigned} />}
    </div>
  )
}

interface OpenRowProps extends Pick<ClosingListProps, 'onGoTo' | 'onCarry'> {
  readonly one: OpenItem
}

/** The first two things that are missing: the item itself says the rest. */
function missingWords({ missing }: OpenItem): string {
  const more = missing.length - 2
  return `${missing.slice(0, 2).join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}

const OpenRow = ({ one, onGoTo, onCarry }: OpenRowProps) => (
  <RowItem
    title={itemName(one)}
    note={missingWords(one)}
    end={
      <Row gap={2}>
        <Button variant="plain" aria-label={`Go to it: ${itemName(one)}`} onPress={() => onGoTo(one.item.id)}>
          Go to it
        </Button>
        <Button variant="plain" aria-label={`Put off ${itemName(one)}`} onPress={() => onCarry([one])}>
          Put off
        </Button>
      </Row>
    }
  />
)
