import { useState } from 'react'
import { fields, fieldsToName } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import type { UnknownColumns } from '../../shared/imports.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Eyebrow, SelectField, Small, TextField } from '../ui/index.ts'
import { columnsOf, fieldOfColumn, missingFields, withField } from './columns.ts'
import { MappingTable } from './mapping-table.tsx'

export interface ColumnMappingProps {
  readonly side: Side
  readonly columns: UnknownColumns
  readonly onMapped: (mapId: string) => void
  /** The headings are in another line of the sheet. */
  readonly onHeadings: (line: number) => void
  readonly onBack: () => void
}

/** An export that Accord does not know: a person says which column is which, and the answer is kept for the next one. */
export function ColumnMapping({ side, columns, onMapped, onHeadings, onBack }: ColumnMappingProps) {
  const [mapping, setMapping] = useState(() => columnsOf(columns.suggestion))
  const [name, setName] = useState('')
  const missing = missingFields(mapping)
  const save = async () => {
    const reply = await api.call('imports.saveMap', {
      mapId: null,
      version: null,
      name,
      side,
      columns: { ...mapping },
    })
    if (!reply.ok) throw new Failure(reply.error)
    onMapped(reply.value.id)
  }
  return (
    <SaveForm
      saveLabel="Save and read the file"
      isDisabled={missing.length > 0 || name.trim() === ''}
      onSave={save}
      onDone={() => undefined}
      onBack={onBack}
    >
      <div>
        <Eyebrow>Which column is which?</Eyebrow>
        <p>
          Accord does not know the columns of this file: {columns.fault}. Say it once; the next file like it
          is read by itself.
        </p>
      </div>
      <SelectField
        label="The headings are in"
        value={String(columns.headingLine)}
        onChange={(line) => onHeadings(Number(line))}
        choices={headingChoices(columns)}
      />
      <MappingTable
        columns={columns}
        fieldOf={(heading) => fieldOfColumn(mapping, heading)}
        onChange={(heading, field: TargetField | null) => setMapping(withField(mapping, heading, field))}
      />
      <Small as="p">
        {missing.length === 0
          ? 'Everything that is needed has a column.'
          : `Still without a column: ${missing.map((field) => inSentence(fields[field].words)).join(', ')}.`}{' '}
        {fieldsToName.length} of them are needed; the others help.
      </Small>
      <TextField
        label="A name for files like this"
        description="For example: trust export, new system"
        width="medium"
        value={name}
        onChange={setName}
        maxLength={120}
      />
    </SaveForm>
  )
}

const inSentence = (words: string): string =>
  words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

const headingChoices = ({ lines }: UnknownColumns) =>
  lines.map(({ line, cells }) => {
    const start = cells.filter((cell) => cell.trim() !== '').join(' · ')
    return { id: String(line), label: `Row ${line}: ${start.length > 70 ? `${start.slice(0, 70)}…` : start}` }
  })
