import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Small } from '../ui/index.ts'
import { useMay } from '../data/open-session.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'

interface OpenFolderProps {
  readonly meetingId: string
}

/** The folder that the packs were last written to, while it is still there on this computer. */
export function OpenFolder({ meetingId }: OpenFolderProps) {
  const may = useMay('releases.openFolder')
  const { data: found } = useQueryOp('releases.folder', { meetingId }, { enabled: may })
  const open = useCommandOp('releases.openFolder')
  if (!found) return null
  return (
    <>
      <Row align="center">
        <Button isPending={open.pending} onPress={() => void open.run({ meetingId })}>
          Open folder
        </Button>
        <Small>
          {found.folderName}. Each agency’s own folder in it has an index: which record is whose, by initials.
        </Small>
      </Row>
      {open.error && <Trouble error={open.error} />}
    </>
  )
}
