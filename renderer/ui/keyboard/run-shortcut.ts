import type { Combo } from '../keys/combo.ts'
import { isDialogOpen, shortcutGroups } from './shortcut-registry.ts'

/** Does what a key would do now, for whoever chose it in a menu: of two, the inner screen's. */
export function runShortcut(combo: Combo): void {
  const bound = shortcutGroups
    .all()
    .toReversed()
    .map(({ shortcuts }) => shortcuts()[combo])
  const isOverPage = isDialogOpen()
  bound
    .find((shortcut) => shortcut && !shortcut.isDisabled && (!isOverPage || shortcut.inDialogs === true))
    ?.run()
}
