import { frontLine } from '../../shared/front-line.ts'
import type { RoomItem } from '../../shared/room.ts'
import { notAllowedWords } from '../words/not-allowed-words.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { AsRead } from '../room/read-back/as-read.tsx'
import { useSession } from '../data/open-session.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { PassphraseField } from '../ui/index.ts'
import { SharingHere, isUnsettled } from './sharing-here.tsx'
import { ask } from '../data/use-op.ts'

interface ConfirmHereProps {
  readonly roomItem: RoomItem
  readonly onClose: () => void
}

const schema = frontLine.confirm.input.pick({ passphrase: true })

/** What both will sign, to be read by both; agreeing freezes it. */
export function ConfirmHere({ roomItem, onClose }: ConfirmHereProps) {
  const go = useGo()
  const { who } = useSession()
  const { item, decision, attendance } = roomItem
  const others = attendance.filter(({ member }) => member.id !== who.memberId)
  const other = others.length === 1 ? others[0]?.member : undefined
  const waits = isUnsettled(roomItem)
  return (
    <FormDialog
      title={`Read it: ${item.personName ?? ''}`}
      size="wide"
      isHeld
      schema={schema}
      initial={{ passphrase: '' }}
      secret="passphrase"
      forgetsOn={(error) => error.kind === 'notAllowed' && error.why === 'passphrase'}
      send={({ passphrase }) =>
        ask('frontLine.confirm', { itemId: item.id, version: decision?.version ?? 1, passphrase })
      }
      save="Both have read it and agree"
      back="Go back and change"
      canSave={({ passphrase }) => passphrase !== '' && !waits}
      onSaved={({ id }) => go(paths.sign(id))}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <AsRead roomItem={roomItem} />
          <SharingHere roomItem={roomItem} />
          {other ? (
            <PassphraseField
              {...field('passphrase')}
              label={`Passphrase of ${other.name}`}
              description={`You agree as ${who.name}. ${other.name} agrees for themself, by typing it.`}
              autoFocus={!waits}
            />
          ) : (
            <p>{notAllowedWords('notOfTheTwo')}</p>
          )}
        </>
      )}
    </FormDialog>
  )
}
