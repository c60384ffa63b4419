import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Button, DialogFoot, KeptForm, Row, Stack, WrittenWhole } from '../ui/index.ts'
import type { WrittenWholeProps } from '../ui/index.ts'
import type { AnyProps, Asked } from './form-props.ts'
import { saveKey } from './save-key.ts'
import type { Writing } from './use-writing.ts'

interface BodyProps extends Pick<AnyProps, 'layout' | 'isInDialog' | 'children'> {
  readonly asked: Asked<FieldValues, FieldValues>
  readonly trouble: ReactNode
  readonly acts: ReactNode
}

export function Body({ layout = 'stack', isInDialog = false, children, asked, trouble, acts }: BodyProps) {
  const foot = (
    <>
      {trouble}
      {acts}
    </>
  )
  if (layout === 'page') return children({ ...asked, foot: <Stack>{foot}</Stack> })
  const fields = children(asked)
  if (layout === 'line')
    return (
      <Stack gap={3}>
        <Row align="end">
          {fields}
          {acts}
        </Row>
        {trouble}
      </Stack>
    )
  if (layout === 'plain')
    return (
      <>
        {fields}
        {foot}
      </>
    )
  return (
    <Stack gap={5}>
      {fields}
      {isInDialog ? (
        <DialogFoot>
          <Stack>{foot}</Stack>
        </DialogFoot>
      ) : (
        foot
      )}
    </Stack>
  )
}

interface KeptProps extends WrittenWholeProps {
  readonly of: string
  readonly isKept: boolean
}

export function Kept({ of, isKept, ...whole }: KeptProps) {
  const fields = <WrittenWhole {...whole} />
  return isKept ? <KeptForm of={of}>{fields}</KeptForm> : fields
}

interface ButtonsProps extends Pick<
  AnyProps,
  'pending' | 'back' | 'drawsKey' | 'isQuiet' | 'focusesSave' | 'onBack'
> {
  readonly save: string
  readonly writing: Writing
}

export const Buttons = ({
  save,
  pending = 'Saving…',
  back = 'Go back',
  drawsKey,
  isQuiet = false,
  focusesSave = false,
  onBack,
  writing,
}: ButtonsProps) => (
  <Row>
    <Button
      // Drawn anew once it may be pressed, so that it takes the focus then.
      key={focusesSave ? 'ready' : 'waits'}
      type="submit"
      autoFocus={focusesSave}
      variant={isQuiet ? 'quiet' : 'primary'}
      isPending={writing.isPending}
      isDisabled={!writing.mayBeSaved}
      pendingLabel={pending}
      {...(drawsKey && { shortcut: saveKey })}
    >
      {save}
    </Button>
    {onBack && (
      <Button variant="plain" isDisabled={writing.isPending} onPress={onBack}>
        {back}
      </Button>
    )}
  </Row>
)
