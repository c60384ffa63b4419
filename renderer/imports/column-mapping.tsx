import { z } from 'zod'
import { fields, fieldsToName } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import { imports } from '../../shared/imports.ts'
import type { UnknownColumns } from '../../shared/imports.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { Eyebrow, SelectField, Small, TextField } from '../ui/index.ts'
import { columnsOf, fieldOfColumn, missingFields, withField } from './columns.ts'
import type { Mapping } from './columns.ts'
import { MappingTable } from './mapping-table.tsx'

export interface ColumnMappingProps {
  readonly side: Side
  readonly columns: UnknownColumns
  readonly onMapped: (mapId: string) => void
  /** The headings are in another line of the sheet. */
  readonly onHeadings: (line: number) => void
  readonly onBack: () => void
}

const Mapped = imports.saveMap.input.pick({ name: true }).extend({ mapping: z.custom<Mapping>() })

/** An export that Accord does not know: a person says which column is which, and the answer is kept for the next one. */
export const ColumnMapping = ({ side, columns, onMapped, onHeadings, onBack }: ColumnMappingProps) => (
  <Form
    schema={Mapped}
    initial={{ mapping: columnsOf(columns.suggestion), name: '' }}
    send={({ mapping, name }) =>
      ask('imports.saveMap', { mapId: null, version: null, name, side, columns: { ...mapping } })
    }
    save="Save and read the file"
    canSave={({ mapping, name }) => missingFields(mapping).length === 0 && name.trim() !== ''}
    onDone={({ id }) => onMapped(id)}
    onBack={onBack}
  >
    {({ field, values: { mapping }, set }) => (
      <>
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
          onChange={(heading, target: TargetField | null) =>
            set('mapping', withField(mapping, heading, target))
          }
        />
        <Small as="p">
          {missingWords(missingFields(mapping))} {fieldsToName.length} of them are needed; the others help.
        </Small>
        <TextField
          {...field('name')}
          label="A name for files like this"
          description="For example: trust export, new system"
          width="medium"
        />
      </>
    )}
  </Form>
)

const missingWords = (missing: readonly TargetField[]): string =>
  missing.length === 0
    ? 'Everything that is needed has a column.'
    : `Still without a column: ${missing.map((field) => inSentence(fields[field].words)).join(', ')}.`

const inSentence = (words: string): string =>
  words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

const headingChoices = ({ lines }: UnknownColumns) =>
  lines.map(({ line, cells }) => {
    const start = cells.filter((cell) => cell.trim() !== '').join(' · ')
    return { id: String(line), label: `Row ${line}: ${start.length > 70 ? `${start.slice(0, 70)}…` : start}` }
  })
