import { useState } from 'react'
import { z } from 'zod'
import { partReaders, personParts } from '../../shared/person-parts.ts'
import type { PartReader, PartsWritten, PersonParts } from '../../shared/person-parts.ts'
import { releaseTermsOf, usualWhy, Why } from '../../shared/release-terms.ts'
import { useMay } from '../data/open-session.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { usePanels } from '../data/use-panels.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { WritingFiles } from '../form/writing-files.tsx'
import { WhyFields } from '../form/why-fields.tsx'
import { plural } from '../words/time-words.ts'
import { Button, CheckGroup, Finding, Small, notify } from '../ui/index.ts'

/** After a team's meeting: for everybody who was talked about their own part, in one step. */
export function WriteParts({ meetingId }: { readonly meetingId: string }) {
  const mayWrite = useMay('personParts.write')
  const { data } = useQueryOp('personParts.of', { meetingId }, { enabled: mayWrite })
  const [isAsking, setAsking] = useState(false)
  if (data === undefined || data.parts.length === 0) return null
  return (
    <>
      <Button onPress={() => setAsking(true)}>Write each person’s part…</Button>
      {isAsking && <Asking parts={data} onClose={() => setAsking(false)} />}
    </>
  )
}

const choices: readonly { readonly id: PartReader; readonly label: string; readonly description: string }[] =
  [
    {
      id: 'health',
      label: 'For health’s record of them',
      description: 'A summary, with what health may read',
    },
    {
      id: 'socialCare',
      label: 'For the council’s record of them',
      description: 'A summary, with what the council may read',
    },
    {
      id: 'gp',
      label: 'To their GP',
      description: 'A letter, with what health may read; add the name and address',
    },
  ]

const { readers } = personParts.write.input.shape
const Asked = z.strictObject({ readers, ...Why.shape })

interface AskingProps {
  readonly parts: PersonParts
  readonly onClose: () => void
}

function Asking({ parts, onClose }: AskingProps) {
  const { all } = usePanels()
  const panel = all.find(({ id }) => id === parts.panelId) ?? all[0]
  if (panel === undefined) return null
  const terms = releaseTermsOf(panel.terms)
  const { meetingId } = parts
  return (
    <FormDialog
      title="Write each person’s part"
      isHeld
      schema={Asked}
      initial={{ readers: [...partReaders], ...usualWhy(terms, 'health') }}
      send={({ readers: chosen, ...why }) => ask('personParts.write', { meetingId, readers: chosen, why })}
      save="Choose a folder and write"
      pending="Writing…"
      canSave={(asked) => asked.readers.length > 0}
      onSaved={(made) => notify(writtenWords(made))}
      onClose={onClose}
    >
      {({ field, values, isPending }) => (
        <>
          <Small as="p">
            {plural(parts.parts.length, 'person was', 'people were')} discussed. Each gets files of their own,
            named by the day and the case’s reference, and nothing of anybody else is in them.
          </Small>
          <CheckGroup {...field('readers')} label="For whom" choices={choices} />
          <KeptBack parts={parts} readers={values.readers} />
          <WhyFields terms={terms} purpose={field('purpose')} basis={field('basis')} />
          {isPending && <WritingFiles of="personParts" label="Making the parts" />}
        </>
      )}
    </FormDialog>
  )
}

const keptWords: Readonly<Record<PartReader, string>> = {
  health: 'health’s record',
  socialCare: 'the council’s record',
  gp: 'the GP',
}

/** Whose part is not written, for whom and why: by initials, as others may see the screen. */
function KeptBack({
  parts: { parts, unsigned },
  readers: chosen,
}: {
  readonly parts: PersonParts
  readonly readers: readonly PartReader[]
}) {
  const lines = parts.flatMap(({ initials, reference, kept }) =>
    kept
      .filter(({ reader }) => chosen.includes(reader))
      .map(({ reader, why }) => `${initials}, ${reference}, for ${keptWords[reader]}: ${why}`),
  )
  if (lines.length === 0 && unsigned === 0) return null
  return (
    <Finding level="note" title="Not written">
      {[
        ...lines,
        ...(unsigned === 0 ? [] : [`${plural(unsigned, 'record waits', 'records wait')} for signatures`]),
      ].map((line) => (
        <Small as="p" key={line}>
          {line}
        </Small>
      ))}
    </Finding>
  )
}

const writtenWords = ({ people, files, folderName }: PartsWritten): string =>
  `${plural(files, 'file')} about ${plural(people, 'person', 'people')} were written to ${folderName}.`
