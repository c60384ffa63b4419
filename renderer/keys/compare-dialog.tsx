import type { ProposedKeys } from '../../shared/keys.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { AgencyTag, Finding, Fingerprint, Row, Small, Stack, TextField } from '../ui/index.ts'
import { KeyTable } from './key-table.tsx'
import type { KeyRow } from './key-table.tsx'
import { comparedWords, whoseChanged } from './key-words.ts'

interface CompareDialogProps {
  /** Null: closed. */
  readonly proposed: ProposedKeys | null
  readonly onClose: () => void
}

/** What a list says, next to what was taken in before; it is taken in once somebody of that agency has read it out. */
export function CompareDialog({ proposed, onClose }: CompareDialogProps) {
  if (proposed === null) return null
  return (
    <FormDialog
      title={`Keys of ${proposed.agencyName}`}
      size="wide"
      op="keys.confirm"
      initial={{ text: proposed.text, askedOf: '', version: proposed.before?.version ?? null }}
      save="The words are the same: take it in"
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <WholeList proposed={proposed} />
          <News proposed={proposed} />
          <KeyTable caption={`Keys of ${proposed.agencyName}`} rows={rowsOf(proposed)} />
          <TextField
            {...field('askedOf')}
            label="Who was asked"
            description="Somebody of that agency whom you know, who read the four words from their own screen."
            autoFocus
          />
        </>
      )}
    </FormDialog>
  )
}

const WholeList = ({ proposed }: { readonly proposed: ProposedKeys }) => (
  <Stack gap={3}>
    <Row>
      <AgencyTag agency={proposed.side} />
      <Small>{proposed.odsCode === '' ? 'No ODS code given' : proposed.odsCode}</Small>
    </Row>
    <p>
      The whole list: <Fingerprint words={proposed.words} />
    </p>
  </Stack>
)

/** With nothing to compare it with, all of a list is new. */
const rowsOf = ({ before, news }: ProposedKeys): readonly KeyRow[] =>
  before === null ? news.map(({ key }) => ({ key })) : news

/** What a new list would change is said before it does. */
function News({ proposed }: { readonly proposed: ProposedKeys }) {
  const changed = whoseChanged(proposed)
  if (proposed.before === null) return null
  return (
    <>
      {changed.length > 0 && (
        <Finding level="check" title="Keys are not those that you have">
          {changed.join('; ')}: ask why before you take this list in. A key is renewed when its holder came in
          by a recovery key; nobody else’s changes by itself.
        </Finding>
      )}
      <Small as="p">It takes the place of the list that you have. {comparedWords(proposed.before)}.</Small>
    </>
  )
}
