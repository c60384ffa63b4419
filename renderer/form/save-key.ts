import { useShortcuts } from '../ui/index.ts'
import type { Writing } from './use-writing.ts'

export const saveKey = 'mod+Enter'

/** In the dialog on top, or where the focus is: never in a form beneath. */
function isAtWork(form: HTMLFormElement | null): boolean {
  const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
  return top ? top.contains(form) : form?.contains(document.activeElement) === true
}

export function useSaveKey(
  save: string,
  box: { readonly current: HTMLFormElement | null },
  writing: Writing,
): void {
  useShortcuts('In a form', {
    [saveKey]: {
      label: save,
      run: () => void writing.send(),
      inFields: true,
      inDialogs: true,
      get isDisabled() {
        return !isAtWork(box.current) || !writing.mayBeSaved
      },
    },
  })
}
