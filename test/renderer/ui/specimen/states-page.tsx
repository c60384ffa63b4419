import {
  Button,
  Disclosure,
  EmptyState,
  ErrorNote,
  MenuButton,
  Page,
  PageHeader,
  PageSection,
  ProgressLine,
  Row,
  Stack,
  Tabs,
  notify,
} from '../../../../renderer/ui/index.ts'
import { DialogSamples } from './dialog-samples.tsx'

const tabs = [
  { id: 'open', label: 'Open', count: 9, content: <p>Nine actions are open.</p> },
  { id: 'done', label: 'Done', content: <p>Forty are done.</p> },
]

export function StatesPage() {
  return (
    <main>
      <Page>
        <PageHeader title="States">
          <MenuButton
            actions={[
              { id: 'a', label: 'Move to another meeting', onAction: () => notify('Moved to 11 December.') },
              {
                id: 'b',
                label: 'Take off the list',
                description: 'It keeps its papers',
                onAction: () => undefined,
              },
            ]}
          >
            More
          </MenuButton>
        </PageHeader>
        <PageSection title="Nothing yet">
          <EmptyState title="No referrals yet" action={<Button variant="primary">Write a referral</Button>}>
            Write the first one, or bring them in from the trust’s or the council’s system.
          </EmptyState>
        </PageSection>
        <PageSection title="Trouble">
          <ErrorNote title="The pack was not written" onRetry={() => undefined}>
            The disk is full. The record is safe, and nothing left the store. Free some space, then try again.
          </ErrorNote>
        </PageSection>
        <PageSection title="Long work">
          <Stack>
            <ProgressLine label="Writing the packs" done={4} total={14} onCancel={() => undefined} />
            <ProgressLine label="Checking the backup" />
          </Stack>
        </PageSection>
        <PageSection title="Overlays">
          <Row>
            <DialogSamples />
            <Button
              onPress={() =>
                notify('Two referrals were brought in.', { label: 'Show them', run: () => undefined })
              }
            >
              Show a note
            </Button>
          </Row>
        </PageSection>
        <PageSection title="Folding">
          <Tabs label="Actions" tabs={tabs} />
          <Disclosure title="How the split was reached">Health pays 60% of support at night.</Disclosure>
        </PageSection>
      </Page>
    </main>
  )
}
