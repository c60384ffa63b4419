import { useState } from 'react'
import { formatPence } from '../../shared/kernel/money.ts'
import { clusterNote } from '../../shared/support-words.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { MoneyField, Small, TextButton, TextField } from '../ui/index.ts'
import type { TogetherEdit } from './use-together.ts'

interface ClusterProps {
  readonly edit: TogetherEdit
  readonly isReadOnly: boolean
}

/** An allocation by care cluster: an old reference, and said to be one. */
export function Cluster({ edit, isReadOnly }: ClusterProps) {
  const [isOpen, setOpen] = useState(false)
  const { careCluster, clusterPence, clusterFrom } = edit.doc
  const said = [
    careCluster,
    clusterPence === null ? '' : `${formatPence(clusterPence)} a year`,
    clusterFrom,
  ].filter((part) => part !== '')
  if (said.length === 0 && isReadOnly) return null
  return (
    <div>
      {said.length > 0 && <p>Care cluster: {said.join(', ')}</p>}
      <Small as="p">
        {said.length > 0 && clusterNote}{' '}
        {!isReadOnly && (
          <TextButton onPress={() => setOpen(true)}>
            {said.length === 0
              ? 'Add an allocation by care cluster, for comparison'
              : 'Change the care cluster'}
          </TextButton>
        )}
      </Small>
      {isOpen && <ClusterDialog edit={edit} onClose={() => setOpen(false)} />}
    </div>
  )
}

const ClusterDialog = ({ edit, onClose }: { readonly edit: TogetherEdit; readonly onClose: () => void }) => {
  const { caseId, version, careCluster, clusterPence, clusterFrom } = edit.doc
  return (
    <FormDialog
      title="An allocation by care cluster"
      op="support.setTogether"
      initial={{ caseId, version, changes: { careCluster, clusterPence, clusterFrom } }}
      save="Save the care cluster"
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <p>{clusterNote}</p>
          <TextField
            {...field('changes.careCluster')}
            value={field('changes.careCluster').value ?? ''}
            label="Care cluster"
            description="As it was written down: 8, or a name"
            isOptional
            autoFocus
          />
          <MoneyField {...field('changes.clusterPence')} label="What it allowed for a year" isOptional />
          <TextField
            {...field('changes.clusterFrom')}
            value={field('changes.clusterFrom').value ?? ''}
            label="From which table, and of what year"
            isOptional
          />
        </>
      )}
    </FormDialog>
  )
}
